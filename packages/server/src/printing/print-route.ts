import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import * as answers from '../reading/thread-answers.ts'
import { printCase } from './print-case.ts'

/** Taking a case along on paper. */
export const printRoute: Route = route({
  method: 'post',
  path: '/api/threads/{thread}/print',
  summary: 'Some sections of a case as they stand now, to be printed; each is recorded as printed',
  tag: 'reading',
  who: 'member',
  verb: 'print-case',
  inScope: true,
  params: z.strictObject({ thread: z.string().refine(isIdentifier, 'must be a UUID of version 7') }),
  body: z.strictObject({ sections: z.array(z.string().max(80)).min(1).max(60) }),
  answer: z.object({ at: z.string(), sections: z.array(answers.section) }).meta({ id: 'PrintedCase' }),
  handle: ({ caller, params, body }, services) => printCase(services, actorOf(caller), params.thread, body.sections),
})
