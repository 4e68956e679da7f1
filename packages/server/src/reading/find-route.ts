import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { findByCode } from './find-by-code.ts'
import { typedCode } from './typed-code.ts'

/** Whether a case exists, for whoever may ask for emergency access to it. */
export const findRoute: Route = route({
  method: 'get',
  path: '/api/find',
  summary: 'Whether there is a case with exactly this survivor code; says nothing else, and the look is recorded',
  tag: 'reading',
  who: 'member',
  verb: 'request-emergency',
  query: z.strictObject({ code: typedCode }),
  answer: z.object({ thread: z.string() }).meta({ id: 'FoundCase' }),
  problems: ['too-many-attempts'],
  handle: ({ caller, query }, services) => findByCode(services, actorOf(caller), query.code),
})
