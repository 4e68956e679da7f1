import { section } from '@clarion/journal'

/** One half of a link between two cases, called by the entry that brought it. */
export type HalfLink = {
  readonly id: string
  /** What the other person is to this one. Sealed with the keys of both cases: without either it is gone. */
  readonly how: string
  readonly said: string
  readonly status: 'linked' | 'ended'
}

export type RelationsState = { readonly halves: readonly HalfLink[] }

/** A case can be linked with so many others: fifty in a group, with itself. */
export const mostRelations = 49

/**
 * That a case is linked with others. Which ones is not said here: that stands in rows drawn beside the journal, which an
 * erasure takes away. Nobody’s consent, order or emergency can name it, nothing of it is listed or counted, and it is handed
 * on with no case: whoever leads the case next does not learn that the case of a sister is known here.
 */
export const relationsSection = section<RelationsState>({
  name: 'relations',
  title: 'Links with the cases of others: family, household, group',
  many: true,
  apart: true,
  initial: { halves: [] },
})
