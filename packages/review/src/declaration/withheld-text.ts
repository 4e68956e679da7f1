import type { DeclarationState } from './declaration-section.ts'
import type { TextState } from './text-section.ts'

/** What of an adopted text's section is told to everyone in the journal. */
const toldToAll: ReadonlySet<string> = new Set(['declaration.adopted', 'position.stated', 'position.withdrawn'])

/** @returns whether an organisation took part, or everybody may read as if they had */
export function readsConsultations(
  { lead, circulation, delegations, shown }: DeclarationState,
  organisation: string,
): boolean {
  const isNamed = delegations.some((one) => one.organisation === organisation)
  return organisation === lead || isNamed || circulation === 'programme' || shown !== undefined
}

/** @returns whether an entry on the text is told to whoever did not take part */
export function isToldToAll(kind: string): boolean {
  return toldToAll.has(kind)
}

/**
 * The text as everyone reads it once it is adopted: its words, how it was adopted, and where States stand. What was asked of it
 * and by whom, who broke a silence, and the drafts before it were said among those who took part. The places of the drafts stay,
 * so that a revision has the number that it had.
 */
export function withheldText(text: TextState): TextState {
  const { adoption, revisions, paragraphsNamed, positions } = text
  return {
    revisions: revisions.map((one) => ({
      ...one,
      note: '',
      paragraphs: one.number === adoption?.revision ? one.paragraphs : [],
    })),
    ...{ paragraphsNamed, adoption, positions },
    ...{ proposals: [], decisions: [], agreed: [], silences: [] },
    withheld: true,
  }
}
