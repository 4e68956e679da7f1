import { refuse } from '@clarion/journal'
import type { Scoped } from '../database/with-scope.ts'
import type { MemberCaller } from '../http/caller.ts'
import { dropMail, queueMail } from '../mail/outgoing-mail.ts'
import { openText } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { accountOf } from './account.ts'
import { asCarer, organisationOf } from './as-carer.ts'
import { dropInvitation, makeInvitation, type NewInvitation } from './invitation.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { narrow, signInTables } from './with-sign-in.ts'

/** An invitation that is open, as whoever looks after members sees it. */
export type OpenInvitation = {
  readonly member: string
  readonly expires: Date
  /** sent; waiting for its turn or for the mail server; refused: there is no such address. */
  readonly mail: 'sent' | 'waiting' | 'refused'
  /** It is for a member who has joined and lost every way in. */
  readonly recovers: boolean
}

/** What an invitation made anew gives: the link itself, unless it was left for the mail. */
export type Reinvited = { readonly token: string | null; readonly expires: Date }

/**
 * The open invitations of an organisation whose members the caller looks after.
 *
 * @throws ProblemError not-found for another organisation
 */
export async function openInvitations(
  services: Services,
  caller: MemberCaller,
  organisation: string,
): Promise<OpenInvitation[]> {
  return await asCarer(services, caller, organisation, async (scoped, { members }) => {
    const statuses = new Map<string, string>(members.map(({ id, status }) => [id, status]))
    if (statuses.size === 0) return []
    const transaction = signInTables(scoped)
    await narrow(transaction, { programme: caller.programme, purpose: 'mail' })
    const rows = await transaction
      .selectFrom('clarion.invitation as i')
      .leftJoin('clarion.outgoing_mail as m', (join) =>
        join.onRef('m.programme_id', '=', 'i.programme_id').onRef('m.holder', '=', 'i.member_id'),
      )
      .select(['i.member_id', 'i.expires', 'i.recovers', 'm.refused'])
      .where('i.programme_id', '=', caller.programme)
      .where('i.member_id', 'in', [...statuses.keys()])
      .where('i.expires', '>', new Date(services.now()))
      .execute()
    return rows
      .filter(({ member_id, recovers }) => statuses.get(member_id) === (recovers ? 'active' : 'invited'))
      .map(({ member_id: member, expires, recovers, refused }) => ({
        member,
        expires,
        recovers,
        mail: refused === null ? 'sent' : refused ? 'refused' : 'waiting',
      }))
  })
}

/**
 * Makes a member's invitation anew; the link before it opens nothing any more.
 *
 * @param by `hand` gives the link to the administrator, who gives it to the member in person; `mail` leaves it for the
 *   mail, where there is a mail server and the programme is no demonstration
 * @throws ProblemError not-found; not-in-this-state for a member who has joined or is suspended
 */
export async function inviteAgain(
  services: Services,
  parts: SignInParts,
  caller: MemberCaller,
  member: string,
  by: 'mail' | 'hand',
): Promise<Reinvited> {
  const { programme } = caller
  const organisation = await organisationOf(services, programme, member)
  return await asCarer(services, caller, organisation, async (scoped, { members }) => {
    const known = members.find(({ id }) => id === member) ?? refuse('not-found')
    if (known.status !== 'invited') refuse('not-in-this-state', { state: known.status })
    const email = (await openEmail(services, scoped, programme, organisation, known.email)) ?? refuse('not-found')
    return await offer(services, parts, caller, scoped, { programme, member, email }, by, organisation)
  })
}

/**
 * Offers a member who has lost every way in a new one: a link, as for an invitation. What signed in before ends when it
 * is used and not earlier, so that nobody is locked out by an offer. Where mail can be sent it goes by mail alone: an
 * administrator shall not be able to become somebody who reads cases.
 *
 * @throws ProblemError not-found, also for a member without an account; own-account; not-in-this-state for one who is
 *   invited or suspended
 */
export async function offerRecovery(
  services: Services,
  parts: SignInParts,
  caller: MemberCaller,
  member: string,
): Promise<Reinvited> {
  const { programme } = caller
  const organisation = await organisationOf(services, programme, member)
  return await asCarer(services, caller, organisation, async (scoped, { members }) => {
    const known = members.find(({ id }) => id === member) ?? refuse('not-found')
    if (member === caller.member) refuse('own-account')
    if (known.status !== 'active') refuse('not-in-this-state', { state: known.status })
    const transaction = signInTables(scoped)
    await narrow(transaction, { programme, holder: member })
    const { login: email } = (await accountOf(transaction, { programme, member })) ?? refuse('not-found')
    const whom = { programme, member, email, recovers: true }
    return await offer(services, parts, caller, scoped, whom, 'mail', organisation)
  })
}

async function offer(
  services: Services,
  parts: SignInParts,
  caller: MemberCaller,
  scoped: Scoped,
  whom: NewInvitation,
  by: 'mail' | 'hand',
  organisation: string,
): Promise<Reinvited> {
  const { programme, member, email: to, recovers = false } = whom
  const transaction = signInTables(scoped)
  const { token, expires } = await makeInvitation(services, transaction, whom)
  const mailed = by === 'mail' && parts.mails && !(await isDemonstration(scoped, programme))
  if (mailed) await queueMail(services, transaction, { programme, member }, { to, token, recovers }, expires)
  else await dropMail(transaction, { programme, member })
  const person = { kind: 'member', member: caller.member, organisation: caller.organisation } as const
  const act = recovers ? 'recovery-offered' : 'invited'
  const at = new Date(services.now())
  await parts.recordAct(scoped, { programme, person, act, thread: organisation, at })
  return { token: mailed ? null : token, expires }
}

/**
 * Takes a member's invitation back, or the offer of a new way in. The member stays invited, until suspended or invited
 * again.
 *
 * @throws ProblemError not-found when there is none
 */
export async function takeInvitationBack(services: Services, caller: MemberCaller, member: string): Promise<void> {
  const { programme } = caller
  const organisation = await organisationOf(services, programme, member)
  await asCarer(services, caller, organisation, async (scoped, { members }) => {
    const status = members.find(({ id }) => id === member)?.status
    const recovers = status === 'active'
    if (status !== 'invited' && !recovers) refuse('not-found')
    const transaction = signInTables(scoped)
    await narrow(transaction, { programme, holder: member })
    await dropMail(transaction, { programme, member })
    if (!(await dropInvitation(transaction, programme, member, recovers))) refuse('not-found')
  })
}

async function openEmail(
  services: Services,
  transaction: Scoped,
  programme: string,
  organisation: string,
  sealed: string,
): Promise<string | null> {
  const keys = await services.keys.programme(transaction, programme)
  const key = (await threadKeys(transaction, keys, programme, [organisation])).get(organisation)
  return key ? openText(key, organisation, sealed) : null
}

async function isDemonstration(transaction: Scoped, programme: string): Promise<boolean> {
  const rows = transaction.selectFrom('clarion.programme').select('demonstration')
  return (await rows.where('programme_id', '=', programme).executeTakeFirst())?.demonstration ?? true
}
