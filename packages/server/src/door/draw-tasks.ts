import { canonicalJson, type Json, type Task } from '@clarion/journal'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import { clocksOf } from '../programme/clocks-of.ts'
import { threadsOf, type WrittenSection, type WrittenThread } from './written-thread.ts'

/** What is due, drawn from the touched sections' states by the kinds that make something due. */
export async function drawTasks(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const clocks = await clocksOf(transaction, programme)
  const redrawn = threads.flatMap(({ work, sections }) =>
    sections
      .filter(({ key }) => work.touched.has(key))
      .flatMap((section) => {
        const context = { thread: work.thread, lead: work.access.lead, clocks }
        const kinds = work.vocabulary.kinds.filter((kind) => kind.section === section.section && kind.tasks)
        const draw = (state: unknown): Task[] => kinds.flatMap((kind) => kind.tasks?.(state, context) ?? [])
        const before = work.before.get(section.key)
        const was = before ? draw(before.state) : []
        const is = draw(section.state)
        const same = canonicalJson(was as unknown as Json) === canonicalJson(is as unknown as Json)
        return same ? [] : [{ work, section, had: was.length > 0, tasks: is }]
      }),
  )
  const cleared = redrawn
    .filter(({ had }) => had)
    .map(({ work, section }) => ({ thread: work.thread, section: section.key }))
  if (cleared.length > 0) {
    await sql`
      delete from clarion.task as old
      using json_to_recordset(${JSON.stringify(cleared)}) as t (thread uuid, section text)
      where old.programme_id = ${programme} and old.thread_id = any (${threadsOf(cleared)}::uuid[])
        and old.thread_id = t.thread and old.section = t.section
    `.execute(transaction)
  }
  const rows = redrawn.flatMap(({ work, section, tasks }) => tasks.map((task) => taskRow(work.thread, section, task)))
  if (rows.length === 0) return
  await sql`
    insert into clarion.task (programme_id, organisation, due, thread_id, section, key, title, verb)
    select ${programme}::uuid, organisation, due, thread, section, key, title, verb
    from json_to_recordset(${JSON.stringify(rows)}) as t
      (organisation uuid, due timestamptz, thread uuid, section text, key text, title text, verb text)
    on conflict (programme_id, thread_id, section, key, organisation) do update set due = excluded.due, title = excluded.title, verb = excluded.verb
  `.execute(transaction)
}

function taskRow(thread: string, { key: section }: WrittenSection, { key, title, due, organisation, verb }: Task) {
  return { thread, section, key, title, due, organisation, verb }
}
