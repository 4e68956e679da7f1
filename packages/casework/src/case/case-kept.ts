import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { choice, dayField, paragraphField } from '../words.ts'
import { caseSection } from './case-section.ts'

/**
 * A closed case is kept for longer than is usual, for a reason and until a day. The person reads both; on that day it is
 * asked again (IOM Data Protection Principle 9: retention is reviewed).
 */
export const caseKept = entryKind({
  kind: 'case.kept',
  section: caseSection,
  verb: 'erase-case',
  title: 'Closed case kept for longer',
  sentence: 'said why the closed case is kept for longer',
  afterClosing: true,
  body: z.strictObject({
    reason: choice({
      'person-asked': 'The person asked for it',
      'law-requires': 'The law requires it',
      'proceedings-run': 'Proceedings still run, or may begin',
      'claim-open': 'A claim or a complaint is open',
    }).meta({ title: 'Why it is kept' }),
    until: dayField.meta({ title: 'Kept until' }),
    remarks: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: (state, { body }, { now }) => {
    if (state.status !== 'closed') return problem('not-in-this-state', { state: state.status })
    if (body.until <= now.slice(0, 10)) return problem('invalid-field', { field: 'until', reason: 'must lie ahead' })
    return Number(body.until.slice(0, 4)) > Number(now.slice(0, 4)) + farthest
      ? problem('invalid-field', {
          field: 'until',
          reason: `must lie within ${farthest} years: it can be said again then`,
        })
      : undefined
  },
  fold: (state, { body }) => ({ ...state, keptUntil: body.until }),
})

/** Years ahead: a decision about a person is looked at again within a lifetime. */
const farthest = 30
