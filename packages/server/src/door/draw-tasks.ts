import { canonicalJson, disputedSince, type Json, type Task, type TaskContext } from '@clarion/journal'
import { sql } from 'kysely'
import { unheard } from '../database/pipelining-client.ts'
import type { Scoped } from '../database/with-scope.ts'
import { clocksOf } from '../programme/clocks-of.ts'
import { accessStates, type ThreadWork } from './thread-work.ts'
import { threadsOf, type WrittenSection, type WrittenThread } from './written-thread.ts'

/** What decides, besides a section's state, what is due in it. */
type Situation = { readonly lead: string; readonly closed: boolean }

/**
 * What is due, drawn from the touched sections' states by the kinds that make something due; from all sections when the
 * case was closed, opened again or is led by others now. In a closed case only what may still be answered is due.
 */
export async function drawTasks(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const clocks = await clocksOf(transaction, programme)
  const redrawn = threads.flatMap(({ work, sections }) => {
    const then = situationOf(work, work.before, work.accessBefore.lead)
    const now = situationOf(work, work.states, work.access.lead)
    const moved = then.lead !== now.lead || then.closed !== now.closed
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
    await sql`
      delete from clarion.task as old
      using json_to_recordset(${JSON.stringify(cleared)}) as t (thread uuid, section text)
      where old.programme_id = ${programme} and old.thread_id = any (${threadsOf(cleared)}::uuid[])
        and old.thread_id = t.thread and old.section = t.section
    ${unheard}`.execute(transaction)
  }
  const rows = redrawn.flatMap(({ work, section, tasks }) => tasks.map((task) => taskRow(work.thread, section, task)))
  if (rows.length === 0) return
  await sql`
    insert into clarion.task (programme_id, organisation, due, thread_id, section, key, title, verb)
    select ${programme}::uuid, organisation, due, thread, section, key, title, verb
    from json_to_recordset(${JSON.stringify(rows)}) as t
      (organisation uuid, due timestamptz, thread uuid, section text, key text, title text, verb text)
    on conflict (programme_id, thread_id, section, key, organisation) do update set due = excluded.due, title = excluded.title, verb = excluded.verb
    ${unheard}`.execute(transaction)
}

function situationOf({ vocabulary }: ThreadWork, states: ThreadWork['before'], lead: string): Situation {
  return { lead, closed: vocabulary.isClosed(accessStates({ vocabulary, states })) }
}

function tasksOf(
  { vocabulary, thread }: ThreadWork,
  { section }: WrittenSection,
  state: unknown,
  { lead, closed }: Situation,
  clocks: TaskContext['clocks'],
): Task[] {
  const kinds = vocabulary.kinds.filter((kind) => kind.section === section)
  const tasks = kinds
    .filter((kind) => !closed || kind.afterClosing)
    .flatMap((kind) => kind.tasks?.(state, { thread, lead, clocks }) ?? [])
  if (closed || (section.disputes?.(state) ?? []).length === 0) return tasks
  // Whoever may say something in a section may settle what stands side by side in it.
  const verb = kinds.find((kind) => !kind.opens)?.verb
  const due = disputedSince(state)
  if (verb === undefined || due === undefined) return tasks
  return [...tasks, { key: 'dispute', title: 'dispute-to-settle', due, organisation: lead, verb }]
}

function taskRow(thread: string, { key: section }: WrittenSection, { key, title, due, organisation, verb }: Task) {
  return { thread, section, key, title, due, organisation, verb }
}
