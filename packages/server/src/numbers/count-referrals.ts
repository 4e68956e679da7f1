import { clockHours } from '@clarion/casework'
import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import { clocksOf } from '../programme/clocks-of.ts'
import type { Services } from '../services.ts'
import { countEach, type EachCount } from './count-each.ts'
import { eachReferral, type Period, periodOf, today } from './counted-period.ts'

/** By what the referrals can be counted, besides what became of them. */
export const referralDivisions = {
  line: sql`r.line`,
  receiver: sql`o.type`,
} as const

export type ReferralDivision = keyof typeof referralDivisions

/** What became of referrals that were sent. */
export type ReferralCount = EachCount & {
  /** Why referrals were declined. */
  readonly declined: EachCount
  readonly definition: string
}

const meaning =
  'Referrals, by the day on which they were sent. Lost is one that nobody answered within the programme’s time, one that was accepted and not reported on within it, and one that was reported on and not delivered; whole days are counted. The receiver is told by the type of the organisation.'

/** What became of the referrals of a period: answered, lost, declined and why. */
export async function countReferrals(
  services: Services,
  programme: string,
  division: ReferralDivision | undefined,
  period: Period = {},
): Promise<ReferralCount> {
  const now = today(services)
  return await withScope(services.database, { programme, purpose: 'numbers' }, async (transaction) => {
    const clocks = await clocksOf(transaction, programme)
    const older = (day: string, clock: 'referral-unanswered' | 'referral-unreported') =>
      sql`(${now}::date - ${sql.ref(`r.${day}`)}) * 24 > ${clockHours(clocks, clock)}`
    const outcome = sql`case r.status
      when 'sent' then case when ${older('sent', 'referral-unanswered')} then 'unanswered' else 'waits' end
      when 'accepted' then case when ${older('answered', 'referral-unreported')} then 'unreported' else 'accepted' end
      when 'completed' then case when r.outcome = 'not-delivered' then 'not-delivered' else 'completed' end
      else r.status end`
    const sent = sql`from ${eachReferral}
      left join clarion.organisation o on o.programme_id = f.programme_id and o.organisation_id = r.receiver
      where f.programme_id = ${programme} and f.kind = 'case' and one.section like 'referral/%' and r.sent is not null
        and ${periodOf(period, sql`r.sent::text`)}`
    // Divided, fewer ends are told apart: few cells of the whole table would be large enough to be told.
    const result = sql`case when ${outcome} in ('unanswered', 'unreported', 'not-delivered') then 'lost'
      when ${outcome} in ('waits', 'accepted') then 'open' when ${outcome} = 'completed' then 'completed' else 'ended' end`
    const divided = { [division ?? '']: referralDivisions[division ?? 'line'], result }
    return {
      ...(await countEach(transaction, division === undefined ? { outcome } : divided, sent)),
      declined: await countEach(
        transaction,
        { reason: sql`r."declineReason"` },
        sql`${sent} and r.status = 'declined'`,
      ),
      definition: meaning,
    }
  })
}
