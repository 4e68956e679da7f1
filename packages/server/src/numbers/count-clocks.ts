import { clockHours } from '@clarion/casework'
import { type RawBuilder, sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { clocksOf } from '../programme/clocks-of.ts'
import type { Services } from '../services.ts'
import type { CountRow } from './count-cases.ts'
import { each, type Period, periodOf, today } from './counted-period.ts'

/** The clocks of which it is known when they began and when they were answered. */
const counted = {
  'decision-due': {
    from: sql`f.facts ->> 'presumedOn'`,
    until: sql`f.facts ->> 'decidedOn'`,
    runs: sql`f.facts ->> 'status' = 'open'`,
  },
  'referral-unanswered': {
    from: sql`r.value ->> 'sent'`,
    until: sql`r.value ->> 'answered'`,
    runs: sql`r.value ->> 'status' = 'sent'`,
    each: true,
  },
  'referral-unreported': {
    from: sql`case when r.value ->> 'status' in ('accepted', 'completed') then r.value ->> 'answered' end`,
    until: sql`r.value ->> 'completed'`,
    runs: sql`r.value ->> 'status' = 'accepted'`,
    each: true,
  },
} as const satisfies Record<
  string,
  { from: RawBuilder<unknown>; until: RawBuilder<unknown>; runs: RawBuilder<unknown>; each?: true }
>

type CountedClock = keyof typeof counted

const meaning =
  'Clocks of the programme that began in the period: kept in time, kept late, missed so far, and still running. Whole days are counted. A clock that nothing answers any more, because the case was closed or the referral taken back, is not counted.'

/** Which promises of time were kept, by clock. */
export async function countClocks(
  services: Services,
  programme: string,
  period: Period = {},
): Promise<{
  readonly by: readonly ['clock', 'kept']
  readonly rows: readonly CountRow[]
  readonly definition: string
}> {
  const now = today(services)
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const clocks = await clocksOf(transaction, programme)
    const rows: CountRow[] = []
    for (const [clock, of] of Object.entries(counted)) {
      const hours = clockHours(clocks, clock as CountedClock)
      const { rows: found } = await sql<{ kept: string; cases: string }>`
        select case
            when ${of.until} is not null then
              case when ((${of.until})::date - (${of.from})::date) * 24 <= ${hours} then 'in-time' else 'late' end
            when (${now}::date - (${of.from})::date) * 24 <= ${hours} then 'running' else 'missed'
          end as kept, count(*) as cases
        from clarion.fact f ${'each' in of ? each('referral') : sql``}
        where f.programme_id = ${programme} and f.kind = 'case' and ${of.from} is not null
          and (${of.until} is not null or ${of.runs}) and ${periodOf(period, of.from)}
        group by 1 order by 1`.execute(transaction)
      for (const { kept, cases } of found) rows.push({ codes: { clock, kept }, cases: Number(cases) })
    }
    return { by: ['clock', 'kept'], rows, definition: meaning }
  })
}
