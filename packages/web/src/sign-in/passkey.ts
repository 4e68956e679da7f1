import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'
import { ask } from '../api/ask.ts'

/** @returns whether this browser knows passkeys at all */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function'
}

/**
 * Asks the member's passkey for a proof. What it gives besides the proof (extension results) stays on this device.
 *
 * @throws Refusal the server's, or the browser's error when the member gave up
 */
export async function provePasskey(): Promise<AuthenticationResponseJSON> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>('/api/sign-in/passkey/options', {
    method: 'POST',
    body: {},
  })
  return { ...(await startAuthentication({ optionsJSON })), clientExtensionResults: {} }
}

/**
 * Makes a new passkey on this device or key.
 *
 * @param path where the server says what to ask the device: one's own account, or a link's
 */
export async function makePasskey(
  path = '/api/me/passkeys/options',
  body: object = {},
): Promise<RegistrationResponseJSON> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>(path, { method: 'POST', body })
  return { ...(await startRegistration({ optionsJSON })), clientExtensionResults: {} }
}

/** @returns whether what was thrown means that the member closed the browser's question, or let it time out */
export function gaveUp(thrown: unknown): boolean {
  return thrown instanceof Error && ['NotAllowedError', 'AbortError'].includes(thrown.name)
}
