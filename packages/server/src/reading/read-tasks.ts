import { pressingTasks } from '@clarion/casework'
import { everyone } from '@clarion/journal'
import { sql } from 'kysely'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { afterPlace, encodeTaskPlace, inTaskOrder, type PlacedTask } from './task-place.ts'

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

/** A page of what is due. */
export type TaskPage = { readonly tasks: readonly DueTask[]; readonly next: string | null }

/** Which of what is due: all of it where nothing is said. */
export type TaskQuestion = {
  /** What others wait for, what is urgent, or everything else. */
  readonly pressing?: keyof typeof pressingTasks | 'no' | undefined
  /** Of one case alone. */
  readonly thread?: string | undefined
  /** Of the cases on which the member works, and what is for the member alone. */
  readonly whose?: 'mine' | undefined
  /** One sort of what is due. */
  readonly title?: string | undefined
  /** Due at this instant or later. */
  readonly from?: string | undefined
  /** Due before this instant. */
  readonly before?: string | undefined
  /** The latest first: of what is late, yesterday's can still be saved. */
  readonly order?: 'earliest' | 'latest' | undefined
  /** Where the page before ended. */
  readonly after?: string | undefined
}

/**
 * What is due for an actor: the organisation's tasks, and those of whoever in the programme has the verb (an emergency to
 * review), that the actor's verbs can answer, the earliest first, a page at a time. What has ended by its hour is left out,
 * whether or not the clock has taken it away. Reads `task` by task_by_due, and by task_by_title where one sort is asked for.
 *
 * @throws ProblemError `invalid-field` for a place that is none of ours
 */
export async function readTasks(
  services: Services,
  actor: Actor,
  limit: number,
  question: TaskQuestion = {},
): Promise<TaskPage> {
  if (actor.verbs.size === 0) return { tasks: [], next: null }
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    // One question for each organisation: asked together, all tasks of both would be read and sorted to show the first.
    const both = []
    for (const organisation of [actor.organisation, everyone]) {
      both.push(await inOrder(transaction, services.now(), actor, organisation, limit, question))
    }
    const rows = both.flat().sort(inTaskOrder(question.order === 'latest'))
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      tasks: page.map(({ thread_id: thread, code, section, key, title, due, verb }) => ({
        thread,
        // Whoever answers a task without reading the case (an emergency's reviewer) needs its name no more than its content.
        code: actor.sections === null || actor.sections.has('case') ? code : null,
        section,
        key,
        title,
        due: due.toISOString(),
        verb,
      })),
      next: last && rows.length > limit ? encodeTaskPlace(last) : null,
    }
  })
}

async function inOrder(
  transaction: Scoped,
  now: number,
  actor: Actor,
  organisation: string,
  limit: number,
  { pressing, thread, whose, title, from, before, order = 'earliest', after }: TaskQuestion,
): Promise<(PlacedTask & { readonly title: string; readonly verb: string; readonly code: string | null })[]> {
  let tasks = transaction
    .selectFrom('clarion.task as t')
    .leftJoin('clarion.listing as l', (join) =>
      join
        .onRef('l.programme_id', '=', 't.programme_id')
        .onRef('l.thread_id', '=', 't.thread_id')
        .on('l.reader', '=', actor.organisation),
    )
    .select(['t.thread_id', 't.section', 't.key', 't.title', 't.due', 't.verb', 't.organisation', 'l.code'])
    .where('t.programme_id', '=', actor.programme)
    .where('t.organisation', '=', organisation)
    .where('t.verb', '=', sql<string>`any (${[...actor.verbs]}::text[])`)
    .where((where) => where.or([where('t.ends', 'is', null), where('t.ends', '>', new Date(now))]))
    .where((where) => where.or([where('t.member', 'is', null), where('t.member', '=', actor.author)]))
    .where((where) => where.or([where('t.besides', 'is', null), where('t.besides', '!=', actor.author)]))
  if (pressing === 'no') tasks = tasks.where('t.title', 'not in', Object.values(pressingTasks).flat())
  else if (pressing) tasks = tasks.where('t.title', 'in', pressingTasks[pressing])
  if (whose)
    tasks = tasks.where(sql<boolean>`(t.member is not null or l.parts -> 'case' ->> 'worker' = ${actor.author})`)
  if (thread) tasks = tasks.where('t.thread_id', '=', thread)
  if (title) tasks = tasks.where('t.title', '=', title)
  if (from) tasks = tasks.where('t.due', '>=', new Date(from))
  if (before) tasks = tasks.where('t.due', '<', new Date(before))
  const way = order === 'latest' ? 'desc' : 'asc'
  if (after) tasks = tasks.where(afterPlace(after, order === 'latest'))
  return await tasks
    .orderBy('t.due', way)
    .orderBy('t.thread_id', way)
    .orderBy(sql`t.section collate "C"`, way)
    .orderBy(sql`t.key collate "C"`, way)
    .limit(limit + 1)
    .execute()
}
