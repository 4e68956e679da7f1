import type { Services } from '../services.ts'
import { type ActiveMember, personOf } from './account.ts'
import { type Me, meOf } from './me.ts'
import type { ActName } from './security-act.ts'
import { openSession } from './session.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { narrow, type SignInTransaction, scopedTo } from './with-sign-in.ts'

/** Somebody who has just signed in: what the pages show, and the token for the cookie. */
export type Admitted = { readonly me: Me; readonly token: string }

/**
 * Opens a session for a member who has proved who they are, however that was: every way of signing in ends here. The
 * token is new each time, so that one that was planted in a browser beforehand is worth nothing.
 */
export async function admitMember(
  services: Services,
  parts: SignInParts,
  transaction: SignInTransaction,
  member: ActiveMember,
): Promise<Admitted> {
  const { programme, member: holder } = member
  await narrow(transaction, { programme, holder })
  const token = await openSession(services, transaction, { kind: 'member', programme, holder })
  await recordMemberAct(services, parts, transaction, member, 'sign-in')
  return { me: await meOf(services, transaction, member, null), token }
}

/** Records an act of a member, in a transaction narrowed to the programme. */
export async function recordMemberAct(
  services: Services,
  parts: SignInParts,
  transaction: SignInTransaction,
  member: ActiveMember,
  act: ActName,
): Promise<void> {
  const at = new Date(services.now())
  await parts.recordAct(scopedTo(transaction), { programme: member.programme, person: personOf(member), act, at })
}
