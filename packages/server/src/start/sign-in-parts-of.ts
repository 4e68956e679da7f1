import { roles } from '@clarion/casework'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type CastName, cast, castId, organisations } from '../demonstration/cast.ts'
import { demonstrationPhrase } from '../demonstration/story/known-case.ts'
import type { Services } from '../services.ts'
import { actsToAccessLog } from '../sign-in/security-act.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import type { Reachability } from './reachability.ts'

/**
 * What the sign-in room is given on this server.
 *
 * @param demonstration the demonstration programme, where there is one
 */
export function signInPartsOf(
  services: Services,
  { origin, trustProxy, provider, mailServer }: Omit<Reachability, 'model'>,
  demonstration: string | null,
): SignInParts {
  return {
    origin: (context) => origin ?? `http://${context.req.header('host') ?? 'localhost'}`,
    addressOf: (context) => (trustProxy ? forwardedFor(context) : getConnInfo(context).remote.address),
    recordAct: actsToAccessLog(services),
    provider,
    demonstration:
      demonstration === null
        ? null
        : { programme: demonstration, cast: introduced(demonstration), phrase: demonstrationPhrase },
    mails: mailServer !== null,
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
