import type { Json } from '@clarion/journal'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { WrittenThread } from './written-thread.ts'

/**
 * The facts that are counted. Of a section that a thread has many of (a referral), a day among them is the first there
 * was: what came later must not take a step back that a case once came to. What is counted of each of them stands under
 * its key, and its clocks under `clocks/` and the key.
 */
export async function drawFacts(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const firsts = new Set<string>()
  const rows = threads.flatMap(({ work, sections }) => {
    const touched = sections.filter(({ key, section }) => (section.facts ?? section.clocks) && work.touched.has(key))
    if (touched.length === 0) return []
    const facts: Record<string, Json> = {}
    for (const { key, section, state } of touched) {
      if (section.each) facts[key] = section.each(state)
      if (section.clocks) facts[`clocks/${key}`] = section.clocks(state).map((run) => ({ ...run }))
      for (const [name, value] of Object.entries(section.facts?.(state) ?? {})) {
        const day = section.many === true && name.endsWith('On')
        if (day) firsts.add(name)
        if (!day) facts[name] = value
        else if (value !== null && String(value) < String(facts[name] ?? '~')) facts[name] = value
      }
    }
    return [{ thread: work.thread, kind: work.vocabulary.thread, facts }]
  })
  if (rows.length === 0) return
  await statement`
    insert into clarion.fact (programme_id, thread_id, kind, facts)
    select ${programme}::uuid, thread, kind, facts from json_to_recordset(${JSON.stringify(rows)}) as t (thread uuid, kind text, facts jsonb)
    on conflict (programme_id, thread_id) do update
    set facts = excluded.facts || fact.facts || (excluded.facts - ${[...firsts]}::text[])`.send(transaction)
}
