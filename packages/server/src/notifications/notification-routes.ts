import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import { keepChoice, notificationChoice, ownChoice } from './notification-choice.ts'

const own = {
  tag: 'own account',
  who: 'member',
  verb: null,
  beforeConduct: true,
  path: '/api/me/notifications',
} as const

/** When one wants a mail that something waits. There is no address for another member's. */
export function notificationRoutes(parts: SignInParts): readonly Route[] {
  return [
    route({
      ...own,
      method: 'get',
      summary: 'When one gets a mail that something waits, and whether this server sends any',
      answer: z.object({
        mails: z.boolean(),
        choice: z.object({ ...notificationChoice.shape, zone: z.string(), language: z.string() }).nullable(),
      }),
      handle: async ({ caller }, services) => ({
        mails: parts.mails,
        choice: await ownChoice(services, actorOf(caller)),
      }),
    }),
    route({
      ...own,
      method: 'post',
      summary: 'Choose when one gets a mail that something waits; neither of the two is none at all',
      body: notificationChoice,
      answer: z.object({ done: z.literal(true) }),
      handle: async ({ caller, body }, services) => {
        await keepChoice(services, actorOf(caller), body)
        return { done: true } as const
      },
    }),
  ]
}
