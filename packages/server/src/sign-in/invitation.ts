import type { Services } from '../services.ts'
import { loginOf } from './account.ts'
import { lookupOf, newToken } from './secret-token.ts'
import { narrow, type SignInTransaction, withSignIn } from './with-sign-in.ts'

/** Long enough for somebody who is on leave, short enough for a mailbox that is read by others later. */
export const invitationLifetime = 7 * 24 * 60 * 60_000

/** Somebody who was invited and has not joined yet, or who has joined and lost every way in. */
export type Invited = {
  readonly programme: string
  readonly member: string
  readonly login: string
  readonly lookup: Buffer
  readonly recovers: boolean
}

/** Whom a link is made for. */
export type NewInvitation = {
  readonly programme: string
  readonly member: string
  /** Where it goes, and what the member signs in with. */
  readonly email: string
  readonly recovers?: boolean
}

/** @returns what the database keeps of the secret of an invitation's link */
export function invitationLookup(token: string): Buffer {
  return lookupOf('invitation', token)
}

/** @returns the link to hand over or to mail; what stands behind `#` reaches no server and no log */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/invitation#${token}`
}

/**
 * Makes an invitation for a member; the one before it, and its link, end.
 *
 * @returns the secret of the link, kept nowhere, and when it ends
 */
export async function makeInvitation(
  services: Services,
  transaction: SignInTransaction,
  { programme, member, email, recovers = false }: NewInvitation,
): Promise<{ readonly token: string; readonly expires: Date }> {
  const token = newToken(services.random)
  const login = loginOf(email)
  const expires = new Date(services.now() + invitationLifetime)
  const fresh = { lookup: invitationLookup(token), login, login_lookup: lookupOf(login), expires, recovers }
  await narrow(transaction, { programme, holder: member })
  await transaction
    .insertInto('clarion.invitation')
    .values({ programme_id: programme, member_id: member, ...fresh })
    .onConflict((conflict) => conflict.columns(['programme_id', 'member_id']).doUpdateSet(fresh))
    .execute()
  return { token, expires }
}

/**
 * Finds the invitation behind a link, or the one for a login that an identity provider has vouched for.
 *
 * @returns undefined for one that never was, was used, was taken back or has ended: nobody learns which
 */
export async function findInvitation(
  services: Services,
  presented: Buffer,
  by: 'lookup' | 'login_lookup' = 'lookup',
): Promise<Invited | undefined> {
  return await withSignIn(services.database, { presented }, async (transaction) => {
    const row = await transaction
      .selectFrom('clarion.invitation')
      .selectAll()
      .where(by, '=', presented)
      .where('expires', '>', new Date(services.now()))
      .orderBy('expires', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!row || row.login === null) return undefined
    const { programme_id: programme, member_id: member, login, lookup, recovers } = row
    return { programme, member, login, lookup, recovers }
  })
}

/**
 * Uses an invitation up, in a transaction narrowed to the member: of two who come with the same link, one finds nothing.
 *
 * @returns whether it was there still
 */
export async function takeInvitation(
  services: Services,
  transaction: SignInTransaction,
  { programme, member, lookup }: Invited,
): Promise<boolean> {
  const gone = await transaction
    .deleteFrom('clarion.invitation')
    .where('programme_id', '=', programme)
    .where('member_id', '=', member)
    .where('lookup', '=', lookup)
    .where('expires', '>', new Date(services.now()))
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/**
 * Takes an invitation back, in a transaction narrowed to the member.
 *
 * @param recovers only one of this sort; any where it is left out
 * @returns whether there was one
 */
export async function dropInvitation(
  transaction: SignInTransaction,
  programme: string,
  member: string,
  recovers?: boolean,
): Promise<boolean> {
  const gone = transaction
    .deleteFrom('clarion.invitation')
    .where('programme_id', '=', programme)
    .where('member_id', '=', member)
  const those = recovers === undefined ? gone : gone.where('recovers', '=', recovers)
  return (await those.executeTakeFirst()).numDeletedRows === 1n
}
