import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { readRelated } from './read-related.ts'

const text = z.string()
const short = { thread: text, code: text.nullable(), status: text.nullable(), due: text.nullable() }

/** The family and the group of a case, for whoever leads it. */
export const relatedRoute: Route = route({
  method: 'get',
  path: '/api/threads/{thread}/related',
  summary:
    'With which cases of one’s own organisation a case is linked, and with which those are; the look is recorded in each',
  tag: 'reading',
  who: 'member',
  verb: null,
  inScope: true,
  params: z.strictObject({ thread: text.refine(isIdentifier, 'must be a UUID of version 7') }),
  answer: z
    .object({
      linked: z.array(
        z.object({
          half: text,
          far: z.object({ half: text, thread: text }).nullable(),
          how: text.nullable().describe('Who the other person is to this one.'),
          said: text,
          other: z.object(short).nullable().describe('Null where another organisation leads that case now.'),
        }),
      ),
      group: z.array(z.object({ ...short, through: text.describe('The case through which it belongs.') })),
      more: z.boolean().describe('Whether the group goes on beyond what is shown.'),
    })
    .meta({ id: 'Related' }),
  handle: ({ caller, params }, services) => readRelated(services, actorOf(caller), params.thread),
})
