import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { verifyCheckpoints } from './checkpoint.ts'
import { verifyProgramme } from './verify-programme.ts'

/** The auditor's question: does every journal still hold? */
export const verifyRoute: Route = route({
  method: 'get',
  path: '/api/verify',
  summary: 'Walk every journal: links, heads, states',
  tag: 'integrity',
  who: 'member',
  verb: 'verify-chain',
  answer: z
    .object({
      threads: z.int(),
      entries: z.int(),
      broken: z.array(z.object({ thread: z.string(), number: z.int(), reason: z.string() })),
      checkpoints: z.int(),
      brokenCheckpoint: z.object({ number: z.int(), reason: z.string() }).nullable(),
    })
    .meta({ id: 'Verification' }),
  handle: async ({ caller }, services) => {
    const { checkpoints, broken } = await verifyCheckpoints(services, caller.programme)
    return { ...(await verifyProgramme(services, caller.programme)), checkpoints, brokenCheckpoint: broken }
  },
})
