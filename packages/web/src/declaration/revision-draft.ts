import { applyProposals, proposalsNow, type RelatedProposals } from '@clarion/review'
import { type DraftRow, rowsOf } from './draft-rows.ts'
import type { Consultations } from './use-declaration.ts'

/** A line that nobody could place, and where it stood. */
export type UnknownLine = { readonly key: string; readonly lines: string; readonly text: string }

/** A revision as it is typed, with what is not in it yet. */
export type RevisionDraft = {
  readonly pasted: string
  readonly name: string
  readonly note: string
  readonly rows: readonly DraftRow[]
  /** What was begun before another text was asked for: nothing is lost by looking at another. */
  readonly before: readonly DraftRow[]
  readonly unknown: readonly UnknownLine[]
  /** Lines that were taken for mastheads, notes and pages, and stand beside the text. */
  readonly besides: readonly UnknownLine[]
  /** Whether somebody looked at which paragraph is which: `yes`. */
  readonly looked: string
}

export const emptyRevision: RevisionDraft = {
  ...{ pasted: '', name: '', note: '', rows: [], before: [], unknown: [], besides: [], looked: '' },
}

/** What the office took in as it was asked: those it took in only in part, or merged, are a person's to write. */
export function acceptedIn({ text }: Consultations) {
  return proposalsNow(text).flatMap(({ proposal: { number, by }, standing, action }) => {
    const decision = text.decisions.findLast((one) => one.proposal === number)
    return standing === 'decided' && decision?.outcome === 'accepted' && action ? [{ number, by, action }] : []
  })
}

/** @returns rows with the accepted proposals in them, and those of which neither is, because they cannot both be */
export function rowsWithAccepted(consultations: Consultations): {
  readonly rows: readonly DraftRow[]
  readonly clashes: readonly RelatedProposals[]
} {
  const { paragraphs, clashes } = applyProposals(consultations.revision?.paragraphs ?? [], acceptedIn(consultations))
  return { rows: rowsOf(paragraphs), clashes }
}
