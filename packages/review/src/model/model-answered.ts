import { entryKind, type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { choice, identifierField, messageIdField } from '../entry-fields/fields.ts'
import { callOutcomes } from './call-outcomes.ts'
import { type DropReason, dropReasonWords } from './drop-reasons.ts'
import { digestField, keptByServer } from './model-asked.ts'
import { type ModelCall, modelSection } from './model-section.ts'
import { mostProposals } from './read-answer.ts'

const words = z.string().min(1).max(4000)
const place = z.int().min(0).max(10_000_000)

/** A place and not its words: those are read in the record, as long as they stand there. */
const spanField = z.strictObject({
  statement: identifierField.meta({ title: 'Statement' }),
  edition: z.int().min(1).max(1000).meta({ title: 'Edition' }),
  start: place.meta({ title: 'From' }),
  end: place.meta({ title: 'To' }),
})

const partField = z.strictObject({
  text: sealed(words).optional().meta({ title: 'Words proposed' }),
  sentence: z.int().min(1).optional().meta({ title: 'Which sentence of the message' }),
  source: sealed(words).optional().meta({ title: 'The sentence that it translates' }),
  spans: z.array(spanField).max(20).meta({ title: 'What it rests on' }),
})

const reasons = Object.fromEntries(Object.entries(dropReasonWords)) as Record<DropReason, string>

const answeredBody = z.strictObject({
  outcome: choice(callOutcomes).meta({ title: 'What came of it' }),
  answer: digestField.optional().meta({ title: 'SHA-256 of the answer' }),
  came: z.int().min(0).max(mostProposals).meta({ title: 'How many proposals came' }),
  kept: z
    .array(
      z.strictObject({
        messages: z.array(messageIdField).min(1).max(10).meta({ title: 'Messages' }),
        parts: z.array(partField).min(1).max(20).meta({ title: 'Parts' }),
      }),
    )
    .meta({ title: 'Proposals that passed' }),
  dropped: z
    .array(
      z.strictObject({
        place: z.int().min(1).max(mostProposals).meta({ title: 'Which' }),
        reason: choice(reasons).meta({ title: 'Why it was dropped' }),
      }),
    )
    .meta({ title: 'Proposals that were dropped' }),
})

/**
 * What came back: how many proposals, those that passed the gate (places of the record; the model's own words sealed), and why each
 * other one was dropped.
 */
export const modelAnswered = entryKind({
  kind: 'model.answered',
  section: modelSection,
  verb: keptByServer,
  title: 'Language model answered',
  sentence: 'kept what a language model proposed',
  // What was asked is answered, even if the hearing was closed in between.
  afterClosing: true,
  // Somebody whose words it quotes may have taken them back since.
  readWhereItStands: true,
  body: answeredBody,
  check: (state, { body }, context) => onlyLead(context) ?? answerFault(state, body),
  fold: (state, entry) => {
    const { kept, outcome, answer = null, came, dropped } = entry.body
    return {
      ...state,
      answered: { ...toldOf(entry), outcome, answer, came, dropped },
      proposals: kept.map((one) => ({ ...one, judgements: [] })),
    }
  },
})

/** The count must come out, and nothing is kept that rests on what was not sent. */
function answerFault({ asked, answered }: ModelCall, body: z.infer<typeof answeredBody>): Problem | undefined {
  if (!asked) return problem('not-in-this-state', { state: 'nothing was asked' })
  if (answered) return problem('already-settled')
  const { outcome, came, kept, dropped } = body
  const adds = came === kept.length + dropped.length && (came === 0 || outcome === 'answered')
  if (!adds) return problem('invalid-field', { field: 'body.came', reason: 'is not what was kept and dropped' })
  const named = kept.flatMap(({ parts }) => parts.flatMap(({ spans }) => spans.map(({ statement }) => statement)))
  const sent = new Set(asked.statements)
  return named.every((one) => sent.has(one)) ? undefined : problem('refers-to-nothing', { field: 'body.kept' })
}
