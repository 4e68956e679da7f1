import { createHmac } from 'node:crypto'
import { ProblemError, refuse } from '@clarion/journal'
import type { Context } from 'hono'
import { z } from 'zod'
import { databaseProblem } from '../database/database-problem.ts'
import { type Route, route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { limitedByAddress } from './attempt-limit.ts'
import { newChallenge, takeChallenge } from './challenge.ts'
import { type ProviderClient, ProviderUnavailable, providerClient, type Visit } from './identity-provider.ts'
import { isToken } from './secret-token.ts'
import { takeProviderCookie, writeProviderCookie, writeSessionCookie } from './session-cookie.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { signInWithProvider } from './sign-in-with-provider.ts'

const path = '/api/sign-in/oidc'

/**
 * What one visit to the provider needs, drawn from the secret in this browser's cookie: nothing is stored but that the
 * visit was begun, and what is seen in addresses (state, nonce) gives neither the secret nor the verifier away.
 */
function visitOf(services: Services, secret: string): Visit {
  const key = services.keys.derived('sign-in provider')
  const draw = (what: string) => createHmac('sha256', key).update(`${what} ${secret}`).digest('base64url')
  return { state: draw('state'), nonce: draw('nonce'), verifier: draw('verifier') }
}

/**
 * Signing in at the organisation's own identity provider. Both addresses are visited by the browser itself, so whatever
 * goes wrong leads to the sign-in page, which says it: `/sign-in?problem=...`.
 */
export function providerRoutes(parts: SignInParts): readonly Route[] {
  const { provider } = parts
  if (provider === null) return []
  let known: ProviderClient | undefined
  const client = ({ now }: Services) => {
    known ??= providerClient(provider, now)
    return known
  }
  const redirectOf = (context: Context) => `${parts.origin(context)}${path}/callback`
  const common = { method: 'get', tag: 'sign-in', who: 'anyone', verb: null, answer: 'redirect' } as const
  return [
    route({
      ...common,
      path,
      summary: 'Go to the organisation’s identity provider to sign in, or to confirm once more who one is',
      query: z.strictObject({ confirm: z.literal('yes').optional() }),
      handle: async ({ context, query }, services) => {
        const again = query.confirm === 'yes'
        try {
          const secret = await newChallenge(services, again ? 'provider-again' : 'provider')
          const to = await client(services).begin(redirectOf(context), visitOf(services, secret), again)
          writeProviderCookie(context, parts.origin(context), secret)
          return context.redirect(to.href)
        } catch (thrown) {
          if (!(thrown instanceof ProviderUnavailable)) throw thrown
          return context.redirect('/sign-in?problem=provider-unavailable')
        }
      },
    }),
    route({
      ...common,
      path: `${path}/callback`,
      summary: 'Where the identity provider sends the browser back to',
      handle: async ({ context }, services) => {
        try {
          const admitted = await limitedByAddress(services, parts.addressOf(context), async () => {
            const secret = takeProviderCookie(context, parts.origin(context))
            if (!isToken(secret)) refuse('sign-in-failed')
            // Taken before anything is asked of the provider: an answer that is brought twice finds nothing.
            const again = await takeChallenge(services, 'provider-again', secret)
            if (!again && !(await takeChallenge(services, 'provider', secret))) refuse('sign-in-failed')
            const answer = new URL(redirectOf(context))
            answer.search = new URL(context.req.url).search
            const vouched = await client(services).finish(answer, visitOf(services, secret), again)
            const outcome = await signInWithProvider(services, parts, vouched, again)
            if ('code' in outcome) throw new ProblemError(outcome)
            return outcome
          })
          writeSessionCookie(context, parts.origin(context), admitted.token)
          return context.redirect('/')
        } catch (thrown) {
          return context.redirect(`/sign-in?problem=${problemIn(thrown)}`)
        }
      },
    }),
  ]
}

/** What the library throws holds what was sent: only our own problems and the outage are told apart. */
function problemIn(thrown: unknown): string {
  if (thrown instanceof ProviderUnavailable) return 'provider-unavailable'
  if (thrown instanceof ProblemError) return thrown.problem.code
  return databaseProblem(thrown)?.code ?? 'sign-in-failed'
}
