import { type Proposal, type ProposalAction, paragraphOf, spanOf } from './proposal.ts'

/**
 * How two proposals stand to each other: they ask the same (`agree`); one wants out what the other wants to keep (`opposed`);
 * they want different words in one place (`rival`); one changes words that the other takes away (`inside`); they put
 * something in the very same place, so that an order must be chosen (`same-place`).
 */
export type Relation = 'agree' | 'opposed' | 'rival' | 'inside' | 'same-place'

/** Two proposals that cannot be looked at by themselves. */
export type RelatedProposals = { readonly one: number; readonly other: number; readonly how: Relation }

/** @returns all pairs that touch each other, in the order of their numbers */
export function relatedProposals(proposals: readonly Proposal[]): RelatedProposals[] {
  const sorted = proposals.toSorted((one, other) => one.number - other.number)
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).flatMap((other) => {
      const how = relation(one.action, other.action)
      return how === undefined ? [] : [{ one: one.number, other: other.number, how }]
    }),
  )
}

/** @returns how two proposals stand to each other; undefined where each can be decided without the other */
export function relation(one: ProposalAction, other: ProposalAction): Relation | undefined {
  if (paragraphOf({ action: one }) !== paragraphOf({ action: other })) return undefined
  if (sameAsked(one, other)) return 'agree'
  if (one.type === 'new' || other.type === 'new') {
    return one.type === 'new' && other.type === 'new' && one.part === other.part ? 'same-place' : undefined
  }
  const types = new Set([one.type, other.type])
  const has = (...those: (typeof one.type)[]) => those.some((type) => types.has(type))
  // Whoever agrees to a paragraph as it stands is opposed to any change of it, and to keeping it open.
  if (has('agree')) return has('retain') ? undefined : 'opposed'
  if (has('bracket')) return undefined
  if (has('drop')) return has('retain', 'move') ? 'opposed' : has('alternative') ? 'rival' : 'inside'
  if (has('move')) return one.type === other.type ? 'rival' : undefined
  if (has('alternative')) return 'rival'
  return relationOfPlaces(one, other)
}

function relationOfPlaces(one: ProposalAction, other: ProposalAction): Relation | undefined {
  if (one.type === 'insert' && other.type === 'insert') return one.at === other.at ? 'same-place' : undefined
  const [mine, theirs] = [spanOf({ action: one }), spanOf({ action: other })]
  if (mine && theirs) {
    if (mine.start >= theirs.end || theirs.start >= mine.end) return undefined
    if (one.type === 'retain' || other.type === 'retain') return one.type === other.type ? 'agree' : 'opposed'
    return one.type === 'delete' && other.type === 'delete' ? 'agree' : 'rival'
  }
  const span = mine ?? theirs
  const insert = one.type === 'insert' ? one : other
  if (!span || insert.type !== 'insert' || spanType(one, other) === 'retain') return undefined
  return span.start < insert.at && insert.at < span.end ? 'inside' : undefined
}

function spanType(one: ProposalAction, other: ProposalAction): ProposalAction['type'] {
  return one.type === 'insert' ? other.type : one.type
}

/** The same change, whoever asks for it; for a new paragraph its id does not matter. */
function sameAsked(one: ProposalAction, other: ProposalAction): boolean {
  const plain = (action: ProposalAction) =>
    JSON.stringify(action.type === 'new' ? { ...action, id: '' } : sorted(action))
  return plain(one) === plain(other)
}

function sorted(action: ProposalAction): Record<string, unknown> {
  return Object.fromEntries(Object.entries(action).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
