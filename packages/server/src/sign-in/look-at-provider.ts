import { allowInsecureRequests, discovery, type ServerMetadata } from 'openid-client'
import type { IdentityProvider } from './sign-in-parts.ts'

/** What would keep people from signing in at a provider, as far as it says itself. */
export const providerFaults = [
  'unreachable',
  'not-published',
  'other-issuer',
  'no-code-flow',
  'no-pkce',
  'no-signature',
  'no-address',
] as const

export type ProviderFault = (typeof providerFaults)[number]

/** Signatures that are checked here: made with a private key. A shared secret signs for whoever else knows it. */
const signatures = /^(?:(?:RS|PS|ES)256|Ed25519|EdDSA)$/

/** How long the provider is waited for, in seconds: somebody looks at the page meanwhile. */
const patience = 10

/**
 * Reads what the provider publishes about itself (OpenID Connect Discovery 1.0, section 4), now and from nowhere but the
 * configured issuer: nobody can have this server ask another address.
 *
 * @returns what is wrong, in the order in which it is mended; empty when nothing is
 */
export async function lookAtProvider(provider: IdentityProvider): Promise<readonly ProviderFault[]> {
  const { issuer, clientId, clientSecret, insecure } = provider
  try {
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      ...(insecure && { execute: [allowInsecureRequests] }),
    })
    return faultsIn(found.serverMetadata())
  } catch (thrown) {
    return [faultOf(thrown)]
  }
}

/** What a provider leaves out it does as the standard says (section 3); PKCE is younger than the standard and often left out. */
function faultsIn({
  response_types_supported: flows = ['code'],
  code_challenge_methods_supported: challenges = ['S256'],
  id_token_signing_alg_values_supported: signed = ['RS256'],
  scopes_supported: scopes = ['openid', 'email'],
}: Readonly<ServerMetadata>): readonly ProviderFault[] {
  const faults: readonly [ProviderFault, boolean][] = [
    ['no-code-flow', !flows.includes('code')],
    ['no-pkce', !challenges.includes('S256')],
    ['no-signature', !signed.some((name) => signatures.test(name))],
    ['no-address', !scopes.includes('email')],
  ]
  return faults.flatMap(([fault, is]) => (is ? [fault] : []))
}

function faultOf(thrown: unknown): ProviderFault {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'other-issuer'
  // It answered, and not with a document of this kind: mostly a part of the address that is missing.
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || code === 'OAUTH_PARSE_ERROR' || code === 'OAUTH_INVALID_RESPONSE') {
    return 'not-published'
  }
  return 'unreachable'
}
