import { refuse } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { appendEntries } from './append-entries.ts'
import { batchLimit, newEntrySchema } from './parse-entries.ts'

const resultSchema = z
  .object({
    id: z.string(),
    thread: z.string(),
    number: z.int(),
    version: z.int(),
    outcome: z.enum(['appended', 'already']),
  })
  .meta({ id: 'AppendResult' })

/** The one way in, over HTTP. */
export const entriesRoute: Route = route({
  method: 'post',
  path: '/api/entries',
  summary: 'Say what happened: a batch of entries, all of them or none; sending it twice is harmless',
  tag: 'journal',
  who: 'member-or-survivor',
  // Each entry's kind names the verb that it needs.
  verb: null,
  inScope: true,
  body: z.strictObject({ entries: z.array(newEntrySchema).min(1).max(batchLimit) }),
  answer: z.object({ results: z.array(resultSchema) }),
  problems: [
    'step-up-needed',
    'unknown-kind',
    'unknown-section',
    'identifier-malformed',
    'text-not-well-formed',
    'time-in-future',
    'not-permitted',
    'not-covered',
    'entry-id-reused',
    'thread-exists',
    'thread-closed',
    'thread-erased',
    'seen-ahead',
    'section-sealed',
    'consent-missing',
    'consent-not-found',
    'consent-needs-guardian',
    'consent-ends-in-past',
    'consent-not-freely-given',
    'not-in-this-state',
    'refers-to-nothing',
    'already-settled',
    'reason-missing',
    'means-not-for-child',
    'instrument-off',
    'unknown-recipient',
    'place-not-offered',
    'organisation-in-use',
    'own-account',
    'code-in-use',
    'second-person-needed',
    'relation-needs-both',
    'too-many-relations',
  ],
  handle: async ({ caller, body }, services) => {
    const grave = body.entries.some(({ kind }) => services.registry.kinds.get(kind)?.stepUp)
    const confirmed = caller.kind === 'member' && (caller.steppedUpUntil?.getTime() ?? 0) > services.now()
    if (grave && !confirmed) refuse('step-up-needed')
    return { results: await appendEntries(services, actorOf(caller), body.entries) }
  },
})
