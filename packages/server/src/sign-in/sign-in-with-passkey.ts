import { type Problem, problem } from '@clarion/journal'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Services } from '../services.ts'
import { memberNow } from './account.ts'
import { type Admitted, admitMember, recordMemberAct } from './admit-member.ts'
import { giveBackAttempts, memberBuckets, takeAttempts } from './attempt-limit.ts'
import { provePasskey } from './passkey.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { withSignIn } from './with-sign-in.ts'

/**
 * Signs a member in with a passkey. Only the address is limited: nobody can guess a signature, and nobody can lock a
 * member out by failing in the member's name.
 *
 * @throws ProblemError too-many-attempts
 */
export async function signInWithPasskey(
  services: Services,
  parts: SignInParts,
  origin: string,
  address: string | undefined,
  response: AuthenticationResponseJSON,
): Promise<Admitted | Problem> {
  const taken = services.now()
  const buckets = memberBuckets(services, null, address)
  await takeAttempts(services, buckets)
  const proved = await provePasskey(services, origin, response)
  if (!proved) return problem('sign-in-failed')
  const { programme, member: holder } = proved
  const outcome = await withSignIn(services.database, { programme, holder }, async (transaction) => {
    const member = await memberNow(transaction, programme, holder)
    if (member) return await admitMember(services, parts, transaction, member)
    const suspended = await memberNow(transaction, programme, holder, 'any')
    if (suspended) await recordMemberAct(services, parts, transaction, suspended, 'sign-in-failed')
    return problem('sign-in-failed')
  })
  if (!('code' in outcome)) await giveBackAttempts(services, buckets, taken)
  return outcome
}
