import { isIdentifier } from '@clarion/journal'
import { callOutcomes, dropReasonWords, keptBackWords, languages, purposes } from '@clarion/review'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { askModel } from './ask-model.ts'
import type { ModelSettings } from './model-settings.ts'

const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7')
const message = z.string().min(1).max(64)

/** One of the codes of a table of words. */
function codeOf<const Code extends string>(words: Readonly<Record<Code, string>>) {
  // Object.keys forgets the type of the keys, and a table of our own has no others.
  return z.enum(Object.keys(words) as Code[])
}

const span = z.object({
  statement: z.string(),
  edition: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
})

const part = z.object({
  text: z.string().optional(),
  sentence: z.int().optional(),
  source: z.string().optional(),
  spans: z.array(span),
})

/** The one way to a language model; who asks says about what, never whom or with which words. */
export function modelRoute(settings: ModelSettings | null): Route {
  return route({
    method: 'post',
    path: '/api/threads/{thread}/model',
    summary:
      'Ask the programme’s language model for proposals on a hearing; what is sent and what comes back is journalled, and only what passes the gate is kept',
    tag: 'review',
    who: 'member',
    verb: 'use-model',
    params: z.strictObject({ thread: identifier }),
    body: z.strictObject({
      id: identifier.describe(
        'The id of the entry that says what is sent; the call is kept in the section model/<id>.',
      ),
      purpose: codeOf(purposes),
      statements: z.array(identifier).max(500).describe('Which statements it may see; none for a translation.'),
      message: message.optional().describe('The message that is worded or translated.'),
      language: z.enum(languages).optional().describe('The language into which it is translated.'),
    }),
    answer: z
      .object({
        section: z.string(),
        outcome: codeOf(callOutcomes),
        wait: z.int().nullable().meta({ description: 'In how many seconds to ask again, where the model is busy.' }),
        came: z.int(),
        kept: z.array(z.object({ messages: z.array(z.string()), parts: z.array(part) })),
        dropped: z.array(z.object({ place: z.int(), reason: codeOf(dropReasonWords) })),
        keptBack: z.array(z.object({ statement: z.string(), why: codeOf(keptBackWords) })),
      })
      .meta({ id: 'ModelProposals' }),
    problems: [
      'only-lead',
      'not-in-this-state',
      'refers-to-nothing',
      'too-large',
      'too-many-attempts',
      'entry-id-reused',
      'already-settled',
      'not-covered',
    ],
    handle: ({ caller, params, body }, services) => askModel(services, settings, actorOf(caller), params.thread, body),
  })
}
