import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { invitationLink } from './invitation.ts'
import { inviteAgain, offerRecovery, openInvitations, takeInvitationBack } from './invitation-care.ts'
import { memberStanding } from './member-standing.ts'
import type { SignInParts } from './sign-in-parts.ts'

const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7')

/**
 * Looking after invitations. Inviting itself is an entry (`member.invited`) like everything else; here the link is sent
 * again, handed over in person or taken back.
 */
export function invitationCareRoutes(parts: SignInParts): readonly Route[] {
  const common = { tag: 'members', who: 'member', verb: 'manage-members' } as const
  return [
    route({
      ...common,
      method: 'get',
      path: '/api/organisations/{organisation}/invitations',
      summary: 'The invitations that are open, and what became of their mail',
      params: z.strictObject({ organisation: identifier }),
      answer: z.object({
        /** Without a mail server links are handed over in person. */
        mails: z.boolean(),
        invitations: z.array(
          z.object({
            member: z.string(),
            expires: z.iso.datetime(),
            mail: z.enum(['sent', 'waiting', 'refused']),
            recovers: z.boolean(),
          }),
        ),
      }),
      handle: async ({ caller, params }, services) => {
        const open = await openInvitations(services, caller, params.organisation)
        const invitations = open.map(({ expires, ...rest }) => ({ ...rest, expires: expires.toISOString() }))
        return { mails: parts.mails, invitations }
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/members/{member}/invitation',
      summary: 'Send a member’s invitation again, or get its link to hand over in person; the link before it ends',
      params: z.strictObject({ member: identifier }),
      body: z.strictObject({ by: z.enum(['mail', 'hand']).default('mail') }),
      answer: z.object({
        /** null when the link goes by mail. */
        link: z.string().nullable(),
        expires: z.iso.datetime(),
      }),
      problems: ['not-in-this-state'],
      handle: async ({ caller, params, body, context }, services) => {
        const { token, expires } = await inviteAgain(services, parts, caller, params.member, body.by)
        const link = token === null ? null : invitationLink(parts.origin(context), token)
        return { link, expires: expires.toISOString() }
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/members/{member}/recovery',
      summary: 'Offer a member who lost every way in a new one: a link, which replaces all of them when it is used',
      stepUp: true,
      params: z.strictObject({ member: identifier }),
      answer: z.object({ link: z.string().nullable(), expires: z.iso.datetime() }),
      problems: ['not-in-this-state', 'own-account'],
      handle: async ({ caller, params, context }, services) => {
        const { token, expires } = await offerRecovery(services, parts, caller, params.member)
        const link = token === null ? null : invitationLink(parts.origin(context), token)
        return { link, expires: expires.toISOString() }
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/api/members/{member}/standing',
      summary:
        'What would change for whom if a member worked no more: open sessions, cases that stay, who is left; numbers alone',
      params: z.strictObject({ member: identifier }),
      answer: z.object({
        sessions: z.int(),
        /** null for whoever looks after another organisation's members. */
        cases: z.int().nullable(),
        colleagues: z.int(),
        administrators: z.int(),
      }),
      handle: ({ caller, params }, services) => memberStanding(services, caller, params.member),
    }),
    route({
      ...common,
      method: 'delete',
      path: '/api/members/{member}/invitation',
      summary: 'Take a member’s invitation, or the offer of a new way in, back: its link opens nothing any more',
      params: z.strictObject({ member: identifier }),
      answer: z.object({ done: z.literal(true) }),
      handle: async ({ caller, params }, services) => {
        await takeInvitationBack(services, caller, params.member)
        return { done: true } as const
      },
    }),
  ]
}
