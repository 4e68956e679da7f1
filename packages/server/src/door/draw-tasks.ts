import {
  canonicalJson,
  disputedSince,
  type EntryKind,
  everyone,
  type Grant,
  type Json,
  sectionName,
  type Task,
  type TaskContext,
} from '@clarion/journal'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import { clocksOf } from '../programme/clocks-of.ts'
import { accessStates, type ThreadWork } from './thread-work.ts'
import { threadsOf, type WrittenSection, type WrittenThread } from './written-thread.ts'

/** What decides, besides a section's state, what is due in it. */
type Situation = { readonly lead: string; readonly closed: boolean; readonly grants: readonly Grant[] }

/**
 * What is due, drawn from the touched sections' states by the kinds that make something due; from all sections when the
 * case was closed, opened again, is led by others now, or somebody was let in or shut out. In a closed case only what may
 * still be answered is due, and nobody is asked to answer in a section that they may not see.
 */
export async function drawTasks(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  if (!threads.some(makesTasks)) return
  const clocks = await clocksOf(transaction, programme)
  const redrawn = threads.flatMap(({ work, sections, accessChanged }) => {
    const then = situationOf(work, work.before, work.accessBefore)
    const now = situationOf(work, work.states, work.access)
    const moved = accessChanged || then.closed !== now.closed
    return sections
      .filter(({ key }) => moved || work.touched.has(key))
      .flatMap((section) => {
        const before = work.touched.has(section.key) ? work.before.get(section.key)?.state : section.state
        const was = work.isNew || before === undefined ? [] : tasksOf(work, section, before, then, clocks)
        const is = tasksOf(work, section, section.state, now, clocks)
        const same = canonicalJson(was as unknown as Json) === canonicalJson(is as unknown as Json)
        return same ? [] : [{ work, section, had: was.length > 0, tasks: is }]
      })
  })
  const cleared = redrawn
    .filter(({ had }) => had)
    .map(({ work, section }) => ({ thread: work.thread, section: section.key }))
  if (cleared.length > 0) {
    await statement`
      delete from clarion.task as old
      using json_to_recordset(${JSON.stringify(cleared)}) as t (thread uuid, section text)
      where old.programme_id = ${programme} and old.thread_id = any (${threadsOf(cleared)}::uuid[])
        and old.thread_id = t.thread and old.section = t.section`.send(transaction)
  }
  const rows = redrawn.flatMap(({ work, section, tasks }) => tasks.map((task) => taskRow(work.thread, section, task)))
  if (rows.length === 0) return
  await statement`
    insert into clarion.task (programme_id, organisation, member, besides, due, thread_id, section, key, title, verb, ends)
    select ${programme}::uuid, organisation, member, besides, due, thread, section, key, title, verb, ends
    from json_to_recordset(${JSON.stringify(rows)}) as t
      (organisation uuid, member uuid, besides uuid, due timestamptz, thread uuid, section text, key text, title text, verb text, ends timestamptz)
    on conflict (programme_id, thread_id, section, key, organisation)
    do update set
      member = excluded.member, besides = excluded.besides, due = excluded.due, title = excluded.title, verb = excluded.verb, ends = excluded.ends`.send(
    transaction,
  )
}

/** Whether anything could be due at all in what is written: the clocks need not be asked for a note. */
function makesTasks({ work: { vocabulary }, sections }: WrittenThread): boolean {
  return sections.some(
    ({ section }) =>
      section.disputes !== undefined || vocabulary.kinds.some((kind) => kind.section === section && kind.tasks),
  )
}

function situationOf(
  { vocabulary }: ThreadWork,
  states: ThreadWork['before'],
  { lead, grants }: ThreadWork['access'],
): Situation {
  return { lead, grants, closed: vocabulary.isClosed(accessStates({ vocabulary, states })) }
}

function tasksOf(
  { vocabulary, thread }: ThreadWork,
  { section, key }: WrittenSection,
  state: unknown,
  situation: Situation,
  clocks: TaskContext['clocks'],
): Task[] {
  const { lead, closed } = situation
  const kinds = vocabulary.kinds.filter((kind) => kind.section === section)
  const tasks = kinds
    .filter((kind) => !closed || kind.afterClosing)
    .flatMap((kind) =>
      (kind.tasks?.(state, { thread, lead, clocks }) ?? []).flatMap((task) => whileLetIn(kind, task, key, situation)),
    )
  if (closed || (section.disputes?.(state) ?? []).length === 0) return tasks
  // Whoever may say something in a section may settle what stands side by side in it.
  const verb = kinds.find((kind) => !kind.opens)?.verb
  const due = disputedSince(state)
  if (verb === undefined || due === undefined) return tasks
  return [...tasks, { key: 'dispute', title: 'dispute-to-settle', due, organisation: lead, verb }]
}

/**
 * A task of an organisation that was let in ends when its access does: what it can no longer see it can no longer answer.
 * The hour is not looked at here, because nothing is drawn when it strikes; the task carries it.
 *
 * @returns the task with its end; nothing where the organisation was not let in, unless what is due needs no grant
 */
function whileLetIn(kind: EntryKind, task: Task, section: string, { lead, grants }: Situation): Task[] {
  if (kind.uncovered || task.organisation === lead || task.organisation === everyone) return [task]
  const name = sectionName(section)
  const own = grants.filter(({ reader, sections }) => reader === task.organisation && sections.includes(name))
  if (own.length === 0) return []
  const last = own.some(({ until }) => until === null)
    ? []
    : [
        own
          .map(({ until }) => until ?? '')
          .sort()
          .at(-1) ?? '',
      ]
  const [ends] = [...last, ...(task.ends === undefined ? [] : [task.ends])].sort()
  return [ends === undefined ? task : { ...task, ends }]
}

type Nullable<One> = { readonly [Name in keyof One]: One[Name] | null }

function taskRow(
  thread: string,
  { key: section }: WrittenSection,
  { key, title, due, organisation, member = null, besides = null, verb, ends = null }: Nullable<Task>,
) {
  return { thread, section, key, title, due, organisation, member, besides, verb, ends }
}
