import { roles } from '@clarion/casework'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type CastName, cast, castId, organisations } from '../demonstration/cast.ts'
import type { Services } from '../services.ts'
import { actsToAccessLog } from '../sign-in/security-act.ts'
import type { IdentityProvider, SignInParts } from '../sign-in/sign-in-parts.ts'

/** What the operator has said about the way people reach this server. */
export type Reachability = {
  /** `CLARION_ORIGIN`: the address people use, `https://clarion.example.org`; undefined on one's own machine. */
  readonly origin: string | undefined
  /** `CLARION_TRUST_PROXY=1`: a proxy of our own in front adds X-Forwarded-For; without it the header is not believed. */
  readonly trustProxy: boolean
  readonly provider: IdentityProvider | null
}

/** @returns what the operator said in the environment */
export function reachabilityFrom(environment: NodeJS.ProcessEnv): Reachability {
  const { CLARION_ORIGIN, CLARION_TRUST_PROXY, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL } =
    environment
  const provider =
    OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
      ? {
          issuer: OIDC_ISSUER,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          label: OIDC_LABEL ?? 'Sign in with your organisation',
        }
      : null
  return { origin: CLARION_ORIGIN?.replace(/\/$/, ''), trustProxy: CLARION_TRUST_PROXY === '1', provider }
}

/**
 * What the sign-in room is given on this server.
 *
 * @param demonstration the demonstration programme, where there is one
 */
export function signInPartsOf(
  services: Services,
  { origin, trustProxy, provider }: Reachability,
  demonstration: string | null,
): SignInParts {
  return {
    origin: (context) => origin ?? `http://${context.req.header('host') ?? 'localhost'}`,
    addressOf: (context) => (trustProxy ? forwardedFor(context) : getConnInfo(context).remote.address),
    recordAct: actsToAccessLog(services),
    provider,
    demonstration: demonstration === null ? null : { programme: demonstration, cast: introduced(demonstration) },
    sendInvitation: async () => {
      throw new Error('No mail server is set (SMTP_URL): hand the invitation over in person.')
    },
  }
}

/** The last address that our own proxy added; what a client wrote before it is not believed. */
function forwardedFor(context: Context): string | undefined {
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
}

function introduced(programme: string) {
  return (Object.keys(cast) as CastName[]).map((key) => {
    const { name, organisation, roles: own, story } = cast[key]
    const titles = own.map((role) => roles[role].title)
    return {
      member: castId(programme, key),
      name,
      roles: titles,
      organisation: organisations[organisation].name,
      story,
    }
  })
}
