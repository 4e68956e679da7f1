import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { choice } from '../entry-fields/fields.ts'
import { commitmentIn, observationFault, observationFields, observed } from './observation-body.ts'
import { findings, progressSection } from './progress-section.ts'

/**
 * Somebody who did not have to do it says what they find, and by what. Nobody reads their own progress, nor that of whom they
 * report for. A reading stands beside the self-report and changes nothing of it.
 */
export const progressRead = entryKind({
  kind: 'progress.read',
  section: progressSection,
  verb: 'read-progress',
  title: 'Independent reading',
  sentence: 'read the progress independently',
  uncovered: true,
  body: z.strictObject({
    ...observationFields,
    finding: choice(findings).meta({ title: 'What is found' }),
  }),
  check: ({ reports }, { body }, context) => {
    const { actors } = commitmentIn(context.states)
    const isActor = actors.some(({ organisation }) => organisation === context.organisation)
    const hasReported = reports.some(
      ({ organisation, party }) => organisation === context.organisation && party === body.party,
    )
    if (isActor || hasReported) return problem('own-account')
    return (
      observationFault(body, context) ??
      (body.evidence.length > 0
        ? undefined
        : problem('invalid-field', { field: 'body.evidence', reason: 'must say on what the reading rests' }))
    )
  },
  fold: (state, entry) => {
    const { finding, ...body } = entry.body
    return { ...state, readings: [...state.readings, { ...observed(entry, body), finding }] }
  },
})
