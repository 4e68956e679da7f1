import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { definition } from './count-cases.ts'

/** The steps a case can come to, and the fact that holds the day on which it came there first. */
const flowFacts = {
  screened: 'screenedOn',
  identified: 'identifiedOn',
  referred: 'referredOn',
  accepted: 'acceptedOn',
  delivered: 'deliveredOn',
  followedUp: 'followedUpOn',
} as const

type FlowStep = keyof typeof flowFacts

/** The steps in their order. */
export const flowSteps = Object.keys(flowFacts) as FlowStep[]

/** How many cases came to a step, and how long it took half of them from the referral. */
export type CaseFlow = {
  readonly steps: readonly { readonly step: FlowStep; readonly cases: number; readonly medianDays: number | null }[]
  readonly total: number
  readonly definition: string
}

/**
 * How far the cases of a period came. A step counts a case once, on the day it came there first.
 *
 * @param from first day of referral counted; undefined for no limit
 * @param to last day of referral counted
 */
export async function countFlow(
  services: Services,
  programme: string,
  from?: string | undefined,
  to?: string | undefined,
): Promise<CaseFlow> {
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    let where = sql`where f.programme_id = ${programme} and f.kind = 'case'`
    if (from !== undefined) where = sql`${where} and d.opened >= ${from}::date`
    if (to !== undefined) where = sql`${where} and d.opened <= ${to}::date`
    // The facts of a case are long: they are taken out of their row once, and not once for every step.
    const facts = sql.join(['opened', ...Object.values(flowFacts)].map((name) => sql`${sql.ref(name)} date`))
    const columns = flowSteps.flatMap((step) => [
      sql`count(d.${sql.ref(flowFacts[step])}) as ${sql.ref(`${step}Cases`)}`,
      sql`percentile_cont(0.5) within group (order by d.${sql.ref(flowFacts[step])} - d.opened) as ${sql.ref(`${step}Days`)}`,
    ])
    const { rows } = await sql<Record<string, string | number | null>>`
      select count(*) as total, ${sql.join(columns)} from clarion.fact f cross join lateral jsonb_to_record(f.facts) as d(${facts}) ${where}
    `.execute(transaction)
    const row = rows[0] ?? {}
    return {
      total: Number(row['total'] ?? 0),
      steps: flowSteps.map((step) => {
        const days = row[`${step}Days`]
        return {
          step,
          cases: Number(row[`${step}Cases`] ?? 0),
          medianDays: days === null || days === undefined ? null : Number(days),
        }
      }),
      definition: `${definition} A step counts a case once, on the day it first came there.`,
    }
  })
}
