import { type Problem, problem } from '@clarion/journal'
import type { Services } from '../services.ts'
import { type Account, type ActiveMember, loginOf, memberNow, presentedAccount, takeCode } from './account.ts'
import { type Admitted, admitMember, recordMemberAct } from './admit-member.ts'
import { deviceBuckets, giveBackAttempts, memberBuckets, takeAttempts } from './attempt-limit.ts'
import { hashPassword, needsRehash, passwordMatches } from './password.ts'
import { lookupOf } from './secret-token.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { type SignInTransaction, withSignIn } from './with-sign-in.ts'

/** What somebody typed. */
export type PasswordAttempt = {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  /** Where it came from, for the limit alone. */
  readonly address: string | undefined
  /** The mark of a browser in which this login has signed in before. */
  readonly device?: string | undefined
}

/**
 * Signs a member in with a password and, where there is one, the code of an authenticator.
 *
 * The order matters. The attempt is counted first. A login that nobody has, an account without a password and a member
 * who is suspended take the same way as a wrong password, hashing included. The code is asked for only after the password
 * was right; asking before would tell which accounts have one.
 *
 * @returns the member, or the refusal: returned and not thrown, so that the record of a failure is kept
 * @throws ProblemError too-many-attempts
 */
export async function signInWithPassword(
  services: Services,
  parts: SignInParts,
  attempt: PasswordAttempt,
): Promise<Admitted | Problem> {
  const login = loginOf(attempt.login)
  const taken = services.now()
  const { device, address } = attempt
  const buckets = device === undefined ? memberBuckets(services, login, address) : deviceBuckets(services, device)
  await takeAttempts(services, buckets)

  const presented = lookupOf(login)
  const found = await withSignIn(services.database, { presented }, (transaction) =>
    presentedAccount(transaction, presented),
  )
  const right = await passwordMatches(attempt.password, found?.password_hash ?? null)
  const fresh =
    right && found?.password_hash && needsRehash(found.password_hash) ? await hashPassword(attempt.password) : undefined

  const outcome = await withSignIn(services.database, { presented }, async (transaction) => {
    // Read again: the account may have changed while the password was hashed.
    const account = await presentedAccount(transaction, presented)
    if (!account) return problem('sign-in-failed')
    const member = await memberNow(transaction, account.programme_id, account.member_id, 'any')
    if (!member) return problem('sign-in-failed')
    const failed = async () => {
      await recordMemberAct(services, parts, transaction, member, 'sign-in-failed')
      return problem('sign-in-failed')
    }
    if (!right || account.password_hash !== found?.password_hash || !(await isActive(transaction, member))) {
      return await failed()
    }
    if (account.totp_secret !== null) {
      if (attempt.code === undefined) return problem('second-factor-needed')
      if (!(await takeCode(services, transaction, account, attempt.code))) return await failed()
    }
    if (fresh) await keepPassword(transaction, account, fresh)
    return await admitMember(services, parts, transaction, member)
  })
  const wasRight = !('code' in outcome) || outcome.code === 'second-factor-needed'
  if (wasRight) await giveBackAttempts(services, buckets, taken)
  return outcome
}

async function isActive(transaction: SignInTransaction, { programme, member }: ActiveMember): Promise<boolean> {
  return (await memberNow(transaction, programme, member)) !== undefined
}

/** Keeps a password's hash, in a transaction narrowed to the member. */
export async function keepPassword(
  transaction: SignInTransaction,
  { programme_id, member_id }: Pick<Account, 'programme_id' | 'member_id'>,
  hash: string,
): Promise<void> {
  await transaction
    .updateTable('clarion.account')
    .set({ password_hash: hash })
    .where('programme_id', '=', programme_id)
    .where('member_id', '=', member_id)
    .execute()
}
