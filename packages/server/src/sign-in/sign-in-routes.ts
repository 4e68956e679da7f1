import { type Problem, ProblemError, refuse } from '@clarion/journal'
import type { Context } from 'hono'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { memberNow } from './account.ts'
import type { Admitted } from './admit-member.ts'
import { knownDevice, rememberDevice } from './known-device.ts'
import { meOf, meSchema } from './me.ts'
import { clearSessionCookie, writeSessionCookie } from './session-cookie.ts'
import { isEmpty } from './set-up.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { signInToDemonstration } from './sign-in-to-demonstration.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut, signOutElsewhere } from './sign-out.ts'
import { longestPassword } from './weak-password.ts'
import { withSignIn } from './with-sign-in.ts'

const castMember = z.object({
  member: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  organisation: z.string(),
  story: z.string(),
})

const waysSchema = z
  .object({
    passkey: z.boolean(),
    password: z.boolean(),
    oidc: z.object({ label: z.string() }).nullable(),
    demonstration: z.array(castMember).nullable(),
    demonstrationPhrase: z.string().nullable(),
    /** Nobody can sign in yet: the link that the start printed sets the server up. */
    empty: z.boolean(),
  })
  .meta({ id: 'WaysToSignIn' })

/** Gives an admitted member the cookie; a refusal is thrown on, its record being kept already. */
export function answerAdmitted(context: Context, parts: SignInParts, outcome: Admitted | Problem): Admitted['me'] {
  if ('code' in outcome) throw new ProblemError(outcome)
  writeSessionCookie(context, parts.origin(context), outcome.token)
  return outcome.me
}

/** Signing in by password and to the demonstration, who one is, and signing out. */
export function signInRoutes(parts: SignInParts): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/sign-in',
      summary: 'The ways to sign in here',
      tag: 'sign-in',
      who: 'anyone',
      verb: null,
      answer: waysSchema,
      handle: async (_, services) => ({
        empty: await isEmpty(services),
        passkey: true,
        password: true,
        oidc: parts.provider && { label: parts.provider.label },
        demonstration: parts.demonstration && [...parts.demonstration.cast],
        demonstrationPhrase: parts.demonstration?.phrase ?? null,
      }),
    }),
    route({
      method: 'post',
      path: '/api/sign-in/password',
      summary: 'Sign in with a password and, where there is one, the code of an authenticator',
      tag: 'sign-in',
      who: 'anyone',
      verb: null,
      body: z.strictObject({
        login: z.string().min(1).max(254),
        password: z.string().min(1).max(longestPassword),
        code: z.string().max(20).optional(),
      }),
      answer: meSchema,
      problems: ['sign-in-failed', 'second-factor-needed', 'too-many-attempts'],
      handle: async ({ body, context }, services) => {
        const origin = parts.origin(context)
        const device = knownDevice(context, services, origin, body.login)
        const attempt = { ...body, address: parts.addressOf(context), device }
        const me = answerAdmitted(context, parts, await signInWithPassword(services, parts, attempt))
        if (device === undefined) rememberDevice(context, services, origin, body.login)
        return me
      },
    }),
    route({
      method: 'post',
      path: '/api/sign-in/demonstration',
      summary: 'Sign in as somebody of the demonstration’s cast; there is none outside a demonstration',
      tag: 'sign-in',
      who: 'anyone',
      verb: null,
      body: z.strictObject({ member: z.string().max(60) }),
      answer: meSchema,
      problems: ['not-found'],
      handle: async ({ body, context }, services) =>
        answerAdmitted(context, parts, await signInToDemonstration(services, parts, body.member)),
    }),
    route({
      method: 'post',
      path: '/api/sign-out',
      summary: 'End this session',
      tag: 'sign-in',
      who: 'member-or-survivor',
      verb: null,
      beforeConduct: true,
      answer: z.object({ signedOut: z.literal(true) }),
      handle: async ({ caller, context }, services) => {
        await signOut(services, parts, caller)
        clearSessionCookie(context, parts.origin(context))
        return { signedOut: true } as const
      },
    }),
    route({
      method: 'post',
      path: '/api/sign-out/elsewhere',
      summary: 'End every other session of one’s own',
      tag: 'sign-in',
      who: 'member',
      verb: null,
      beforeConduct: true,
      answer: z.object({ ended: z.int() }),
      handle: async ({ caller }, services) => ({ ended: await signOutElsewhere(services, parts, caller) }),
    }),
    route({
      method: 'get',
      path: '/api/me',
      summary: 'Who is signed in, and what the roles allow',
      tag: 'sign-in',
      who: 'member',
      verb: null,
      beforeConduct: true,
      answer: meSchema,
      handle: async ({ caller }, services) =>
        await withSignIn(services.database, { programme: caller.programme }, async (transaction) => {
          const member = await memberNow(transaction, caller.programme, caller.member)
          return member ? await meOf(services, transaction, member, caller.steppedUpUntil) : refuse('sign-in-needed')
        }),
    }),
  ]
}
