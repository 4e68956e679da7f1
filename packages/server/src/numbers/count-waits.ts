import { type RawBuilder, sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { type CountRow, definition } from './count-cases.ts'
import type { EachCount } from './count-each.ts'
import { eachReferral, type Period, periodOf, today } from './counted-period.ts'
import { type Quartiles, type Waited, waitingQuartiles } from './waiting-quartiles.ts'

/** What cases wait for: from which day, until which. */
const caseWaits = {
  screened: { from: 'opened', until: 'screenedOn' },
  identified: { from: 'opened', until: 'identifiedOn' },
  decided: { from: 'screenedOn', until: 'decidedOn' },
  referred: { from: 'opened', until: 'referredOn' },
  delivered: { from: 'opened', until: 'deliveredOn' },
  helped: { from: 'acceptedOn', until: 'deliveredOn' },
} as const

const days = [...new Set(Object.values(caseWaits).flatMap(({ from, until }) => [from, until]))]

/** What referrals wait for. One that was proposed only, or was declined and so has nothing to report, never waited for it. */
const referralWaits = {
  answered: { from: 'sent', until: 'answered', of: sql`answered is not null or status = 'sent'` },
  reported: { from: 'answered', until: 'completed', of: sql`status in ('accepted', 'completed')` },
} as const

export type Wait = keyof typeof caseWaits | keyof typeof referralWaits

/** The waits in their order on the page. */
const order: readonly Wait[] = [
  ...(Object.keys(caseWaits) as (keyof typeof caseWaits)[]),
  ...(Object.keys(referralWaits) as (keyof typeof referralWaits)[]),
]

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

/** So many who waited so many days. */
type Found = { wait: Wait; days: number; end: WaitEnd; began: string; count: string; people: null }

/** Of how many people the referrals of a cell or a sum are. */
type People = { wait: Wait; end: WaitEnd | null; began: string | null; people: string }

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
  // The facts of a case are long: they are taken out of their row once, and not once for every day that is asked of them.
  const cases = sql`select f.thread_id, d.* from clarion.fact f
    cross join lateral jsonb_to_record(f.facts) as d(status text, closed date, ${sql.join(days.map((day) => sql`${sql.ref(day)} date`))})
    where f.programme_id = ${programme} and f.kind = 'case'`
  const referrals = sql`select f.thread_id, r.* from ${eachReferral}
    where f.programme_id = ${programme} and f.kind = 'case' and one.section like 'referral/%'`
  const wait = (name: string, from: string, until: string, last: RawBuilder<unknown>, waiting: RawBuilder<unknown>) =>
    sql`select ${sql.lit(name)}::text as wait, thread_id, ${sql.ref(from)} as "from",
      greatest(0, coalesce(${sql.ref(until)}, ${last}) - ${sql.ref(from)}) as days,
      case when ${sql.ref(until)} is not null then 'came' when ${waiting} then 'waiting' else 'left' end as "end"`
  const ofCases = Object.entries(caseWaits).map(
    ([name, { from, until }]) =>
      sql`${wait(name, from, until, sql`coalesce(closed, ${now}::date)`, sql`status = 'open'`)} from cases`,
  )
  const ofReferrals = Object.entries(referralWaits).map(
    ([name, { from, until, of }]) =>
      sql`${wait(name, from, until, sql`${now}::date`, sql`true`)} from referrals where ${of}`,
  )
  const began = sql`to_char("from", 'YYYY"-Q"Q') as began`
  const within = sql`"from" is not null and ${periodOf(period, sql`"from"::text`)}`
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const { rows } = await sql<Found | People>`
      with cases as materialized (${cases}), referrals as materialized (${referrals})
      select wait, days, "end", ${began}, sum(count) as count, null as people
      -- By day first: to write the quarter of every wait took as long as to count them.
      from (select wait, days, "end", "from", count(*) as count
        from (${sql.join([...ofCases, ...ofReferrals], sql` union all `)}) as waited
        where ${within} group by wait, days, "end", "from") as counted
      group by wait, days, "end", began
      union all
      select wait, null, "end", began, null, count(distinct thread_id)
      from (select wait, thread_id, "end", ${began}
        from (${sql.join(ofReferrals, sql` union all `)}) as waited where ${within}) as one
      group by wait, cube ("end", began)`.execute(transaction)
    return {
      waits: order.map((name) =>
        waitRow(
          name,
          rows.filter((one): one is Found => one.people === null && one.wait === name),
          rows.filter((one): one is People => one.people !== null && one.wait === name),
        ),
      ),
      definition: `${definition} Who waits still is counted among those who wait (Kaplan and Meier): half of all, not half of those who have come already.`,
    }
  })
}

function waitRow(wait: Wait, found: readonly Found[], people: readonly People[]): WaitRow {
  const peopleIn = new Map(people.map((one) => [keyOf(one.end, one.began), Number(one.people)]))
  const summed = (codesOf: (one: Found) => { end?: WaitEnd; began?: string }): CountRow[] =>
    [...Map.groupBy(found, (one) => JSON.stringify(codesOf(one)))].sort().map(([codes, those]) => {
      const { end, began }: { end?: WaitEnd; began?: string } = JSON.parse(codes)
      const known = peopleIn.get(keyOf(end ?? null, began ?? null))
      return {
        codes: { ...(began && { began }), ...(end && { end }) },
        cases: those.reduce((sum, { count }) => sum + Number(count), 0),
        ...(known !== undefined && { people: known }),
      }
    })
  const ends = summed(({ end }) => ({ end }))
  const quarters = [...Map.groupBy(found, ({ began }) => began)].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    wait,
    ends,
    quarters: quarters.map(([began, those]) => ({ began, ...waitingQuartiles(those.map(waitedOf)) })),
    cells: {
      by: ['began', 'end'],
      rows: summed(({ end, began }) => ({ began, end })),
      sums: [...summed(() => ({})), ...summed(({ began }) => ({ began })), ...ends],
    },
    ...waitingQuartiles(found.map(waitedOf)),
  }
}

function keyOf(end: string | null, began: string | null): string {
  return `${end ?? ''} ${began ?? ''}`
}

function waitedOf({ days: waited, end, count }: Found): Waited {
  return { days: waited, came: end === 'came', cases: Number(count) }
}
