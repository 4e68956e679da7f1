import { type RawBuilder, sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { definition } from './count-cases.ts'
import { each, type Period, periodOf, today } from './counted-period.ts'
import { type Quartiles, type Waited, waitingQuartiles } from './waiting-quartiles.ts'

/** What people wait for: from which day, until which. Of a case unless it is of a referral. */
const waits = {
  screened: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'screenedOn'` },
  identified: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'identifiedOn'` },
  referred: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'referredOn'` },
  delivered: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'deliveredOn'` },
  answered: { from: sql`r.value ->> 'sent'`, until: sql`r.value ->> 'answered'`, each: true },
  reported: { from: sql`r.value ->> 'answered'`, until: sql`r.value ->> 'completed'`, each: true },
} as const satisfies Record<string, { from: RawBuilder<unknown>; until: RawBuilder<unknown>; each?: true }>

export type Wait = keyof typeof waits

/** How long people wait for a step, and how many still do. */
export type WaitRow = Quartiles & { readonly wait: Wait; readonly came: number; readonly waiting: number }

/**
 * How long cases wait for a step, and referrals for an answer and a report, those included that wait still. Who waits is an
 * open case that has not come to the step; one that was closed without it waited until that day. A referral that was taken
 * back or declined waits for nothing more.
 */
export async function countWaits(
  services: Services,
  programme: string,
  period: Period = {},
): Promise<{ readonly waits: readonly WaitRow[]; readonly definition: string }> {
  const now = today(services)
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const rows: WaitRow[] = []
    for (const [wait, of] of Object.entries(waits)) {
      const one = 'each' in of
      const status = one ? sql`r.value ->> 'status'` : sql`f.facts ->> 'status'`
      const stillWaits = one
        ? wait === 'answered'
          ? sql`${status} = 'sent'`
          : sql`${status} = 'accepted'`
        : sql`${status} = 'open'`
      // Whoever never waited for it: a referral that was proposed only, one that was declined and so has nothing to report.
      const counts = one
        ? wait === 'answered'
          ? sql`${of.from} is not null and (${of.until} is not null or ${status} = 'sent')`
          : sql`${status} in ('accepted', 'completed')`
        : sql`${status} <> 'erased'`
      const end = one ? sql`${now}::date` : sql`coalesce((f.facts ->> 'closed')::date, ${now}::date)`
      const { rows: found } = await sql<{ days: number; came: boolean; waits: boolean; cases: string }>`
        select greatest(0, coalesce((${of.until})::date, ${end}) - (${of.from})::date)::int as days,
          ${of.until} is not null as came, (${of.until} is null and ${stillWaits}) as waits, count(*) as cases
        from clarion.fact f ${one ? each('referral') : sql``}
        where f.programme_id = ${programme} and f.kind = 'case' and ${counts} and ${periodOf(period, of.from)}
        group by 1, 2, 3`.execute(transaction)
      const waited: Waited[] = found.map(({ days, came, cases }) => ({ days, came, cases: Number(cases) }))
      const sum = (those: typeof found) => those.reduce((total, { cases }) => total + Number(cases), 0)
      rows.push({
        wait: wait as Wait,
        came: sum(found.filter(({ came }) => came)),
        waiting: sum(found.filter(({ waits: still }) => still)),
        ...waitingQuartiles(waited),
      })
    }
    return {
      waits: rows,
      definition: `${definition} Who waits still is counted among those who wait (Kaplan and Meier): half of all, not half of those who have come already.`,
    }
  })
}
