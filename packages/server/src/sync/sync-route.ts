import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { syncAnswer } from './sync-answer.ts'
import { syncFeed } from './sync-feed.ts'

/** The delta feed for devices that work off line. */
export const syncRoute: Route = route({
  method: 'get',
  path: '/api/sync',
  summary: 'What is new since a cursor in the cases that one may see, and which to remove; the looks are recorded',
  tag: 'sync',
  who: 'member',
  verb: null,
  inScope: true,
  query: z.strictObject({
    cursor: z.string().max(10_000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: syncAnswer,
  handle: ({ caller, query }, services) => syncFeed(services, actorOf(caller), query.cursor, query.limit),
})
