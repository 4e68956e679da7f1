import { type Problem, ProblemError, problem } from '@clarion/journal'
import type { Services } from '../services.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { type Account, loginOf, memberNow, presentedAccount } from './account.ts'
import { type Admitted, admitMember, recordMemberAct } from './admit-member.ts'
import type { Vouched } from './identity-provider.ts'
import { findInvitation } from './invitation.ts'
import { lookupOf } from './secret-token.ts'
import { stepSessionUp } from './session.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { type SignInTransaction, withSignIn } from './with-sign-in.ts'

/**
 * Signs in whom the identity provider vouches for: the member whose account is linked with this subject; else the member
 * who signs in under the address that the provider has verified, who is linked from now on; else whoever is invited
 * under that address. Nobody becomes a member because a provider knows them.
 *
 * @param confirmed the provider has asked for the password just now: the session may export and erase for five minutes
 * @returns the member, or the one refusal for everybody else
 */
export async function signInWithProvider(
  services: Services,
  parts: SignInParts,
  { issuer, subject, email }: Vouched,
  confirmed: boolean,
): Promise<Admitted | Problem> {
  const linked = lookupOf('provider', issuer, subject)
  const admit = (transaction: SignInTransaction, account: Account) =>
    admitAccount(services, parts, transaction, account, confirmed)
  const known = await withSignIn(services.database, { presented: linked }, async (transaction) => {
    const account = await presentedAccount(transaction, linked, 'provider_lookup')
    return account && (await admit(transaction, account))
  })
  if (known) return known
  if (email === null) return problem('sign-in-failed')

  const presented = lookupOf(loginOf(email))
  const byAddress = await withSignIn(services.database, { presented }, async (transaction) => {
    const account = await presentedAccount(transaction, presented)
    if (!account) return undefined
    // Somebody else at the provider has this address now: addresses are given anew, subjects never.
    if (account.provider_lookup !== null) return problem('sign-in-failed')
    await link(transaction, account, linked)
    return await admit(transaction, account)
  })
  if (byAddress) return byAddress

  const invited = await findInvitation(services, presented, 'login_lookup')
  if (!invited || invited.recovers) return problem('sign-in-failed')
  try {
    return await acceptInvitation(services, parts, invited, { kind: 'provider', lookup: linked })
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.code === 'link-ended') return problem('sign-in-failed')
    throw thrown
  }
}

async function admitAccount(
  services: Services,
  parts: SignInParts,
  transaction: SignInTransaction,
  { programme_id: programme, member_id }: Account,
  confirmed: boolean,
): Promise<Admitted | Problem> {
  const member = await memberNow(transaction, programme, member_id)
  if (!member) {
    const suspended = await memberNow(transaction, programme, member_id, 'any')
    if (suspended) await recordMemberAct(services, parts, transaction, suspended, 'sign-in-failed')
    return problem('sign-in-failed')
  }
  const admitted = await admitMember(services, parts, transaction, member)
  if (!confirmed) return admitted
  const { token, until } = await stepSessionUp(services, transaction, lookupOf(admitted.token))
  await recordMemberAct(services, parts, transaction, member, 'step-up')
  return { token, me: { ...admitted.me, steppedUpUntil: until.toISOString() } }
}

async function link(transaction: SignInTransaction, account: Account, lookup: Buffer): Promise<void> {
  await transaction
    .updateTable('clarion.account')
    .set({ provider_lookup: lookup })
    .where('programme_id', '=', account.programme_id)
    .where('member_id', '=', account.member_id)
    .execute()
}
