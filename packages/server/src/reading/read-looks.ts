import { refuse } from '@clarion/journal'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { namesOf } from './names-of.ts'
import { knownThread } from './thread-access.ts'

/** Who looked: when, who, what they did, on what basis. */
export type LookPage = {
  readonly looks: readonly {
    readonly id: string
    readonly at: string
    readonly member: { readonly id: string; readonly name: string }
    readonly organisation: { readonly id: string; readonly name: string }
    readonly act: string
    readonly section: string | null
    readonly basis: string | null
  }[]
  readonly next: string | null
}

/**
 * Who looked at a thread, newest first: for the survivor, for the organisation that leads the case, and for the auditor.
 *
 * @param after the place where the last page ended
 * @throws ProblemError `not-found` for anyone else
 */
export async function readLooks(
  services: Services,
  actor: Actor,
  thread: string,
  after: string | undefined,
  limit: number,
): Promise<LookPage> {
  const audits = actor.verbs.has('read-access-log')
  if (!audits) {
    const known = await withScope(services.database, scopeOf(actor), (transaction) =>
      knownThread(services.registry, transaction, actor, thread),
    )
    if (actor.organisation !== known.lead && actor.organisation !== known.survivor) refuse('not-found')
  }
  return await withScope(services.database, { ...scopeOf(actor), keeper: [thread] }, async (transaction) => {
    let query = transaction
      .selectFrom('clarion.access_log')
      .select(['look_id', 'at', 'member_id', 'organisation', 'act', 'section', 'basis'])
      .where('programme_id', '=', actor.programme)
      .where('thread_id', '=', thread)
    if (after !== undefined) query = query.where('look_id', '<', after)
    const rows = await query
      .orderBy('look_id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const names = await namesOf(
      transaction,
      actor.programme,
      page.flatMap((row) => [row.member_id, row.organisation]),
    )
    const named = (id: string) => ({ id, name: names.get(id) ?? '' })
    return {
      looks: page.map((row) => ({
        id: row.look_id,
        at: row.at.toISOString(),
        member: named(row.member_id),
        organisation: named(row.organisation),
        act: row.act,
        section: row.section,
        basis: row.basis,
      })),
      next: rows.length > limit ? (page.at(-1)?.look_id ?? null) : null,
    }
  })
}
