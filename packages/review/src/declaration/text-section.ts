import { section } from '@clarion/journal'
import type { Proposal, Proposer } from '../consultation/proposal.ts'
import type { ProposalDecision } from '../consultation/proposal-table.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type DeclarationState, declarationSection } from './declaration-section.ts'
import type { PositionCode } from './positions.ts'
import { isToldToAll, readsConsultations, withheldText } from './withheld-text.ts'

/** Who said something and when: kept with everything, so that there is no version without an author. */
export type Told = {
  readonly entry: string
  readonly author: string
  readonly organisation: string
  readonly at: string
}

/** A revision: the whole text as somebody put it forward. 0 is the zero draft. */
export type Revision = Told & {
  readonly number: number
  readonly name: string
  readonly note: string
  readonly paragraphs: readonly Paragraph[]
}

/**
 * A proposal as it was made, on the revision it was made on. Whose organisation wrote it down stands with it: the delegation's
 * own, or that of those who hold the pen, from a letter or the floor.
 */
export type RecordedProposal = Proposal &
  Told & {
    readonly revision: number
    readonly why: string
    readonly withdrawn: boolean
  }

/** Somebody who broke a silence, on which paragraphs (none: on the whole), and what they ask. */
export type SilenceBreak = Told & {
  readonly by: readonly Proposer[]
  readonly paragraphs: readonly string[]
  readonly words: string
}

/** A silence: what was put under it, until when by whose clocks, and what became of it. */
export type Silence = Told & {
  readonly revision: number
  readonly until: string
  readonly hour: string
  readonly zone: string
  readonly breaks: readonly SilenceBreak[]
  /** Recorded as held, once its hour was over. */
  readonly held: boolean
}

/** How a text was adopted. */
export type Adoption = Told & {
  readonly revision: number
  readonly symbol: string
  readonly draftSymbol: string
  readonly day: string
  readonly how: 'consensus' | 'vote'
  readonly votes: { readonly for: number; readonly against: number; readonly abstaining: number } | null
}

/** What a State or group said of the text at its adoption, on some paragraphs or on all of it. */
export type StatedPosition = Told & {
  readonly by: readonly Proposer[]
  readonly position: PositionCode
  readonly paragraphs: readonly string[]
  readonly words: string
  readonly withdrawn: boolean
}

/** The text through all its revisions, what was asked of it and what became of that. Nothing is ever taken out. */
export type TextState = {
  readonly revisions: readonly Revision[]
  /** How many paragraphs have been given ids: the next is one more. */
  readonly paragraphsNamed: number
  readonly proposals: readonly RecordedProposal[]
  readonly decisions: readonly (ProposalDecision & Told)[]
  /** The paragraphs agreed ad referendum now. */
  readonly agreed: readonly string[]
  readonly silences: readonly Silence[]
  readonly adoption: Adoption | null
  readonly positions: readonly StatedPosition[]
  /** What was asked of it is not shown to this reader; drawn when it is read, and kept nowhere. */
  readonly withheld?: true
}

export const textSection = section<TextState>({
  name: 'text',
  title: 'The text, proposals and what became of them',
  initial: {
    revisions: [],
    paragraphsNamed: 0,
    proposals: [],
    decisions: [],
    agreed: [],
    silences: [],
    adoption: null,
    positions: [],
  },
  veiled: {
    by: [declarationSection.name],
    show: (state, others, _leads, reader) => (mayRead(others, reader) ? state : withheldText(state)),
    tells: (kind, others, reader) => isToldToAll(kind) || mayRead(others, reader),
  },
  listing: ({ revisions, adoption }) => ({
    revision: revisions.at(-1)?.name ?? null,
    symbol: adoption?.symbol ?? null,
    adopted: adoption?.day ?? null,
  }),
})

/** Of consultations that are not to be found nothing is told. */
function mayRead(others: Readonly<Record<string, unknown>>, reader: string): boolean {
  const declaration = others[declarationSection.name] as DeclarationState | undefined
  return declaration !== undefined && readsConsultations(declaration, reader)
}

/** @returns the revision that stands now */
export function currentRevision({ revisions }: TextState): Revision | undefined {
  return revisions.at(-1)
}

/** @returns who said an entry, and when it was taken in */
export function toldOf({
  id,
  author,
  organisation,
  received,
}: {
  readonly id: string
  readonly author: string
  readonly organisation: string
  readonly received: string
}): Told {
  return { entry: id, author, organisation, at: received }
}
