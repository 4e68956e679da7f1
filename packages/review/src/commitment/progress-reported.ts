import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { choice, dayField } from '../entry-fields/fields.ts'
import { commitmentIn, observationFault, observationFields, observed } from './observation-body.ts'
import { claims, progressSection } from './progress-section.ts'

/**
 * An actor reports on itself. One that says it was done before it was promised must show by what: of the recommendations
 * that States take up as "already implemented" nothing follows (66 of 78 in one review), so the claim is a status of its
 * own and needs evidence.
 */
export const progressReported = entryKind({
  kind: 'progress.reported',
  section: progressSection,
  verb: 'report-progress',
  title: 'Self-report',
  sentence: 'reported on its own progress',
  uncovered: true,
  body: z.strictObject({
    ...observationFields,
    claim: choice(claims).meta({ title: 'How far it is' }),
    doneOn: dayField.optional().meta({ title: 'Done on' }),
  }),
  check: (_state, { body }, context) => {
    const { actors, lead, adopted } = commitmentIn(context.states)
    const own = actors.some(
      ({ organisation, party, kind }) =>
        organisation === context.organisation && (party === body.party || kind === 'all-states'),
    )
    // Those who keep the commitment write down what came by letter.
    if (!own && context.organisation !== lead) return problem('only-addressee-answers')
    const fault = observationFault(body, context)
    if (fault) return fault
    if (body.doneOn !== undefined && !['done', 'done-before'].includes(body.claim)) {
      return problem('invalid-field', { field: 'body.doneOn', reason: 'goes with what is done' })
    }
    if (body.claim === 'done-before' && body.doneOn !== undefined && body.doneOn >= adopted) {
      return problem('invalid-field', {
        field: 'body.doneOn',
        reason: `is not before ${adopted}, when it was promised`,
      })
    }
    const early = body.claim === 'done-before' || (body.doneOn !== undefined && body.doneOn < adopted)
    return early && body.evidence.length === 0
      ? problem('invalid-field', {
          field: 'body.evidence',
          reason: 'must show that it was done before it was promised',
        })
      : undefined
  },
  fold: (state, entry) => {
    const { claim, doneOn = null, ...body } = entry.body
    return { ...state, reports: [...state.reports, { ...observed(entry, body), claim, doneOn }] }
  },
})
