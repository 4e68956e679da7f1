import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { namesOf } from '../reading/names-of.ts'
import { recordLooks } from '../reading/record-look.ts'
import type { Services } from '../services.ts'

/** What an auditor looks for; what is left out is not looked at. Days are in UTC, both included. */
export type LookSearch = {
  readonly organisation?: string | undefined
  readonly member?: string | undefined
  readonly thread?: string | undefined
  readonly act?: string | undefined
  readonly basis?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The place where the last page ended. */
  readonly after?: string | undefined
}

const pageSize = 100
const day = 24 * 3_600_000

/**
 * Looks of the whole programme, newest first: when, who, on whose behalf, what, on what basis. Of a case no more than the
 * thread it is. Reads `access_log` by its primary key, backwards in time. Whoever reads the log stands in it.
 */
export async function searchLooks(services: Services, actor: Actor, search: LookSearch) {
  const { programme } = actor
  return await withScope(services.database, { ...scopeOf(actor), purpose: 'audit' }, async (transaction) => {
    let query = transaction
      .selectFrom('clarion.access_log')
      .select(['look_id', 'at', 'member_id', 'organisation', 'act', 'thread_id', 'section', 'basis'])
      .where('programme_id', '=', programme)
    if (search.organisation) query = query.where('organisation', '=', search.organisation)
    if (search.member) query = query.where('member_id', '=', search.member)
    if (search.thread) query = query.where('thread_id', '=', search.thread)
    if (search.act) query = query.where('act', '=', search.act)
    if (search.basis) query = query.where('basis', '=', search.basis)
    if (search.from) query = query.where('at', '>=', new Date(`${search.from}T00:00:00Z`))
    if (search.to) query = query.where('at', '<', new Date(Date.parse(`${search.to}T00:00:00Z`) + day))
    if (search.after) query = query.where('look_id', '<', search.after)
    const rows = await query
      .orderBy('look_id', 'desc')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const ids = page.flatMap((row) => [row.member_id, row.organisation])
    const names = await namesOf(transaction, programme, ids)
    const named = (id: string) => ({ id, name: names.get(id) ?? '' })
    await recordLooks(services, transaction, actor, [{ act: 'log' }])
    return {
      looks: page.map((row) => ({
        id: row.look_id,
        at: row.at.toISOString(),
        member: named(row.member_id),
        organisation: named(row.organisation),
        act: row.act,
        thread: row.thread_id,
        section: row.section,
        basis: row.basis,
      })),
      next: rows.length > pageSize ? (page.at(-1)?.look_id ?? null) : null,
    }
  })
}
