import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { listCommitments } from './list-commitments.ts'

const row = z.object({
  party: z.string(),
  notJoined: z.string().nullable().describe('Why a State does not stand behind it; null for one that does.'),
  self: z.string().describe('What it says of itself.'),
  reading: z.string().describe('What was found independently. The two are never made into one.'),
  compared: z.string(),
})

const commitment = z.object({
  thread: z.string(),
  declaration: z.string().nullable(),
  symbol: z.string(),
  adopted: z.string(),
  label: z.string(),
  quote: z.string(),
  repeats: z.array(z.string()),
  rows: z.array(row),
})

/** What was promised and what was done, as a table. */
export const commitmentsRoute: Route = route({
  method: 'get',
  path: '/api/commitments',
  summary: 'Commitments with where everybody stands: self-report beside independent reading',
  tag: 'commitment',
  who: 'member',
  verb: null,
  inScope: true,
  query: z.strictObject({ after: z.string().max(200).optional() }),
  answer: z.object({ commitments: z.array(commitment), next: z.string().nullable() }).meta({ id: 'CommitmentPage' }),
  handle: ({ caller, query: { after } }, services) => listCommitments(services, actorOf(caller), after),
})
