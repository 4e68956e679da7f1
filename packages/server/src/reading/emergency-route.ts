import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { readEmergency } from './read-emergency.ts'

const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7')
const named = z.object({ id: z.string(), name: z.string() })

/** Why emergency access was asked for, for whoever is asked to decide on it. */
export const emergencyRoute: Route = route({
  method: 'get',
  path: '/api/threads/{thread}/emergencies/{emergency}',
  summary:
    'Why emergency access was asked for: for the second person and the reviewer, without the case; the look is recorded',
  tag: 'reading',
  who: 'member',
  // One of two verbs, and more than a verb: see shownEmergency.
  verb: null,
  params: z.strictObject({
    thread: identifier,
    emergency: identifier.describe('The request’s id, as the task names it.'),
  }),
  answer: z
    .object({
      emergency: z.string(),
      decision: z.enum(['confirm', 'review']),
      organisation: named,
      askedBy: named,
      openedBy: named.nullable(),
      at: z.string(),
      until: z.string().nullable(),
      sections: z.array(z.string()),
      hours: z.number().nullable(),
      reason: z.string().nullable(),
    })
    .meta({ id: 'EmergencyToDecide' }),
  handle: ({ caller, params }, services) => readEmergency(services, actorOf(caller), params.thread, params.emergency),
})
