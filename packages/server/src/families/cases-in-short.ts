import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'

/** A case as a list shows it, and when the first thing in it is due that the actor can answer. */
export type ShortCase = {
  readonly thread: string
  readonly code: string | null
  readonly status: string | null
  readonly due: string | null
}

/** @returns those of the cases that the actor's organisation leads, by thread; of the others nothing */
export async function casesInShort(
  { now }: Pick<Services, 'now'>,
  transaction: Scoped,
  actor: Actor,
  threads: readonly string[],
): Promise<Map<string, ShortCase>> {
  if (threads.length === 0) return new Map()
  const those = sql<string>`any (${threads}::uuid[])`
  const [rows, tasks] = await Promise.all([
    transaction
      .selectFrom('clarion.listing')
      .select(['thread_id', 'code', 'status'])
      .where('programme_id', '=', actor.programme)
      .where('reader', '=', actor.organisation)
      .where('thread_id', '=', those)
      .where('mine', '=', true)
      .execute(),
    transaction
      .selectFrom('clarion.task')
      .select(({ fn }) => ['thread_id', fn.min('due').as('due')])
      .where('programme_id', '=', actor.programme)
      .where('organisation', '=', actor.organisation)
      .where('thread_id', '=', those)
      .where('verb', '=', sql<string>`any (${[...actor.verbs]}::text[])`)
      .where((where) => where.or([where('ends', 'is', null), where('ends', '>', new Date(now()))]))
      .where((where) => where.or([where('member', 'is', null), where('member', '=', actor.author)]))
      .where((where) => where.or([where('besides', 'is', null), where('besides', '!=', actor.author)]))
      .groupBy('thread_id')
      .execute(),
  ])
  const due = new Map(tasks.map((task) => [task.thread_id, task.due.toISOString()]))
  return new Map(
    rows.map(({ thread_id: thread, code, status }) => [thread, { thread, code, status, due: due.get(thread) ?? null }]),
  )
}
