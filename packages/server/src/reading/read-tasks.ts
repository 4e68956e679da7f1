import { pressingTasks } from '@clarion/casework'
import { everyone } from '@clarion/journal'
import { sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'

/** Something due for the actor's organisation. */
export type DueTask = {
  readonly thread: string
  readonly code: string | null
  readonly section: string
  readonly key: string
  readonly title: string
  readonly due: string
  readonly verb: string
}

/** Which of what is due: all of it where nothing is said. */
export type TaskQuestion = {
  /** What others wait for, what is urgent, or everything else. */
  readonly pressing?: keyof typeof pressingTasks | 'no' | undefined
  /** Due at this instant or later. */
  readonly from?: string | undefined
  /** Due before this instant. */
  readonly before?: string | undefined
  /** The latest first: of what is late, yesterday's can still be saved. */
  readonly order?: 'earliest' | 'latest' | undefined
}

/**
 * What is due for an actor: the organisation's tasks, and those of whoever in the programme has the verb (an emergency to
 * review), that the actor's verbs can answer, the most pressing first. Reads
 * `task` by task_by_due.
 */
export async function readTasks(
  { database }: Services,
  actor: Actor,
  limit: number,
  question: TaskQuestion = {},
): Promise<DueTask[]> {
  if (actor.verbs.size === 0) return []
  return await withScope(database, scopeOf(actor), async (transaction) => {
    // One question for each organisation: asked together, all tasks of both would be read and sorted to show the first.
    const both = []
    for (const organisation of [actor.organisation, everyone]) {
      both.push(await mostPressing(transaction, actor, organisation, limit, question))
    }
    const rows = both
      .flat()
      .sort((one, other) => (one.due.getTime() - other.due.getTime()) * (question.order === 'latest' ? -1 : 1))
      .slice(0, limit)
    return rows.map(({ thread_id: thread, code, section, key, title, due, verb }) => ({
      thread,
      // Whoever answers a task without reading the case (an emergency's reviewer) needs its name no more than its content.
      code: actor.sections === null || actor.sections.has('case') ? code : null,
      section,
      key,
      title,
      due: due.toISOString(),
      verb,
    }))
  })
}

async function mostPressing(
  transaction: Scoped,
  actor: Actor,
  organisation: string,
  limit: number,
  { pressing, from, before, order = 'earliest' }: TaskQuestion,
) {
  let tasks = transaction
    .selectFrom('clarion.task as t')
    .leftJoin('clarion.listing as l', (join) =>
      join
        .onRef('l.programme_id', '=', 't.programme_id')
        .onRef('l.thread_id', '=', 't.thread_id')
        .on('l.reader', '=', actor.organisation),
    )
    .select(['t.thread_id', 't.section', 't.key', 't.title', 't.due', 't.verb', 'l.code'])
    .where('t.programme_id', '=', actor.programme)
    .where('t.organisation', '=', organisation)
    .where('t.verb', '=', sql<string>`any (${[...actor.verbs]}::text[])`)
  if (pressing === 'no') tasks = tasks.where('t.title', 'not in', Object.values(pressingTasks).flat())
  else if (pressing) tasks = tasks.where('t.title', 'in', pressingTasks[pressing])
  if (from) tasks = tasks.where('t.due', '>=', new Date(from))
  if (before) tasks = tasks.where('t.due', '<', new Date(before))
  return await tasks
    .orderBy('t.due', order === 'latest' ? 'desc' : 'asc')
    .limit(limit)
    .execute()
}
