import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { filtersSchema, forgetView, keepView, savedViews } from './saved-views.ts'

const id = z.string().refine(isIdentifier, 'must be a UUID of version 7')
const done = z.object({ done: z.literal(true) })
const own = { tag: 'own account', who: 'member', verb: null, inScope: true } as const

/** One's own views of the list of cases. There is no address for another member's. */
export const savedViewRoutes: readonly Route[] = [
  route({
    ...own,
    method: 'get',
    path: '/api/me/views',
    summary: 'The views of the list of cases that one keeps',
    answer: z.object({
      views: z.array(
        z.object({ id: z.string(), name: z.string(), first: z.boolean(), filters: z.object(filtersSchema.shape) }),
      ),
    }),
    handle: async ({ caller }, services) => ({ views: [...(await savedViews(services, actorOf(caller)))] }),
  }),
  route({
    ...own,
    method: 'post',
    path: '/api/me/views',
    summary: 'Keep a view, or change one: codes of filters under a name of one’s own, never what is searched for',
    body: z.strictObject({
      id,
      name: z.string().trim().min(1).max(60),
      first: z.boolean(),
      filters: filtersSchema,
    }),
    answer: done,
    problems: ['views-full'],
    handle: async ({ caller, body }, services) => {
      await keepView(services, actorOf(caller), body)
      return { done: true } as const
    },
  }),
  route({
    ...own,
    method: 'delete',
    path: '/api/me/views/{view}',
    summary: 'Forget a view',
    params: z.strictObject({ view: id }),
    answer: done,
    handle: async ({ caller, params }, services) => {
      await forgetView(services, actorOf(caller), params.view)
      return { done: true } as const
    },
  }),
]
