import { createHash } from 'node:crypto'
import { identifier } from '@clarion/journal'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Services } from '../services.ts'
import type { Account } from './account.ts'
import { newChallenge, takeChallenge } from './challenge.ts'
import { knownTransports } from './passkey-response.ts'
import { lookupOf } from './secret-token.ts'
import { type SignInTransaction, withSignIn } from './with-sign-in.ts'

/** More than anyone has devices. */
const mostPasskeys = 20

/** Whose passkey it will be: what an authenticator is told of an account. */
export type PasskeyAccount = Pick<Account, 'programme_id' | 'member_id' | 'login'>

/** A passkey that answered rightly, and whose it is. */
export type ProvedPasskey = { readonly programme: string; readonly member: string }

/** @returns what the browser asks any passkey of this server; the member need not say who they are */
export async function passkeyOptions(services: Services, origin: string) {
  const challenge = Buffer.from(await newChallenge(services, 'passkey'), 'base64url')
  return await generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    challenge: new Uint8Array(challenge),
    userVerification: 'required',
  })
}

/**
 * Checks what a passkey answered: the challenge is ours and unused, the page is ours, the person was verified by the
 * device, the signature is the stored key's and the counter has not gone back.
 *
 * @returns whose passkey it is; undefined when anything is wrong
 */
export async function provePasskey(
  services: Services,
  origin: string,
  response: AuthenticationResponseJSON,
): Promise<ProvedPasskey | undefined> {
  const presented = lookupOf(response.id)
  const known = await withSignIn(services.database, { presented }, (transaction) => findPasskey(transaction, presented))
  const proof = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(services, 'passkey', challenge),
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
    credential: {
      id: response.id,
      // Without a stored key the answer fails here as a wrong one does, and its challenge is used up.
      publicKey: new Uint8Array(known?.public_key ?? []),
      counter: Number(known?.counter ?? 0),
      transports: knownTransports(known?.transports ?? []),
    },
    // The library throws for an answer that does not fit, with what was sent in the message.
  }).catch(() => undefined)
  if (!known || !proof?.verified) return undefined
  const { programme_id: programme, member_id: member, passkey_id } = known
  const counter = proof.authenticationInfo.newCounter
  await withSignIn(services.database, { programme, holder: member }, async (transaction) => {
    const used = transaction.updateTable('clarion.passkey').set({ counter, last_used: new Date(services.now()) })
    await used.where('programme_id', '=', programme).where('passkey_id', '=', passkey_id).execute()
  })
  return { programme, member }
}

async function findPasskey(transaction: SignInTransaction, lookup: Buffer) {
  return await transaction.selectFrom('clarion.passkey').selectAll().where('lookup', '=', lookup).executeTakeFirst()
}

/** @returns what the browser asks of an authenticator that shall become a passkey of this account */
export async function newPasskeyOptions(services: Services, origin: string, account: PasskeyAccount) {
  const { programme_id: programme, member_id: member } = account
  const challenge = Buffer.from(await newChallenge(services, 'passkey-registration', member), 'base64url')
  const own = await withSignIn(services.database, { programme, holder: member }, (transaction) =>
    passkeysOf(transaction, programme, member),
  )
  return await generateRegistrationOptions({
    rpName: 'Clarion',
    rpID: new URL(origin).hostname,
    userName: account.login,
    // The authenticator keeps this and anyone holding it can read it: it says nothing.
    userID: new Uint8Array(createHash('sha256').update(`${programme} ${member}`).digest().subarray(0, 32)),
    challenge: new Uint8Array(challenge),
    attestationType: 'none',
    excludeCredentials: own.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/**
 * Keeps a new passkey, in a transaction narrowed to the member.
 *
 * @param name what the member calls it
 * @returns its id; undefined when the answer is wrong, or the credential is somebody's already
 */
export async function addPasskey(
  services: Services,
  transaction: SignInTransaction,
  origin: string,
  account: PasskeyAccount,
  response: RegistrationResponseJSON,
  name: string,
): Promise<string | undefined> {
  const { programme_id, member_id } = account
  const proof = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(services, 'passkey-registration', challenge, member_id),
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!proof?.verified) return undefined
  const { credential } = proof.registrationInfo
  if ((await passkeysOf(transaction, programme_id, member_id)).length >= mostPasskeys) return undefined
  const passkey_id = identifier(services.now(), services.random(10))
  const kept = await transaction
    .insertInto('clarion.passkey')
    .values({
      programme_id,
      member_id,
      passkey_id,
      lookup: lookupOf(credential.id),
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      name,
      created: new Date(services.now()),
    })
    .onConflict((conflict) => conflict.constraint('passkey_lookup_unique').doNothing())
    .executeTakeFirst()
  return kept.numInsertedOrUpdatedRows === 1n ? passkey_id : undefined
}

/** @returns a member's passkeys, oldest first, in a transaction narrowed to the member */
export async function passkeysOf(transaction: SignInTransaction, programme: string, member: string) {
  return await transaction
    .selectFrom('clarion.passkey')
    .select(['passkey_id', 'credential_id', 'transports', 'name', 'created', 'last_used'])
    .where('programme_id', '=', programme)
    .where('member_id', '=', member)
    .orderBy('passkey_id')
    .execute()
}

/** @returns whether there was such a passkey of this member; it is gone now */
export async function removePasskey(
  transaction: SignInTransaction,
  programme: string,
  member: string,
  passkey: string,
): Promise<boolean> {
  const gone = await transaction
    .deleteFrom('clarion.passkey')
    .where('programme_id', '=', programme)
    .where('member_id', '=', member)
    .where('passkey_id', '=', passkey)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}
