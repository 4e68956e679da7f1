import { identifier } from '@clarion/journal'
import { unheard } from '../database/pipelining-client.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'

/** What somebody did that the log keeps. */
export type Look = {
  readonly act: string
  readonly thread?: string
  readonly section?: string
  readonly basis?: string
}

/** Writes to the access log, in the transaction of the read itself: what was not logged was not answered. */
export async function recordLooks(
  services: Services,
  transaction: Scoped,
  actor: Actor,
  looks: readonly Look[],
): Promise<void> {
  if (looks.length === 0) return
  const now = services.now()
  await transaction
    .insertInto('clarion.access_log')
    .values(
      looks.map(({ act, thread, section, basis }) => ({
        programme_id: actor.programme,
        look_id: identifier(now, services.random(10)),
        at: new Date(now),
        member_id: actor.author,
        organisation: actor.organisation,
        act,
        thread_id: thread ?? null,
        section: section ?? null,
        basis: basis ?? null,
      })),
    )
    .modifyEnd(unheard)
    .execute()
}
