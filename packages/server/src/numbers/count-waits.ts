import { type RawBuilder, sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { type CountRow, definition } from './count-cases.ts'
import type { EachCount } from './count-each.ts'
import { each, type Period, periodOf, today } from './counted-period.ts'
import { type Quartiles, type Waited, waitingQuartiles } from './waiting-quartiles.ts'

/** What people wait for: from which day, until which. Of a case unless it is of a referral. */
const waits = {
  screened: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'screenedOn'` },
  identified: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'identifiedOn'` },
  decided: { from: sql`f.facts ->> 'screenedOn'`, until: sql`f.facts ->> 'decidedOn'` },
  referred: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'referredOn'` },
  delivered: { from: sql`f.facts ->> 'opened'`, until: sql`f.facts ->> 'deliveredOn'` },
  helped: { from: sql`f.facts ->> 'acceptedOn'`, until: sql`f.facts ->> 'deliveredOn'` },
  answered: { from: sql`r.value ->> 'sent'`, until: sql`r.value ->> 'answered'`, each: true },
  reported: { from: sql`r.value ->> 'answered'`, until: sql`r.value ->> 'completed'`, each: true },
} as const satisfies Record<string, { from: RawBuilder<unknown>; until: RawBuilder<unknown>; each?: true }>

export type Wait = keyof typeof waits

/** How one wait ended, or did not: `came`, `waiting`, or `left` when the case was closed before. */
export type WaitEnd = 'came' | 'waiting' | 'left'

/** How long people wait for a step. */
export type WaitRow = Quartiles & {
  readonly wait: Wait
  /** How many came to it, wait still, or left, by `end`. */
  readonly ends: readonly CountRow[]
  /** The same for those whose wait began in a quarter, `2026-Q1`. */
  readonly quarters: readonly (Quartiles & { readonly began: string })[]
  /** How many, by `began` and `end`, and every sum of that. */
  readonly cells: EachCount
}

/** So many, by days and end and quarter; null for what was summed over. */
type Found = {
  readonly days: number | null
  readonly end: WaitEnd | null
  readonly began: string | null
  readonly count: string
  readonly people: string
}

/**
 * How long cases wait for a step, and referrals for an answer and a report, those included that wait still. Who waits is an
 * open case that has not come to the step; one that was closed without it waited until that day. A referral that was taken
 * back or declined waits for nothing more. A case that was erased counts as one that was closed: left out, it would be the
 * difference of two answers.
 *
 * @param period of the day on which the wait began
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
          ? sql`(${of.until} is not null or ${status} = 'sent')`
          : sql`${status} in ('accepted', 'completed')`
        : sql`true`
      const last = one ? sql`${now}::date` : sql`coalesce((f.facts ->> 'closed')::date, ${now}::date)`
      const { rows: found } = await sql<Found>`
        select days, "end", began, count(*) as count, count(distinct thread_id) as people
        from (
          select f.thread_id, greatest(0, coalesce((${of.until})::date, ${last}) - (${of.from})::date)::int as days,
            to_char((${of.from})::date, 'YYYY"-Q"Q') as began,
            case when ${of.until} is not null then 'came' when ${stillWaits} then 'waiting' else 'left' end as "end"
          from clarion.fact f ${one ? each('referral') : sql``}
          where f.programme_id = ${programme} and f.kind = 'case' and ${of.from} is not null and ${counts}
            and ${periodOf(period, of.from)}
        ) as waited
        group by grouping sets ((days, "end", began), ("end", began), ("end"), (began), ())
        order by began, "end", days`.execute(transaction)
      const counted = found.filter(({ days }) => days === null).map(rowOf)
      const ofSize = (size: number) => counted.filter(({ codes }) => Object.keys(codes).length === size)
      const waited = found.filter(({ days }) => days !== null)
      rows.push({
        wait: wait as Wait,
        ends: ofSize(1).filter(({ codes }) => 'end' in codes),
        quarters: [...Map.groupBy(waited, ({ began }) => began ?? '')].map(([began, those]) => ({
          began,
          ...waitingQuartiles(those.map(waitedOf)),
        })),
        cells: { by: ['began', 'end'], rows: ofSize(2), sums: [...ofSize(0), ...ofSize(1)] },
        ...waitingQuartiles(waited.map(waitedOf)),
      })
    }
    return {
      waits: rows,
      definition: `${definition} Who waits still is counted among those who wait (Kaplan and Meier): half of all, not half of those who have come already.`,
    }
  })
}

function rowOf({ end, began, count, people }: Found): CountRow {
  const codes = { ...(began !== null && { began }), ...(end !== null && { end }) }
  return { codes, cases: Number(count), people: Number(people) }
}

function waitedOf({ days, end, count }: Found): Waited {
  return { days: days ?? 0, came: end === 'came', cases: Number(count) }
}
