import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { caseSection } from './case-section.ts'

/** Whoever was given a case says that they know: until then it waits in their Today, however long that is. */
export const caseTakenOn = entryKind({
  kind: 'case.taken-on',
  section: caseSection,
  verb: 'hand-on-case',
  title: 'Case taken on',
  sentence: 'took the case on',
  body: z.strictObject({}),
  check: ({ worker, assigned }, _, { author }) => {
    if (worker !== author) return problem('not-your-case')
    return assigned === null ? problem('already-settled') : undefined
  },
  // Of two who speak at once, the one who was given it last is still to be told.
  fold: (state, { author }) => (state.worker === author ? { ...state, assigned: null } : state),
})
