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
  const names = sql.join(by.map((name) => sql.ref(name)))
  const { rows: found } = await sql<Record<string, string | null>>`
    select ${names}, count(*) as cases, count(distinct thread_id) as people
    from (select ${sql.join(selected)}, f.thread_id ${rest}) as one
    group by cube (${names}) order by ${names}`.execute(transaction)
  // Nothing in it is null but what was summed over.
  const counted = found.map((row) => ({
    codes: Object.fromEntries(by.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]]))),
    cases: Number(row['cases']),
    people: Number(row['people']),
  }))
  const whole = ({ codes }: CountRow) => Object.keys(codes).length === by.length
  return { by, rows: counted.filter(whole), sums: counted.filter((row) => !whole(row)) }
}
