import type { Json, Section } from '@clarion/journal'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'

/** A thread of which facts are drawn: the sections that something was said in, or all of them. */
export type CountedThread = {
  readonly thread: string
  readonly kind: string
  readonly sections: readonly { readonly key: string; readonly section: Section; readonly state: unknown }[]
}

/**
 * The facts that are counted. Of a section that a thread has many of (a referral), a day among them is the first there
 * was: what came later must not take a step back that a case once came to. What is counted of each of them stands among the
 * parts under its key, and its clocks under `clocks/` and the key.
 *
 * @param whole whether the sections are all that the threads have: their parts are drawn for the first time
 */
export async function drawFacts(
  transaction: Scoped,
  programme: string,
  threads: readonly CountedThread[],
  whole = false,
): Promise<void> {
  const firsts = new Set<string>()
  const rows = threads.flatMap(({ thread, kind, sections }) => {
    const counted = sections.filter(({ section }) => section.facts ?? section.clocks)
    if (counted.length === 0) return []
    const facts: Record<string, Json> = {}
    const parts: Record<string, Json> = {}
    for (const { key, section, state } of counted) {
      if (section.each) parts[key] = section.each(state)
      if (section.clocks) parts[`clocks/${key}`] = section.clocks(state).map((run) => ({ ...run }))
      for (const [name, value] of Object.entries(section.facts?.(state) ?? {})) {
        const day = section.many === true && name.endsWith('On')
        if (day) firsts.add(name)
        if (!day) facts[name] = value
        else if (value !== null && String(value) < String(facts[name] ?? '~')) facts[name] = value
      }
    }
    return [{ thread, kind, facts, parts }]
  })
  if (rows.length === 0) return
  // Parts that were never drawn stay so until all of them are: half of them would be a wrong count.
  await statement`
    insert into clarion.fact (programme_id, thread_id, kind, facts, parts)
    select ${programme}::uuid, thread, kind, facts, parts
    from json_to_recordset(${JSON.stringify(rows)}) as t (thread uuid, kind text, facts jsonb, parts jsonb)
    on conflict (programme_id, thread_id) do update
    set facts = excluded.facts || fact.facts || (excluded.facts - ${[...firsts]}::text[]),
      parts = case when ${whole} then excluded.parts else fact.parts || excluded.parts end`.send(transaction)
}
