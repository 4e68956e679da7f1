import { clocks as allClocks, type ClockName, clockHours } from '@clarion/casework'
import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { clocksOf } from '../programme/clocks-of.ts'
import type { Services } from '../services.ts'
import { countEach, type EachCount } from './count-each.ts'
import { type Period, periodOf, today } from './counted-period.ts'

/** Clocks that a case which was closed leaves running: nobody has to answer them any more. */
const stopAtClosing = ['decision-due', 'consent-ending', 'safeguard-assessment'] satisfies ClockName[]

const meaning =
  'Clocks of the programme that began in the period: kept in time, kept late, missed so far, and still running. Whole days are counted. A consent is asked for again in time when that is done before it ends; a follow-up, before the month is over for which it was planned. A clock that nothing answers any more, because the case was closed or the referral taken back, is not counted.'

/** Which promises of time were kept, by clock. */
export async function countClocks(
  services: Services,
  programme: string,
  period: Period = {},
): Promise<EachCount & { readonly definition: string }> {
  const now = today(services)
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const set = await clocksOf(transaction, programme)
    const hours = Object.fromEntries(Object.keys(allClocks).map((name) => [name, clockHours(set, name as ClockName)]))
    // A day is kept when it is not over: so many hours after the day it began, by whole days.
    const counted = await countEach(
      transaction,
      {
        clock: sql`r.clock`,
        kept: sql`case
          when r.until is not null then case when r.until <= r.due then 'in-time' else 'late' end
          when ${now}::date <= r.due then 'running' else 'missed' end`,
      },
      sql`from (select ${JSON.stringify(hours)}::jsonb as hours) as programme, clarion.fact f
        cross join lateral (
          select run.clock, run.until,
            -- What was answered before its time had begun.
            least(run.until, coalesce(run."from", run.due - (hours ->> run.clock)::int / 24)) as "from",
            coalesce(run.due, run."from" + (hours ->> run.clock)::int / 24) as due
          from jsonb_each(f.parts) as kept(name, runs)
          cross join lateral jsonb_to_recordset(runs) as run(clock text, "from" date, until date, due date)
          where name like 'clocks/%'
          offset 0 -- Each is taken out of the row once, however often it is asked for.
        ) as r
        where f.programme_id = ${programme} and f.kind = 'case' and r."from" <= ${now}::date
          and (r.until is not null or f.facts ->> 'status' = 'open'
            or f.facts ->> 'status' = 'closed' and r.clock <> all (${[...stopAtClosing]}::text[]))
          and ${periodOf(period, sql`r."from"::text`)}`,
    )
    return { ...counted, definition: meaning }
  })
}
