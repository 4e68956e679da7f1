import { identifier } from '@clarion/journal'
import { statement } from '../database/statement.ts'
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
  const { programme, author, organisation } = actor
  await statement`
    insert into clarion.access_log
      (programme_id, look_id, at, member_id, organisation, act, thread_id, section, basis)
    select ${programme}::uuid, look, ${new Date(now).toISOString()}::timestamptz, ${author}::uuid, ${organisation}::uuid, act, thread, section, basis
    from unnest(${looks.map(() => identifier(now, services.random(10)))}::uuid[], ${looks.map(({ act }) => act)}::text[],
      ${looks.map(({ thread }) => thread ?? null)}::uuid[], ${looks.map(({ section }) => section ?? null)}::text[],
      ${looks.map(({ basis }) => basis ?? null)}::text[]) as t (look, act, thread, section, basis)`.send(transaction)
}
