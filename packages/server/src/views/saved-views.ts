import { refuse } from '@clarion/journal'
import { z } from 'zod'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { caseFilters } from '../reading/case-filters.ts'
import { unwrapKey, wrapKey } from '../sealing/wrap.ts'
import type { Services } from '../services.ts'

/** More than anybody can tell apart. */
export const mostViews = 30

export const filtersSchema = z.strictObject(caseFilters)

/** Filters of the list of cases that a member keeps under a name of her own. */
export type SavedView = {
  readonly id: string
  readonly name: string
  readonly first: boolean
  readonly filters: z.infer<typeof filtersSchema>
}

const keyOf = ({ keys }: Services) => keys.derived('saved view names')
const contextOf = ({ programme, author }: Actor, id: string) => `saved view ${programme} ${author} ${id}`

/** @returns the member's own views, in the order in which they were made */
export async function savedViews(services: Services, actor: Actor): Promise<readonly SavedView[]> {
  return await asHolder(services, actor, async (transaction) => {
    const rows = await own(transaction, actor).selectAll().orderBy('view_id').execute()
    return rows.map(({ view_id: id, name, filters, first }) => ({
      id,
      name: unwrapKey(keyOf(services), name, contextOf(actor, id)).toString(),
      first,
      // A filter of an older version that there is no more narrows nothing.
      filters: filtersSchema.safeParse(filters).data ?? {},
    }))
  })
}

/**
 * Keeps a view, or what was changed in one; sending it twice is harmless. One that is the first takes that from another.
 *
 * @throws ProblemError `views-full`
 */
export async function keepView(services: Services, actor: Actor, { id, name, first, filters }: SavedView) {
  const { programme, author } = actor
  const said = {
    name: wrapKey(keyOf(services), Buffer.from(name), contextOf(actor, id)),
    filters: JSON.stringify(filters),
    first,
  }
  await asHolder(services, actor, async (transaction) => {
    const others = await own(transaction, actor).select('view_id').where('view_id', '!=', id).forUpdate().execute()
    if (others.length >= mostViews) refuse('views-full', { limit: mostViews })
    const mine = transaction.updateTable('clarion.saved_view').where('programme_id', '=', programme)
    if (first) await mine.where('member_id', '=', author).where('view_id', '!=', id).set({ first: false }).execute()
    await transaction
      .insertInto('clarion.saved_view')
      .values({ programme_id: programme, member_id: author, view_id: id, ...said })
      .onConflict((conflict) => conflict.columns(['programme_id', 'member_id', 'view_id']).doUpdateSet(said))
      .execute()
  })
}

/** @throws ProblemError `not-found` when the member has no such view */
export async function forgetView(services: Services, actor: Actor, id: string): Promise<void> {
  const { programme, author } = actor
  const gone = await asHolder(services, actor, (transaction) =>
    transaction
      .deleteFrom('clarion.saved_view')
      .where('programme_id', '=', programme)
      .where('member_id', '=', author)
      .where('view_id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  if (gone.numDeletedRows === 0n) refuse('not-found')
}

function asHolder<Result>(
  { database }: Services,
  actor: Actor,
  work: (transaction: Scoped) => Promise<Result>,
): Promise<Result> {
  return withScope(database, { ...scopeOf(actor), holder: actor.author }, work)
}

/** Reads by saved_view_pkey. */
function own(transaction: Scoped, { programme, author }: Actor) {
  return transaction
    .selectFrom('clarion.saved_view')
    .where('programme_id', '=', programme)
    .where('member_id', '=', author)
}
