import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { recordLooks } from '../reading/record-look.ts'
import type { Services } from '../services.ts'
import { findChanged } from './find-changed.ts'
import { openThreads, seeThreads } from './gather-threads.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { beginning, decodeCursor, encodeCursor, noThread, type SyncCursor, whoseEyes } from './sync-cursor.ts'

/**
 * So long ago, in milliseconds, that nothing can still appear behind it: no transaction lives longer. The time after is
 * walked again by the next request, and what looks the same is passed over.
 */
const settling = 45_000

/** How long changes of access are remembered, in milliseconds. A device that was away for longer starts anew. */
export const memory = 90 * 86_400_000

/** Threads of the last moments that a cursor remembers. Beyond them some are sent twice, which does no harm. */
const remembered = 40

/** What looks like nothing: the thread may not be seen. */
const nothing = '-'

/**
 * What is new to a device since its cursor: the cases of its reader in which something was said or to which access
 * changed, and those it must remove. Whatever the cursor says, what is given out is what the actor may see at this moment;
 * the cursor only says where to look. Each section that is given out is a look.
 *
 * @param text the cursor; undefined for a device that holds nothing
 * @param limit threads at most
 * @throws ProblemError `invalid-field` for a text that is no cursor
 */
export async function syncFeed(
  services: Services,
  actor: Actor,
  text: string | undefined,
  limit: number,
): Promise<SyncAnswer> {
  const now = services.now()
  const { cursor, reset } = start(actor, text, now)
  const walk = cursor.walk
  const horizon = new Date(Date.parse(walk.began) - settling).toISOString()
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const instant = new Date(now).toISOString()
    const found = await findChanged(transaction, actor, walk, instant, !walk.full, limit + 1)
    const page = found.slice(0, limit)
    const ids = [...new Set(page.map(({ thread }) => thread))]
    const seen = await seeThreads(services, transaction, actor, ids)
    const looksLike = (thread: string) => seen.get(thread)?.digest ?? nothing
    const news = ids.filter(
      (thread) => cursor.recent[thread] !== looksLike(thread) && walk.recent[thread] !== looksLike(thread),
    )
    const shown = news.flatMap((thread) => seen.get(thread) ?? [])
    const { threads, looks } = await openThreads(services, transaction, actor, shown, walk.full ? null : cursor.settled)
    await recordLooks(services, transaction, actor, looks)
    const unsettled = page.filter(({ at }) => at > horizon).map(({ thread }) => [thread, looksLike(thread)] as const)
    const recent = lastOf({ ...walk.recent, ...Object.fromEntries(unsettled) })
    const more = found.length > limit
    const last = page.at(-1)
    const next: SyncCursor =
      more && last
        ? { ...cursor, walk: { ...walk, ...last, recent } }
        : { who: cursor.who, settled: laterOf(horizon, cursor.settled), recent }
    return {
      reset,
      threads,
      // A device that holds nothing needs not be told what it may not hold.
      gone: walk.full ? [] : news.filter((thread) => !seen.has(thread)),
      cursor: encodeCursor(next),
      more,
    }
  })
}

/** A cursor in the middle of a walk. */
type Walking = SyncCursor & { readonly walk: NonNullable<SyncCursor['walk']> }

/** Where this request goes on, or begins: at the beginning for a new device, other eyes, or a cursor out of its time. */
function start(actor: Actor, text: string | undefined, now: number): { cursor: Walking; reset: boolean } {
  const who = whoseEyes(actor)
  const began = new Date(now).toISOString()
  const given = text === undefined ? undefined : decodeCursor(text)
  const age = given ? now - Date.parse(given.settled) : Number.NaN
  // A cursor from the future was given before the clock was set back: what was said since may stand behind it.
  const usable = given?.who === who && (given.walk?.full || (age >= 0 && age < memory))
  if (!given || !usable) {
    const walk = { ...beginning, began, full: true, recent: {} }
    return { cursor: { who, settled: beginning.at, recent: {}, walk }, reset: true }
  }
  const { walk } = given
  if (walk) return { cursor: { ...given, walk }, reset: false }
  const fresh = { at: given.settled, thread: noThread, began, full: false, recent: {} }
  return { cursor: { ...given, walk: fresh }, reset: false }
}

function lastOf(recent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(recent).slice(-remembered))
}

function laterOf(one: string, other: string): string {
  return new Date(Math.max(Date.parse(one), Date.parse(other))).toISOString()
}
