import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { meSchema } from './me.ts'
import { passkeyOptions } from './passkey.ts'
import { authenticationResponse, toAuthentication } from './passkey-response.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { answerAdmitted } from './sign-in-routes.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'
import { stepUp } from './step-up.ts'
import { longestPassword } from './weak-password.ts'

const optionsSchema = z
  .custom<PublicKeyCredentialRequestOptionsJSON>()
  .meta({ id: 'PasskeyOptions', type: 'object', description: 'For navigator.credentials.get (WebAuthn 3).' })

/** Signing in with a passkey, and confirming again who one is. */
export function passkeyRoutes(parts: SignInParts): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/sign-in/passkey/options',
      summary: 'What to ask a passkey; good for one answer within five minutes',
      tag: 'sign-in',
      who: 'anyone',
      verb: null,
      body: z.strictObject({}),
      answer: optionsSchema,
      handle: async ({ context }, services) => await passkeyOptions(services, parts.origin(context)),
    }),
    route({
      method: 'post',
      path: '/api/sign-in/passkey',
      summary: 'Sign in with a passkey',
      tag: 'sign-in',
      who: 'anyone',
      verb: null,
      body: z.strictObject({ response: authenticationResponse }),
      answer: meSchema,
      problems: ['sign-in-failed', 'too-many-attempts'],
      handle: async ({ body, context }, services) => {
        const given = toAuthentication(body.response)
        const origin = parts.origin(context)
        const outcome = await signInWithPasskey(services, parts, origin, parts.addressOf(context), given)
        return answerAdmitted(context, parts, outcome)
      },
    }),
    route({
      method: 'post',
      path: '/api/step-up',
      summary: 'Confirm who one is, with a passkey or with password and code: five minutes for exporting or erasing',
      tag: 'sign-in',
      who: 'member',
      verb: null,
      beforeConduct: true,
      body: z.strictObject({
        password: z.string().min(1).max(longestPassword).optional(),
        code: z.string().max(20).optional(),
        passkey: authenticationResponse.optional(),
      }),
      answer: meSchema,
      problems: ['sign-in-failed', 'second-factor-needed', 'too-many-attempts'],
      handle: async ({ caller, body, context }, services) => {
        const passkey = body.passkey && toAuthentication(body.passkey)
        const given = { password: body.password, code: body.code, passkey }
        return answerAdmitted(context, parts, await stepUp(services, parts, caller, parts.origin(context), given))
      },
    }),
  ]
}
