import { refuse } from '@clarion/journal'
import type { Context } from 'hono'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { lookAtProvider, providerFaults } from './look-at-provider.ts'
import type { SignInParts } from './sign-in-parts.ts'

/**
 * The identity provider, for whoever has to set it up at the ministry and here. It is set in the server's environment
 * (docs/sign-in.md) and cannot be changed from a page: a stolen administrator's session must not become a door of its own.
 */
export function providerCareRoutes(parts: SignInParts): readonly Route[] {
  const { provider } = parts
  const common = { tag: 'sign-in', who: 'member', verb: 'configure-programme' } as const
  const redirect = (context: Context) => `${parts.origin(context)}/api/sign-in/oidc/callback`
  return [
    route({
      ...common,
      method: 'get',
      path: '/api/sign-in/oidc/settings',
      summary: 'How signing in at an identity provider is set up; never its secret',
      answer: z.object({
        provider: z.object({ label: z.string(), issuer: z.string(), client: z.string() }).nullable(),
        redirect: z.string().meta({ description: 'The address to register at the provider.' }),
        scopes: z.array(z.string()),
      }),
      handle: async ({ context }) => ({
        provider: provider && { label: provider.label, issuer: provider.issuer, client: provider.clientId },
        redirect: redirect(context),
        scopes: ['openid', 'email'],
      }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/sign-in/oidc/check',
      summary: 'Read what the identity provider publishes about itself, and say what would keep people from signing in',
      body: z.strictObject({}),
      answer: z.object({ faults: z.array(z.enum(providerFaults)) }),
      problems: ['not-in-this-state'],
      handle: async () => {
        if (provider === null) refuse('not-in-this-state', { state: 'no identity provider is set' })
        return { faults: await lookAtProvider(provider) }
      },
    }),
  ]
}
