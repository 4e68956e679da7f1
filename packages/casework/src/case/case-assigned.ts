import { entryKind } from '@clarion/journal'
import { z } from 'zod'
import { caseSection } from './case-section.ts'
import { givenTo, mayGive, tasksOfGiving, workerField } from './case-worker.ts'

/** A supervisor says who of the lead works on a case. */
export const caseAssigned = entryKind({
  kind: 'case.assigned',
  section: caseSection,
  verb: 'assign-case',
  title: 'Case given to a colleague',
  sentence: 'said who works on the case',
  body: z.strictObject({ worker: workerField }),
  check: (state, { body }, context) => mayGive(state, body.worker, context),
  fold: (state, { body, author, said }) => givenTo(state, body.worker, author, said),
  tasks: tasksOfGiving,
})
