import type { KeyObject } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { unwrapKey, wrapKey } from '../sealing/wrap.ts'

/** One step of 30 seconds early or late, for clocks that differ (RFC 6238, 5.2). */
const tolerance = 30

/** @returns a new secret of 160 bits (RFC 4226, section 4) in base 32 */
export function newAuthenticatorSecret(): string {
  return generateSecret({ length: 20 })
}

/**
 * The step whose code this is. The caller must take the step in one conditional update (`totp_step < step`): a code that
 * was seen over a shoulder within its 30 seconds is then worth nothing.
 *
 * @param secret the authenticator's, in base 32
 * @param code as typed; spaces do not count
 * @param now milliseconds since 1970
 * @param last the step of the last code taken
 * @returns the step; undefined when the code is wrong, or not newer than the last
 */
export function stepOfCode(secret: string, code: string, now: number, last: number | null): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const result = verifySync({ secret, token, epoch: Math.floor(now / 1000), epochTolerance: tolerance })
  if (!result.valid || !('timeStep' in result)) return undefined
  return last === null || result.timeStep > last ? result.timeStep : undefined
}

/** @returns the address that a member's authenticator reads from a QR code */
export function authenticatorAddress(secret: string, login: string): string {
  return generateURI({ issuer: 'Clarion', label: login, secret })
}

/** Seals a secret for the database; bound to the member, so that it is no use in another row. */
export function sealAuthenticator(key: KeyObject, member: string, secret: string): Buffer {
  return wrapKey(key, Buffer.from(secret), `authenticator ${member}`)
}

/** @throws Error when the row was not sealed here for this member */
export function openAuthenticator(key: KeyObject, member: string, sealed: Uint8Array): string {
  return unwrapKey(key, sealed, `authenticator ${member}`).toString()
}
