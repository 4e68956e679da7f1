import { clockHours } from '@clarion/casework'
import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { clocksOf } from '../programme/clocks-of.ts'
import type { Services } from '../services.ts'
import type { CountRow } from './count-cases.ts'
import { each, type Period, periodOf, today } from './counted-period.ts'

/** What became of referrals that were sent. */
export type ReferralCount = {
  readonly by: readonly ['outcome', 'line']
  readonly rows: readonly CountRow[]
  /** Why referrals were declined. */
  readonly declined: readonly CountRow[]
  readonly definition: string
}

const meaning =
  'Referrals, by the day on which they were sent. Lost is one that nobody answered within the programme’s time, or that was accepted and not reported on within it; whole days are counted.'

/** What became of the referrals of a period: answered, lost, declined and why. */
export async function countReferrals(
  services: Services,
  programme: string,
  period: Period = {},
): Promise<ReferralCount> {
  const now = today(services)
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const clocks = await clocksOf(transaction, programme)
    const older = (day: string, clock: 'referral-unanswered' | 'referral-unreported') =>
      sql`(${now}::date - (r.value ->> ${sql.lit(day)})::date) * 24 > ${clockHours(clocks, clock)}`
    const outcome = sql`case r.value ->> 'status'
      when 'sent' then case when ${older('sent', 'referral-unanswered')} then 'unanswered' else 'waits' end
      when 'accepted' then case when ${older('answered', 'referral-unreported')} then 'unreported' else 'accepted' end
      else r.value ->> 'status' end`
    const sent = sql`f.programme_id = ${programme} and f.kind = 'case' and r.value ->> 'sent' is not null
      and ${periodOf(period, sql`r.value ->> 'sent'`)}`
    const { rows } = await sql<{ outcome: string; line: string; cases: string }>`
      select ${outcome} as outcome, r.value ->> 'line' as line, count(*) as cases
      from clarion.fact f ${each('referral')} where ${sent} group by 1, 2 order by 1, 2`.execute(transaction)
    const { rows: reasons } = await sql<{ reason: string; cases: string }>`
      select coalesce(r.value ->> 'declineReason', 'unknown') as reason, count(*) as cases
      from clarion.fact f ${each('referral')} where ${sent} and r.value ->> 'status' = 'declined'
      group by 1 order by 1`.execute(transaction)
    return {
      by: ['outcome', 'line'],
      rows: rows.map((row) => ({ codes: { outcome: row.outcome, line: row.line }, cases: Number(row.cases) })),
      declined: reasons.map(({ reason, cases }) => ({ codes: { reason }, cases: Number(cases) })),
      definition: meaning,
    }
  })
}
