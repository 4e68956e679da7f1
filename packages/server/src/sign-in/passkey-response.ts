import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'

const base64url = z.string().regex(/^[\w-]{1,20000}$/)

/** Extension results are left out on purpose: the key that a passkey gives to the device (PRF) must never reach us. */
const extensions = z.unknown().optional()

const transports: readonly AuthenticatorTransport[] = ['ble', 'hybrid', 'internal', 'nfc', 'usb']

/** What the browser gives after `navigator.credentials.get` (WebAuthn 3, 5.1). */
export const authenticationResponse = z
  .object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.nullish(),
    }),
    authenticatorAttachment: z.string().nullish(),
    clientExtensionResults: extensions,
  })
  .meta({ id: 'PasskeyAnswer' })

/** What the browser gives after `navigator.credentials.create`. */
export const registrationResponse = z
  .object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(40)).max(10).optional(),
      authenticatorData: base64url.optional(),
      publicKey: base64url.nullish(),
      publicKeyAlgorithm: z.number().optional(),
    }),
    authenticatorAttachment: z.string().nullish(),
    clientExtensionResults: extensions,
  })
  .meta({ id: 'NewPasskeyAnswer' })

/** @returns the answer as the library takes it */
export function toAuthentication(given: z.infer<typeof authenticationResponse>): AuthenticationResponseJSON {
  const { id, rawId, type, response } = given
  const { clientDataJSON, authenticatorData, signature } = response
  return { id, rawId, type, response: { clientDataJSON, authenticatorData, signature }, clientExtensionResults: {} }
}

/** @returns the answer as the library takes it */
export function toRegistration(given: z.infer<typeof registrationResponse>): RegistrationResponseJSON {
  const { id, rawId, type, response } = given
  const { clientDataJSON, attestationObject } = response
  return {
    id,
    rawId,
    type,
    response: { clientDataJSON, attestationObject, transports: knownTransports(response.transports ?? []) },
    clientExtensionResults: {},
  }
}

/** @returns the transports of a stored passkey as the library takes them */
export function knownTransports(stored: readonly string[]): AuthenticatorTransport[] {
  return transports.filter((transport) => stored.includes(transport))
}
