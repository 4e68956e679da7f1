import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { readBounce } from './read-bounce.ts'
import { readLedger } from './read-ledger.ts'

const instant = z.iso.datetime().nullable()
const params = z.strictObject({
  thread: z.string().refine(isIdentifier, 'must be a UUID of version 7'),
  version: z.coerce.number().int().min(1).max(100_000),
})
const common = { tag: 'hearing', who: 'member', verb: null, inScope: true, params } as const

/** How far the letters of a transmission are, for those who lead the hearing. What changes it is said like all else: POST /api/entries. */
export const ledgerRoutes: readonly Route[] = [
  route({
    ...common,
    method: 'get',
    path: '/api/threads/{thread}/transmissions/{version}',
    summary: 'Every letter of a transmission: whether it waits, left, came back, was opened, was confirmed',
    answer: z.object({
      letters: z.array(
        z
          .object({
            party: z.string(),
            state: z.enum(['waiting', 'sending', 'ending', 'handed-over', 'unsure', 'bounced', 'given-up']),
            round: z.int(),
            attempts: z.int(),
            nextAttempt: instant,
            reply: z.string(),
            messageId: z.string().nullable(),
            listedBy: z.string().nullable(),
            changed: z.iso.datetime(),
            handedOver: instant,
            opened: z.int(),
            openedFirst: instant,
            openedLast: instant,
            confirmed: instant,
          })
          .meta({ id: 'Letter' }),
      ),
    }),
    problems: ['not-found', 'only-lead'],
    handle: ({ caller, params: which }, services) => readLedger(services, actorOf(caller), which),
  }),
  route({
    ...common,
    method: 'post',
    path: '/api/threads/{thread}/transmissions/{version}/bounce',
    summary: 'What a mail server wrote back (RFC 3464): whose letter, for good or for now. Nothing is recorded',
    body: z.strictObject({ mail: z.string().min(1).max(800_000) }),
    answer: z.object({
      bounces: z.array(
        z.object({
          party: z.string(),
          action: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded']),
          status: z.string(),
          mail: z.enum(['latest', 'earlier', 'unknown']),
        }),
      ),
      others: z.int(),
    }),
    problems: ['not-found', 'only-lead', 'not-a-delivery-notice'],
    handle: ({ caller, params: which, body }, services) => readBounce(services, actorOf(caller), which, body.mail),
  }),
]
