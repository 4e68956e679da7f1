import { refuse } from '@clarion/journal'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Services } from '../services.ts'
import { strongHash } from './own-password.ts'
import { addPasskey } from './passkey.ts'
import { lookupOf } from './secret-token.ts'
import type { SignInTransaction } from './with-sign-in.ts'

/** How somebody who is new here will sign in. */
export type FirstCredential =
  | { readonly kind: 'password'; readonly password: string }
  | {
      readonly kind: 'passkey'
      readonly origin: string
      readonly response: RegistrationResponseJSON
      readonly name: string
    }
  | { readonly kind: 'provider'; readonly lookup: Buffer }

/** Whose account it will be. */
export type Newcomer = { readonly programme: string; readonly member: string; readonly login: string }

/** A first credential as it is stored; a password is hashed before the transaction, which holds locks. */
export type PreparedCredential = Exclude<FirstCredential, { kind: 'password' }> | { kind: 'hash'; hash: string }

/** @throws ProblemError password-weak */
export async function prepareCredential(given: FirstCredential, login: string): Promise<PreparedCredential> {
  return given.kind === 'password' ? { kind: 'hash', hash: await strongHash(given.password, login) } : given
}

/**
 * Opens a member's account with its first credential, in a transaction narrowed to the member.
 *
 * @throws ProblemError login-in-use when somebody has an account under this login; sign-in-failed when the passkey does
 *   not prove itself
 */
export async function openAccount(
  services: Services,
  transaction: SignInTransaction,
  { programme, member, login }: Newcomer,
  credential: PreparedCredential,
): Promise<void> {
  const made = await transaction
    .insertInto('clarion.account')
    .values({
      programme_id: programme,
      member_id: member,
      login,
      lookup: lookupOf(login),
      created: new Date(services.now()),
      ...(credential.kind === 'hash' && { password_hash: credential.hash }),
      ...(credential.kind === 'provider' && { provider_lookup: credential.lookup }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) refuse('login-in-use')
  if (credential.kind !== 'passkey') return
  const { origin, response, name } = credential
  const account = { programme_id: programme, member_id: member, login }
  const id = await addPasskey(services, transaction, origin, account, response, name)
  if (id === undefined) refuse('sign-in-failed')
}
