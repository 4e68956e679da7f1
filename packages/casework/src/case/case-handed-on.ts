import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { caseSection } from './case-section.ts'
import { givenTo, mayGive, workerField } from './case-worker.ts'

/**
 * Whoever works on a case hands it on to a colleague, or takes one on which nobody works: because nobody was named yet, or
 * because whoever was has left, was suspended, or has other work now.
 */
export const caseHandedOn = entryKind({
  kind: 'case.handed-on',
  section: caseSection,
  verb: 'hand-on-case',
  title: 'Case handed on',
  sentence: 'handed the case on, or took it',
  body: z.strictObject({ worker: workerField }),
  check: (state, { body }, context) => {
    const wrong = mayGive(state, body.worker, context)
    if (wrong) return wrong
    const { worker } = state
    const free = worker === null || worker === context.author || context.gone?.has(worker)
    return free ? undefined : problem('not-your-case')
  },
  fold: (state, { body, author, said }) => givenTo(state, body.worker, author, said),
})
