import { organisationTypes } from '@clarion/casework'
import { refuse } from '@clarion/journal'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { isMailAddress } from '../mail/mail-address.ts'
import { limitedByAddress } from './attempt-limit.ts'
import { creationOptions, credentialOf, firstCredential, linkToken } from './invitation-routes.ts'
import { meSchema } from './me.ts'
import { newPasskeyOptions } from './passkey.ts'
import { findSetUp, setUp } from './set-up.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { answerAdmitted } from './sign-in-routes.ts'

const line = z.string().trim().min(1).max(200)
const email = z.string().trim().toLowerCase().refine(isMailAddress, 'must be one e-mail address')

/**
 * Setting up an empty server, for whoever holds the link that its start printed. On a server that is set up they answer
 * as if the link had never been.
 */
export function setUpRoutes(parts: SignInParts): readonly Route[] {
  const common = { method: 'post', tag: 'set-up', who: 'anyone', verb: null } as const
  return [
    route({
      ...common,
      path: '/api/set-up/passkey-options',
      summary: 'What to ask the first administrator’s new passkey',
      body: z.strictObject({ token: linkToken, email }),
      answer: creationOptions,
      problems: ['link-ended', 'too-many-attempts'],
      handle: async ({ body, context }, services) =>
        await limitedByAddress(services, parts.addressOf(context), async () => {
          const waiting = (await findSetUp(services, body.token)) ?? refuse('link-ended')
          const account = { programme_id: waiting.programme, member_id: waiting.member, login: body.email }
          return await newPasskeyOptions(services, parts.origin(context), account)
        }),
    }),
    route({
      ...common,
      path: '/api/set-up',
      summary: 'Found the programme and its first organisation, and become its first administrator',
      body: z.strictObject({
        token: linkToken,
        programme: line,
        organisation: z.strictObject({ name: line, type: organisationTypes.schema }),
        name: line,
        email,
        credential: firstCredential,
      }),
      answer: meSchema,
      problems: ['link-ended', 'password-weak', 'sign-in-failed', 'too-many-attempts'],
      handle: async ({ body, context }, services) =>
        await limitedByAddress(services, parts.addressOf(context), async () => {
          const { token, credential, ...answers } = body
          const waiting = (await findSetUp(services, token)) ?? refuse('link-ended')
          const given = credentialOf(credential, parts.origin(context))
          return answerAdmitted(context, parts, await setUp(services, parts, waiting, answers, given))
        }),
    }),
  ]
}
