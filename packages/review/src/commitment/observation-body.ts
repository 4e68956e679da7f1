import { type CheckContext, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { toldOf } from '../declaration/text-section.ts'
import { dayField, identifierField, lineField, partyField, wordsField } from '../entry-fields/fields.ts'
import { type CommitmentState, commitmentSection, termsOf } from './commitment-section.ts'
import type { Observation } from './progress-section.ts'

/** What a report and a reading both say. */
export const observationFields = {
  party: partyField.meta({ title: 'Whose progress' }),
  indicator: identifierField.optional().meta({ title: 'By which indicator', widget: 'indicator' }),
  period: z
    .strictObject({ start: dayField.meta({ title: 'From' }), end: dayField.meta({ title: 'To' }) })
    .optional()
    .meta({ title: 'In which period' }),
  actual: z.number().optional().meta({ title: 'Actual value' }),
  evidence: z
    .array(
      z.strictObject({
        title: lineField.meta({ title: 'What it is' }),
        address: z
          .string()
          .trim()
          .max(2000)
          .meta({ title: 'Where it is', description: 'An address or a document number.' }),
      }),
    )
    .max(50)
    .meta({ title: 'Evidence' }),
  words: wordsField.optional().meta({ title: 'In words' }),
} as const

const shape = z.strictObject(observationFields)

type ObservationBody = z.infer<typeof shape>

/** @returns what was promised, as a rule of the progress section may see it */
export function commitmentIn(states: ReadonlyMap<string, unknown>): CommitmentState {
  return (states.get(commitmentSection.name) as CommitmentState | undefined) ?? commitmentSection.initial
}

/** A value belongs to an indicator and to one of its periods; nothing else can be compared with a target. */
export function observationFault(body: ObservationBody, context: CheckContext): Problem | undefined {
  const commitment = commitmentIn(context.states)
  const { indicator, period, actual, party } = body
  const { actors } = commitment
  const isActor = actors.some((actor) => actor.kind === 'all-states' || actor.party === party)
  if (!isActor) return problem('invalid-field', { field: 'body.party', reason: 'is not among those who must act' })
  const terms = indicator === undefined ? undefined : termsOf(commitment, indicator)
  if (indicator !== undefined && !terms) return problem('refers-to-nothing', { field: 'body.indicator' })
  if (actual !== undefined && (!terms || !period)) {
    return problem('invalid-field', { field: 'body.actual', reason: 'needs its indicator and its period' })
  }
  const isPeriod =
    !period || !terms || terms.periods.some(({ start, end }) => start === period.start && end === period.end)
  return isPeriod ? undefined : problem('refers-to-nothing', { field: 'body.period' })
}

/** What both keep. */
export function observed(entry: Parameters<typeof toldOf>[0], body: ObservationBody): Observation {
  return {
    ...toldOf(entry),
    party: body.party,
    indicator: body.indicator ?? null,
    period: body.period ?? null,
    actual: body.actual ?? null,
    evidence: body.evidence,
    words: body.words ?? '',
    withdrawn: false,
  }
}
