import { isIdentifier } from '@clarion/journal'
import { ownLinesAddresses } from '@clarion/public'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import { makeLink } from './make-link.ts'

const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7')

/** The office makes the link for a speaker, and hands it on. */
export function ownLinesLinkRoute(parts: Pick<SignInParts, 'origin'>): Route {
  return route({
    method: 'post',
    path: '/api/threads/{thread}/statements/{statement}/link',
    summary:
      'Make the link by which a speaker checks and corrects their own lines, until the hour they were given; it is shown once, and ends the one before',
    tag: 'hearing',
    who: 'member',
    verb: 'keep-record',
    params: z.strictObject({ thread: identifier, statement: identifier }),
    body: z.strictObject({}),
    answer: z.object({ address: z.string(), ends: z.iso.datetime() }),
    problems: ['not-found', 'only-lead', 'not-in-this-state'],
    handle: async ({ caller, params: { thread, statement }, context }, services) => {
      const { token, ends } = await makeLink(services, actorOf(caller), thread, statement)
      return { address: `${parts.origin(context)}${ownLinesAddresses.lines(token)}`, ends }
    },
  })
}
