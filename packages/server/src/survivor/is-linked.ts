import { withScope } from '../database/with-scope.ts'
import { actorOf, type SurvivorCaller, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'

/**
 * Whether her case is linked with that of somebody else now. With whom is that person's own, and does not leave the database;
 * a link that ended, or whose other case was erased, is no more.
 */
export async function isLinked(services: Services, caller: SurvivorCaller): Promise<boolean> {
  return await withScope(services.database, scopeOf(actorOf(caller)), async (transaction) => {
    const row = await transaction
      .selectFrom('clarion.relation')
      .select('half')
      .where('programme_id', '=', caller.programme)
      .where('thread_id', '=', caller.thread)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  })
}
