import { type RawBuilder, sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { CountRow } from './count-cases.ts'

/** What was counted by some dimensions, and every sum of it: one person can be in several cells, which do not add up. */
export type EachCount = {
  readonly by: readonly string[]
  readonly rows: readonly CountRow[]
  /** The total, and by fewer dimensions. Who protects small counts needs them. */
  readonly sums: readonly CountRow[]
}

/**
 * Counts something of which a person can have several (needs, referrals, clocks): how many, and of how many people.
 *
 * @param columns what it is counted by, by name; each a text of our own
 * @param rest from where, of which; the facts are `f`
 */
export async function countEach(
  transaction: Scoped,
  columns: Readonly<Record<string, RawBuilder<unknown>>>,
  rest: RawBuilder<unknown>,
): Promise<EachCount> {
  const by = Object.keys(columns)
  const selected = by.map((name) => sql`coalesce(${columns[name]}, 'unknown') as ${sql.ref(name)}`)
  // Each table groups by person first: to count those who differ, PostgreSQL would sort all of it once for every table.
  const tables = subsetsOf(by).map((names) => {
    const keys = names.map((name) => sql.ref(name))
    const all = by.map((name) => (names.includes(name) ? sql.ref(name) : sql`null as ${sql.ref(name)}`))
    return sql`select ${sql.join(all)}, sum(times) as cases, count(*) as people
      from (select ${sql.join([...keys, sql`sum(times) as times`])} from each group by ${sql.join([...keys, sql`thread_id`])}) as person
      ${keys.length > 0 ? sql`group by ${sql.join(keys)}` : sql`having count(*) > 0`}`
  })
  const { rows: found } = await sql<Record<string, string | null>>`
    with each as materialized (
      select ${sql.join(by.map((name) => sql.ref(name)))}, thread_id, count(*) as times
      from (select ${sql.join(selected)}, f.thread_id ${rest}) as one
      group by ${sql.join(by.map((name) => sql.ref(name)))}, thread_id)
    select * from (${sql.join(tables, sql` union all `)}) as counted
    order by ${sql.join(by.map((name) => sql.ref(name)))}`.execute(transaction)
  // Nothing in it is null but what was summed over.
  const counted = found.map((row) => ({
    codes: Object.fromEntries(by.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]]))),
    cases: Number(row['cases']),
    people: Number(row['people']),
  }))
  const whole = ({ codes }: CountRow) => Object.keys(codes).length === by.length
  return { by, rows: counted.filter(whole), sums: counted.filter((row) => !whole(row)) }
}

function subsetsOf([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]]
  const without = subsetsOf(rest)
  return [...without, ...without.map((names) => [first, ...names])]
}
