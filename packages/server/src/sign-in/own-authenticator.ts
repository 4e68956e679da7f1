import type { Services } from '../services.ts'
import { type Account, authenticatorKey, takeCode } from './account.ts'
import { authenticatorAddress, newAuthenticatorSecret, sealAuthenticator } from './authenticator.ts'
import type { SignInTransaction } from './with-sign-in.ts'

/**
 * Begins with a new authenticator, in a transaction narrowed to the member.
 *
 * @returns the secret and its address, to be shown once
 */
export async function startAuthenticator(
  services: Services,
  transaction: SignInTransaction,
  account: Account,
): Promise<{ secret: string; uri: string }> {
  const secret = newAuthenticatorSecret()
  const sealed = sealAuthenticator(authenticatorKey(services), account.member_id, secret)
  await change(transaction, account, { totp_pending: sealed })
  return { secret, uri: authenticatorAddress(secret, account.login) }
}

/**
 * Puts the new authenticator in the old one's place, once it has given a code: so that nobody locks themselves out with
 * a secret that was never scanned.
 *
 * @returns whether the code was right
 */
export async function confirmAuthenticator(
  services: Services,
  transaction: SignInTransaction,
  account: Account,
  code: string,
): Promise<boolean> {
  if (!(await takeCode(services, transaction, account, code, 'totp_pending'))) return false
  await change(transaction, account, { totp_secret: account.totp_pending, totp_pending: null })
  return true
}

async function change(
  transaction: SignInTransaction,
  { programme_id, member_id }: Account,
  columns: { totp_pending: Buffer | null; totp_secret?: Buffer | null },
): Promise<void> {
  const changed = transaction.updateTable('clarion.account').set(columns)
  await changed.where('programme_id', '=', programme_id).where('member_id', '=', member_id).execute()
}
