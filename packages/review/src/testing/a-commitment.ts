import { registry } from '@clarion/journal'
import type { CommitmentState } from '../commitment/commitment-section.ts'
import { commitmentSpan } from '../commitment/commitment-span.ts'
import { type CommitmentRow, commitmentRows } from '../commitment/commitment-status.ts'
import { commitmentVocabulary } from '../commitment/commitment-vocabulary.ts'
import type { ProgressState } from '../commitment/progress-section.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { people, type ReviewDoor, reviewDoor } from './review-door.ts'
import { sha256 } from './sha256.ts'

/** A paragraph of an adopted text, the words in it that promise, and the day. */
export const paragraph: Paragraph = {
  id: 'p3',
  part: 'operative',
  label: 'OP3',
  text: 'We welcome the report. We commit to double the places in shelters by 2029. We urge all States to train the police.',
  messages: ['M1'],
}
export const promise = 'We commit to double the places in shelters by 2029.'
export const start = paragraph.text.indexOf(promise)
export const adopted = '2026-11-24'

/** A commitment and what is drawn from it. */
export type ACommitment = ReviewDoor & {
  commitment(): CommitmentState
  progress(): ProgressState
  rows(): CommitmentRow[]
}

/** A commitment that Helene's office has cut; Norway must act and Tomas' organisation reports for it. */
export function aCommitment(): ACommitment {
  const { helene, tomas } = people
  const door = reviewDoor(registry([commitmentVocabulary]), commitmentVocabulary)
  const span = commitmentSpan(paragraph, start, start + promise.length, sha256)
  const body = { symbol: 'A/RES/81/1', adopted, language: 'en', paragraph: 'p3', label: 'OP3', span, repeats: [] }
  door.tell(helene, 'commitment.cut', body)
  door.tell(helene, 'actor.named', { kind: 'party', party: 'NOR', organisation: tomas.organisation, name: 'Norway' })
  return {
    ...door,
    commitment: () => door.state<CommitmentState>('commitment'),
    progress: () => door.state<ProgressState>('progress'),
    rows: () => commitmentRows(door.state<CommitmentState>('commitment'), door.state<ProgressState>('progress')),
  }
}
