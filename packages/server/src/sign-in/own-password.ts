import { refuse } from '@clarion/journal'
import type { Account } from './account.ts'
import { hashPassword } from './password.ts'
import { endSessionsOf } from './session.ts'
import { keepPassword } from './sign-in-with-password.ts'
import { isWeakPassword, shortestPassword } from './weak-password.ts'
import type { SignInTransaction } from './with-sign-in.ts'

/**
 * Sets a member's password and ends every other session: whoever knew the old one is out.
 *
 * @param session the one in which it is set, which stays
 * @throws ProblemError password-weak
 */
export async function setOwnPassword(
  transaction: SignInTransaction,
  account: Account,
  password: string,
  session: Buffer,
): Promise<void> {
  await keepPassword(transaction, account, await strongHash(password, account.login))
  await endSessionsOf(transaction, { programme: account.programme_id, holder: account.member_id }, session)
}

/**
 * @returns the hash of a password that may be used
 * @throws ProblemError password-weak
 */
export async function strongHash(password: string, login: string): Promise<string> {
  if (isWeakPassword(password, login)) refuse('password-weak', { length: shortestPassword })
  return await hashPassword(password)
}
