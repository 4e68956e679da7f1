import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client'
import type { IdentityProvider } from './sign-in-parts.ts'

/** The secrets of one visit to the provider; none of them is in an address but the state and the nonce. */
export type Visit = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Whom the provider vouches for. */
export type Vouched = {
  readonly issuer: string
  readonly subject: string
  /** The address that the provider says it has verified; null for one that it has not. */
  readonly email: string | null
}

/** The provider cannot be reached, or is broken: nothing is wrong with whoever wants to sign in. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable'
}

/** How this server speaks with the identity provider (OpenID Connect Core, code flow; PKCE, RFC 7636). */
export type ProviderClient = {
  /**
   * @param again the provider must ask for the password anew, however lately it did
   * @returns the address at the provider to which the browser goes
   * @throws ProviderUnavailable
   */
  begin(redirect: string, visit: Visit, again: boolean): Promise<URL>
  /**
   * Takes what the browser brought back.
   *
   * @param answer the redirect address with what the provider added to it
   * @throws ProviderUnavailable; another error when anything does not fit: state, nonce, code, signature, issuer, age
   */
  finish(answer: URL, visit: Visit, again: boolean): Promise<Vouched>
}

/** How long what the provider publishes about itself is believed, in milliseconds. */
const freshness = 60 * 60_000

/** How long the provider is waited for, in seconds. */
const patience = 10

/** Asked to confirm, the person must have done so within this time, in seconds. */
const longestAgo = 300

/** @returns how to speak with a provider; what it publishes is fetched when it is first needed, and again every hour */
export function providerClient(provider: IdentityProvider, now: () => number): ProviderClient {
  let known: { readonly configuration: Configuration; readonly until: number } | undefined
  const configured = async (): Promise<Configuration> => {
    if (known && now() < known.until) return known.configuration
    const { issuer, clientId, clientSecret, insecure } = provider
    const configuration = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      ...(insecure && { execute: [allowInsecureRequests] }),
    }).catch((cause: unknown) => {
      throw new ProviderUnavailable('discovery failed', { cause })
    })
    // The line to the provider is encrypted already; its signature is checked all the same.
    enableNonRepudiationChecks(configuration)
    known = { configuration, until: now() + freshness }
    return configuration
  }
  return {
    begin: async (redirect, { state, nonce, verifier }, again) =>
      buildAuthorizationUrl(await configured(), {
        redirect_uri: redirect,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(again && { prompt: 'login', max_age: '0' }),
      }),
    finish: async (answer, { state, nonce, verifier }, again) => {
      const configuration = await configured()
      try {
        const tokens = await authorizationCodeGrant(configuration, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(again && { maxAge: longestAgo }),
        })
        const claims = tokens.claims()
        if (!claims) throw new TypeError('no identity token')
        // Many providers say the address only when they are asked with the token.
        const said =
          claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
            ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
            : claims
        const { email, email_verified: verified } = said
        const isVerified = verified === true && typeof email === 'string'
        return { issuer: claims.iss, subject: claims.sub, email: isVerified ? email : null }
      } catch (thrown) {
        throw isOutage(thrown) ? new ProviderUnavailable('the provider did not answer', { cause: thrown }) : thrown
      }
    },
  }
}

/** What fetch says when nobody answers, and a provider that answers with a fault of its own. */
function isOutage(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const code = 'code' in thrown ? thrown.code : undefined
  if (code === 'OAUTH_TIMEOUT' || thrown.name === 'TimeoutError') return true
  const { cause } = thrown
  if (cause instanceof Response) return cause.status >= 500
  return thrown.message === 'fetch failed' || (cause instanceof Error && cause.message === 'fetch failed')
}
