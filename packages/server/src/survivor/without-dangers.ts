import type { SharingState } from '@clarion/casework'

/** Members of an entry that say which danger there was, and whom somebody heard it from; by kind. */
const dangers: Readonly<Record<string, string>> = { 'emergency.requested': 'reason', 'emergency.reviewed': 'words' }

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

/** @returns the body of an entry of that kind without those words */
export function bodyWithoutDangers(kind: string, body: unknown): unknown {
  const member = dangers[kind]
  if (member === undefined) return body
  return Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => name !== member))
}

function withoutReason<One extends SharingState['grants'][number]>({ emergency, ...grant }: One) {
  if (!emergency) return grant
  const { reason: _reason, ...known } = emergency
  return { ...grant, emergency: known }
}
