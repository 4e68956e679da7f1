import { refuse } from '@clarion/journal'
import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { type DimensionName, dimensions, isDimension } from './dimensions.ts'
import { organisationOf } from './organisation-of.ts'

/** A row of a count: the codes of the dimensions, and how many cases have them, or how many of what else is counted. */
export type CountRow = {
  readonly codes: Readonly<Record<string, string>>
  readonly cases: number
  /** Of how many people, where one can have several of what is counted. */
  readonly people?: number
}

/** A count of cases, with what it means. */
export type CaseCount = {
  readonly by: readonly DimensionName[]
  readonly rows: readonly CountRow[]
  readonly total: number
  readonly unit: 'cases'
  readonly definition: string
}

/** What every count of ours says beside itself. */
export const definition =
  'Cases opened in this programme, by the day of the referral. They are people who were detected, not all who are exploited: detection is not prevalence. One case is one person; a person may be known under more than one case.'

/**
 * Counts cases by up to six dimensions. The only way to the facts: nothing but counts leaves it, and no case is read for
 * it. A dimension that is a set (the forms of exploitation) is counted as the set, so that shares add up.
 *
 * @param by names of dimensions
 * @param from first day counted, `2022-04-01`; undefined for no limit
 * @param to last day counted
 * @throws ProblemError `invalid-field` for an unknown dimension
 */
export async function countCases(
  services: Services,
  programme: string,
  by: readonly string[],
  from?: string | undefined,
  to?: string | undefined,
): Promise<CaseCount> {
  const known = by.map((name) =>
    isDimension(name) ? name : refuse('invalid-field', { field: 'by', reason: `does not know ${name.slice(0, 40)}` }),
  )
  if (known.length > 6) refuse('invalid-field', { field: 'by', reason: 'can take six dimensions at most' })
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const columns = known.map((name) => sql`${dimensions[name].code} as ${sql.ref(name)}`)
    const places = known.map((_, place) => sql.raw(String(place + 1)))
    let where = sql`where f.programme_id = ${programme} and f.kind = 'case'`
    if (from !== undefined) where = sql`${where} and f.facts ->> 'opened' >= ${from}`
    if (to !== undefined) where = sql`${where} and f.facts ->> 'opened' <= ${to}`
    const { rows } = await sql<Record<string, string | null>>`
      select ${known.length > 0 ? sql`${sql.join(columns)},` : sql``} count(*) as cases
      from clarion.fact f
      ${organisationOf(programme, sql`f.facts ->> 'responder'`)}
      ${where}
      ${known.length > 0 ? sql`group by ${sql.join(places)} order by ${sql.join(places)}` : sql``}
    `.execute(transaction)
    const counted = rows.map((row) => ({
      codes: Object.fromEntries(known.map((name) => [name, row[name] ?? 'unknown'])),
      cases: Number(row['cases']),
    }))
    return {
      by: known,
      rows: counted,
      total: counted.reduce((sum, row) => sum + row.cases, 0),
      unit: 'cases',
      definition,
    }
  })
}
