import type { RelationsState, ScreeningState, SharingState } from '@clarion/casework'

/** Members of an entry that say which danger there was, and whom somebody heard it from; by kind. */
const dangers: Readonly<Record<string, readonly string[]>> = {
  'emergency.requested': ['reason'],
  'emergency.reviewed': ['words'],
  // She knows the sign; whoever may have been listening must not read that a helper thought so.
  'first-contact.recorded': ['sign', 'safe', 'company'],
  // That there is a link she is told; who the other is, is the other's.
  'relation.recorded': ['relation', 'how'],
  'relation.ended': ['half'],
}

/**
 * Her pages tell her of an emergency who opened what, that two decided, until when and that she can ask. Why is told by a
 * person and not by a page: it may name a danger, or someone who spoke, and whoever holds her telephone reads with her. It
 * stays in the record.
 *
 * @returns the ledger without the words of emergencies and of their reviews
 */
export function ledgerWithoutDangers(state: unknown): unknown {
  const { grants, ended, asked, reviews, ...rest } = state as SharingState
  return {
    ...rest,
    grants: grants.map(withoutReason),
    ended: ended.map(withoutReason),
    asked: asked.map(({ reason: _reason, ...request }) => request),
    reviews: reviews.map(({ words: _words, ...review }) => review),
  }
}

/** @returns the screenings without what was noted of who could hear, and without the sign that was agreed */
export function screeningWithoutDangers(state: unknown): unknown {
  const { firstContacts, ...rest } = state as ScreeningState
  const without = firstContacts?.map((one) => bodyWithoutDangers('first-contact.recorded', one))
  return without ? { ...rest, firstContacts: without } : rest
}

/** @returns the links of her case: that there is one, and whether it ended; who the other person is, is theirs to tell */
export function relationsWithoutOthers(state: unknown): unknown {
  const { halves } = state as RelationsState
  return { halves: halves.map(({ how: _how, ...half }) => half) }
}

/** @returns the body of an entry of that kind without those words */
export function bodyWithoutDangers(kind: string, body: unknown): unknown {
  const members = dangers[kind]
  if (members === undefined) return body
  return Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => !members.includes(name)))
}

function withoutReason<One extends SharingState['grants'][number]>({ emergency, ...grant }: One) {
  if (!emergency) return grant
  const { reason: _reason, ...known } = emergency
  return { ...grant, emergency: known }
}
