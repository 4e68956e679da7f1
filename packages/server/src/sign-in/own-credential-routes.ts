import { isIdentifier, refuse } from '@clarion/journal'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import type { MemberCaller } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { type Account, type ActiveMember, accountOf, memberNow } from './account.ts'
import { recordMemberAct } from './admit-member.ts'
import { confirmAuthenticator, startAuthenticator } from './own-authenticator.ts'
import { setOwnPassword } from './own-password.ts'
import { addPasskey, newPasskeyOptions, passkeysOf, removePasskey } from './passkey.ts'
import { registrationResponse, toRegistration } from './passkey-response.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { longestPassword } from './weak-password.ts'
import { type SignInTransaction, withSignIn } from './with-sign-in.ts'

const passkeySchema = z.object({
  id: z.string(),
  name: z.string(),
  created: z.iso.datetime(),
  lastUsed: z.iso.datetime().nullable(),
})

const creationOptions = z
  .custom<PublicKeyCredentialCreationOptionsJSON>()
  .meta({ id: 'NewPasskeyOptions', type: 'object', description: 'For navigator.credentials.create (WebAuthn 3).' })

const done = z.object({ done: z.literal(true) })

/** A member's own account in a transaction of the member's; members of the demonstration have none. */
async function asOneself<Result>(
  services: Services,
  caller: MemberCaller,
  work: (transaction: SignInTransaction, account: Account, member: ActiveMember) => Promise<Result>,
): Promise<Result> {
  const scope = { programme: caller.programme, holder: caller.member }
  return await withSignIn(services.database, scope, async (transaction) => {
    const account = await accountOf(transaction, caller)
    const member = await memberNow(transaction, caller.programme, caller.member)
    return account && member ? await work(transaction, account, member) : refuse('not-found')
  })
}

/**
 * One's own passkeys, authenticator and password. Whatever opens a door later needs a fresh confirmation now: a session
 * that was stolen must not become an account that was stolen. There is no address for another member's.
 */
export function ownCredentialRoutes(parts: SignInParts): readonly Route[] {
  const own = { tag: 'own account', who: 'member', verb: null, beforeConduct: true } as const
  return [
    route({
      ...own,
      method: 'get',
      path: '/api/me/passkeys',
      summary: 'One’s own passkeys',
      answer: z.object({ passkeys: z.array(passkeySchema) }),
      handle: async ({ caller: { programme, member } }, services) => {
        const rows = await withSignIn(services.database, { programme, holder: member }, (transaction) =>
          passkeysOf(transaction, programme, member),
        )
        const passkeys = rows.map(({ passkey_id: id, name, created, last_used }) => ({
          id,
          name,
          created: created.toISOString(),
          lastUsed: last_used?.toISOString() ?? null,
        }))
        return { passkeys }
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/api/me/passkeys/options',
      summary: 'What to ask a new passkey',
      stepUp: true,
      body: z.strictObject({}),
      answer: creationOptions,
      handle: async ({ caller, context }, services) => {
        const account = await asOneself(services, caller, async (_, found) => found)
        return await newPasskeyOptions(services, parts.origin(context), account)
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/api/me/passkeys',
      summary: 'Add a passkey',
      stepUp: true,
      body: z.strictObject({ response: registrationResponse, name: z.string().trim().min(1).max(80) }),
      answer: z.object({ id: z.string() }),
      problems: ['sign-in-failed'],
      handle: async ({ caller, body, context }, services) => {
        const given = toRegistration(body.response)
        return await asOneself(services, caller, async (transaction, account, member) => {
          const id = await addPasskey(services, transaction, parts.origin(context), account, given, body.name)
          if (id === undefined) refuse('sign-in-failed')
          await recordMemberAct(services, parts, transaction, member, 'passkey-added')
          return { id }
        })
      },
    }),
    route({
      ...own,
      method: 'delete',
      path: '/api/me/passkeys/{passkey}',
      summary: 'Remove a passkey',
      stepUp: true,
      params: z.strictObject({ passkey: z.string().refine(isIdentifier, 'must be a UUID of version 7') }),
      answer: done,
      handle: async ({ caller, params }, services) =>
        await asOneself(services, caller, async (transaction, _, member) => {
          if (!(await removePasskey(transaction, caller.programme, caller.member, params.passkey))) refuse('not-found')
          await recordMemberAct(services, parts, transaction, member, 'passkey-removed')
          return { done: true } as const
        }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/api/me/authenticator',
      summary: 'A secret for a new authenticator, shown once; the old one stays until the new one is confirmed',
      stepUp: true,
      answer: z.object({ secret: z.string(), uri: z.string() }),
      handle: async ({ caller }, services) =>
        await asOneself(services, caller, (transaction, account) => startAuthenticator(services, transaction, account)),
    }),
    route({
      ...own,
      method: 'post',
      path: '/api/me/authenticator/confirm',
      summary: 'Confirm the new authenticator with its first code',
      stepUp: true,
      body: z.strictObject({ code: z.string().max(20) }),
      answer: done,
      problems: ['sign-in-failed', 'too-many-attempts'],
      handle: async ({ caller, body }, services) => {
        await asOneself(services, caller, async (transaction, account, member) => {
          if (!(await confirmAuthenticator(services, transaction, account, body.code))) refuse('sign-in-failed')
          await recordMemberAct(services, parts, transaction, member, 'authenticator-added')
        })
        return { done: true } as const
      },
    }),
    route({
      ...own,
      method: 'post',
      path: '/api/me/password',
      summary: 'Set one’s password; every other session of one’s own ends',
      stepUp: true,
      body: z.strictObject({ password: z.string().min(1).max(longestPassword) }),
      answer: done,
      problems: ['password-weak'],
      handle: async ({ caller, body }, services) => {
        await asOneself(services, caller, async (transaction, account, member) => {
          await setOwnPassword(transaction, account, body.password, caller.session)
          await recordMemberAct(services, parts, transaction, member, 'password-set')
        })
        return { done: true } as const
      },
    }),
  ]
}
