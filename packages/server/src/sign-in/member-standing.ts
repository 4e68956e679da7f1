import { currentValue, refuse } from '@clarion/journal'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { MemberCaller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { asCarer, organisationOf } from './as-carer.ts'
import { idleLimit } from './session.ts'
import { narrow, signInTables } from './with-sign-in.ts'

/** What would change for whom if a member worked no more: how many, and never which. */
export type MemberStanding = {
  /** The member's sessions that are open now. */
  readonly sessions: number
  /** The open cases that the organisation leads, which stay with it; null for whoever looks after another's members. */
  readonly cases: number | null
  /** The others who work there. */
  readonly colleagues: number
  /** Those among them who look after members. */
  readonly administrators: number
}

/**
 * Counts what a confirmation has to say before somebody is suspended or given other roles.
 *
 * @throws ProblemError not-found for a member whom the caller does not look after
 */
export async function memberStanding(
  services: Services,
  caller: MemberCaller,
  member: string,
): Promise<MemberStanding> {
  const { programme } = caller
  const organisation = await organisationOf(services, programme, member)
  return await asCarer(services, caller, organisation, async (scoped, { members }) => {
    if (!members.some(({ id }) => id === member)) refuse('not-found')
    const others = members.filter(({ id, status }) => id !== member && status === 'active')
    const cases = caller.organisation === organisation ? await openCases(scoped, programme, organisation) : null
    const transaction = signInTables(scoped)
    await narrow(transaction, { programme, holder: member })
    const open = await transaction
      .selectFrom('clarion.session')
      .select((count) => count.fn.countAll<string>().as('sessions'))
      .where('programme_id', '=', programme)
      .where('kind', '=', 'member')
      .where('holder', '=', member)
      .where('expires', '>', new Date(services.now()))
      .where('last_seen', '>', new Date(services.now() - idleLimit.member))
      .executeTakeFirstOrThrow()
    return {
      sessions: Number(open.sessions),
      cases,
      colleagues: others.length,
      administrators: others.filter(({ roles }) => currentValue(roles)?.includes('administrator')).length,
    }
  })
}

/** Counted from listing_of_lead, by the organisation's own reach. */
async function openCases(transaction: Scoped, programme: string, organisation: string): Promise<number> {
  const { rows } = await statement<{ cases: number }>`
    select count(*)::int as cases from clarion.listing
    where programme_id = ${programme} and reader = ${organisation} and kind = 'case' and mine and status = 'open'
  `.execute(transaction)
  return rows[0]?.cases ?? 0
}
