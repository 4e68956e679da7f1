import { type Problem, problem } from '@clarion/journal'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { MemberCaller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { accountOf, memberNow, takeCode } from './account.ts'
import { type Admitted, recordMemberAct } from './admit-member.ts'
import { giveBackAttempts, memberBuckets, takeAttempts } from './attempt-limit.ts'
import { meOf } from './me.ts'
import { provePasskey } from './passkey.ts'
import { passwordMatches } from './password.ts'
import { stepSessionUp } from './session.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { withSignIn } from './with-sign-in.ts'

/** What the member gives to confirm who they are: a passkey, or the password with the authenticator's code. */
export type Confirmation = {
  readonly password?: string | undefined
  readonly code?: string | undefined
  readonly passkey?: AuthenticationResponseJSON | undefined
}

/**
 * Confirms that the one at the keyboard is still the one who signed in, for five minutes. It takes as much as signing in
 * did: a found, unlocked machine must not be enough to export or to erase.
 *
 * @returns the member and the session's new token, or the refusal, its record being kept
 * @throws ProblemError too-many-attempts
 */
export async function stepUp(
  services: Services,
  parts: SignInParts,
  caller: MemberCaller,
  origin: string,
  given: Confirmation,
): Promise<Admitted | Problem> {
  const { programme, member: holder } = caller
  const scope = { programme, holder }
  const taken = services.now()
  const buckets = memberBuckets(services, `step-up ${holder}`, undefined)
  await takeAttempts(services, buckets)

  const account = await withSignIn(services.database, scope, (transaction) => accountOf(transaction, caller))
  const proved = given.passkey && (await provePasskey(services, origin, given.passkey))
  const byPasskey = proved?.programme === programme && proved.member === holder
  const byPassword =
    given.passkey === undefined &&
    given.password !== undefined &&
    (await passwordMatches(given.password, account?.password_hash ?? null))

  const outcome = await withSignIn(services.database, scope, async (transaction) => {
    const member = await memberNow(transaction, programme, holder)
    if (!member) return problem('sign-in-needed')
    const failed = async () => {
      await recordMemberAct(services, parts, transaction, member, 'step-up-failed')
      return problem('sign-in-failed')
    }
    const now = await accountOf(transaction, caller)
    if (byPassword && now?.totp_secret) {
      if (given.code === undefined) return problem('second-factor-needed')
      if (!(await takeCode(services, transaction, now, given.code))) return await failed()
    }
    if (!(byPasskey || byPassword || isInvented(parts, caller))) return await failed()
    const { token, until } = await stepSessionUp(services, transaction, caller.session)
    await recordMemberAct(services, parts, transaction, member, 'step-up')
    return { me: await meOf(services, transaction, member, until), token }
  })
  if (!('code' in outcome) || outcome.code === 'second-factor-needed') {
    await giveBackAttempts(services, buckets, taken)
  }
  return outcome
}

/** The demonstration's cast have nothing to confirm with; whom they could harm is invented too. */
function isInvented({ demonstration }: SignInParts, { programme, member }: MemberCaller): boolean {
  return demonstration?.programme === programme && demonstration.cast.some((one) => one.member === member)
}
