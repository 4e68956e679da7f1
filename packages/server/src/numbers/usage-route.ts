import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { quarters, withheldBelow } from './numbers-routes.ts'
import { smallCount } from './protect-small.ts'
import { usageReport } from './usage-report.ts'

const text = z.string()
const members = z.int()
const ofCases = z.int().nullable()

/** Who works with Clarion how much: for those who set the programme up, administrators and the coordinator. */
export const usageRoute: Route = route({
  method: 'get',
  path: '/api/numbers/usage',
  summary: 'Use by organisation and quarter: members active, cases opened, entries, referrals; nobody is named',
  tag: 'numbers',
  who: 'member',
  verb: 'configure-programme',
  query: z.strictObject(quarters),
  answer: z
    .object({
      lines: z.array(
        z.object({
          organisation: z.object({ id: text, name: text }),
          quarter: text,
          active: members,
          wrote: members,
          opened: ofCases,
          entries: ofCases,
          sent: ofCases,
          answered: ofCases,
        }),
      ),
      withheldBelow,
      definition: text,
    })
    .meta({ id: 'Usage' }),
  handle: async ({ caller, query }, services) => ({
    ...(await usageReport(services, caller.programme, query)),
    withheldBelow: smallCount,
  }),
})
