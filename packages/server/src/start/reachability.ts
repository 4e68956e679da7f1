import { type MailServer, mailServerFrom } from '../mail/mail-server.ts'
import { type ModelSettings, modelFrom } from '../model/model-settings.ts'
import type { IdentityProvider } from '../sign-in/sign-in-parts.ts'

/** What the operator has said about the way people reach this server, and how it reaches them. See docs/sign-in.md. */
export type Reachability = {
  /**
   * `CLARION_ORIGIN`: the address people use, `https://clarion.example.org`. Passkeys are bound to its host, cookies are
   * marked secure by it, links in mail lead to it. undefined on one's own machine, where the address asked for is taken.
   */
  readonly origin: string | undefined
  /**
   * `CLARION_TRUST_PROXY=1`: a proxy of our own stands in front and writes X-Forwarded-For. Without it the header is not
   * believed: whoever connects could write any address there and try passwords without a limit.
   */
  readonly trustProxy: boolean
  readonly provider: IdentityProvider | null
  /** `SMTP_URL` and `CLARION_MAIL_FROM`; null: invitations are handed over in person. */
  readonly mailServer: MailServer | null
  /** `CLARION_MODEL_URL` and its kin (docs/model.md); null: no language model is asked anything. */
  readonly model: ModelSettings | null
}

/**
 * Reads what the operator said in the environment.
 *
 * @throws Error naming the variable that is wrong or missing, before anything is started
 */
export function reachabilityFrom(environment: NodeJS.ProcessEnv): Reachability {
  const origin = originFrom(environment['CLARION_ORIGIN'])
  const mailServer = mailServerFrom(environment)
  if (mailServer && origin === undefined) {
    throw new Error('SMTP_URL is set: set CLARION_ORIGIN too, the links in mail lead there.')
  }
  return {
    origin,
    trustProxy: environment['CLARION_TRUST_PROXY'] === '1',
    provider: providerFrom(environment),
    mailServer,
    model: modelFrom(environment),
  }
}

function originFrom(given: string | undefined): string | undefined {
  if (!given) return undefined
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  if (url?.pathname !== '/' || url.search || url.hash || !(url.protocol === 'https:' || isLocal)) {
    throw new Error('CLARION_ORIGIN must be an https address without a path: https://clarion.example.org')
  }
  return url.origin
}

function providerFrom(environment: NodeJS.ProcessEnv): IdentityProvider | null {
  const {
    CLARION_OIDC_ISSUER: issuer,
    CLARION_OIDC_CLIENT_ID: clientId,
    CLARION_OIDC_CLIENT_SECRET: clientSecret,
    CLARION_OIDC_LABEL: label,
  } = environment
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret) {
    throw new Error(
      'An identity provider needs all three: CLARION_OIDC_ISSUER, CLARION_OIDC_CLIENT_ID, CLARION_OIDC_CLIENT_SECRET.',
    )
  }
  if (!URL.canParse(issuer) || new URL(issuer).protocol !== 'https:') {
    throw new Error('CLARION_OIDC_ISSUER must be the https address of the identity provider.')
  }
  return { issuer, clientId, clientSecret, label: label || 'Sign in with your organisation' }
}
