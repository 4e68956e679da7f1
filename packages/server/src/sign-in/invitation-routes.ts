import { refuse } from '@clarion/journal'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { acceptInvitation, invitedMember } from './accept-invitation.ts'
import { limitedByAddress } from './attempt-limit.ts'
import { findInvitation, type Invited, invitationLookup } from './invitation.ts'
import { meOf, meSchema } from './me.ts'
import type { FirstCredential } from './new-account.ts'
import { newPasskeyOptions } from './passkey.ts'
import { registrationResponse, toRegistration } from './passkey-response.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { answerAdmitted } from './sign-in-routes.ts'
import { longestPassword } from './weak-password.ts'
import { withSignIn } from './with-sign-in.ts'

/** The secret behind `#` of a link, as the page sends it; what cannot be one is answered like one that opens nothing. */
export const linkToken = z.string().max(100)

export const creationOptions = z
  .custom<PublicKeyCredentialCreationOptionsJSON>()
  .meta({ id: 'FirstPasskeyOptions', type: 'object', description: 'For navigator.credentials.create (WebAuthn 3).' })

/** A password or a new passkey, exactly one: what a page sends when somebody comes in for the first time. */
export const firstCredential = z.union([
  z.strictObject({ password: z.string().min(1).max(longestPassword) }),
  z.strictObject({
    passkey: z.strictObject({ response: registrationResponse, name: z.string().trim().min(1).max(80) }),
  }),
])

/** @returns the credential as the rooms take it */
export function credentialOf(given: z.output<typeof firstCredential>, origin: string): FirstCredential {
  if ('password' in given) return { kind: 'password', password: given.password }
  const { response, name } = given.passkey
  return { kind: 'passkey', origin, response: toRegistration(response), name }
}

/**
 * Taking up an invitation, for whoever holds its link. A link that was used, has ended, was taken back or never was gets
 * one and the same answer everywhere.
 */
export function invitationRoutes(parts: SignInParts): readonly Route[] {
  const open = { method: 'post', tag: 'sign-in', who: 'anyone', verb: null } as const
  const problems = ['link-ended', 'too-many-attempts'] as const
  const invitedBy = async (services: Services, token: string): Promise<Invited> =>
    (await findInvitation(services, invitationLookup(token))) ?? refuse('link-ended')
  const limited = <Result>(services: Services, context: Context, work: () => Promise<Result>) =>
    limitedByAddress(services, parts.addressOf(context), work)
  return [
    route({
      ...open,
      path: '/api/invitations/look',
      summary: 'What an invitation asks one to join, and under which login',
      body: z.strictObject({ token: linkToken }),
      answer: z.object({
        login: z.string(),
        name: z.string(),
        organisation: z.string(),
        programme: z.string(),
        recovers: z.boolean(),
      }),
      problems,
      handle: async ({ body, context }, services) =>
        await limited(services, context, async () => {
          const invited = await invitedBy(services, body.token)
          const member = (await invitedMember(services, invited)) ?? refuse('link-ended')
          const { programme } = invited
          const { organisation, ...me } = await withSignIn(services.database, { programme }, (transaction) =>
            meOf(services, transaction, member, null),
          )
          const { login, recovers } = invited
          return { recovers, login, name: me.name, organisation: organisation.name, programme: me.programme.name }
        }),
    }),
    route({
      ...open,
      path: '/api/invitations/passkey-options',
      summary: 'What to ask a new passkey with which an invitation shall be taken up',
      body: z.strictObject({ token: linkToken }),
      answer: creationOptions,
      problems,
      handle: async ({ body, context }, services) =>
        await limited(services, context, async () => {
          const invited = await invitedBy(services, body.token)
          if (!(await invitedMember(services, invited))) refuse('link-ended')
          const account = { programme_id: invited.programme, member_id: invited.member, login: invited.login }
          return await newPasskeyOptions(services, parts.origin(context), account)
        }),
    }),
    route({
      ...open,
      path: '/api/invitations/accept',
      summary: 'Take up an invitation with a password or a passkey: one has joined and is signed in',
      body: z.strictObject({ token: linkToken, credential: firstCredential }),
      answer: meSchema,
      problems: [...problems, 'password-weak', 'login-in-use', 'sign-in-failed'],
      handle: async ({ body, context }, services) =>
        await limited(services, context, async () => {
          const invited = await invitedBy(services, body.token)
          const credential = credentialOf(body.credential, parts.origin(context))
          return answerAdmitted(context, parts, await acceptInvitation(services, parts, invited, credential))
        }),
    }),
  ]
}
