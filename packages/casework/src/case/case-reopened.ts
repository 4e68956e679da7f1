import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { paragraphField } from '../words.ts'
import { caseSection } from './case-section.ts'

/** Work on a closed case begins again; setbacks are normal (NEXUS, "Moving On"). */
export const caseReopened = entryKind({
  kind: 'case.reopened',
  section: caseSection,
  verb: 'open-case',
  title: 'Case opened again',
  sentence: 'opened the case again',
  afterClosing: true,
  body: z.strictObject({ reason: sealed(paragraphField).optional().meta({ title: 'Why' }) }),
  check: (state) => (state.status === 'closed' ? undefined : problem('not-in-this-state', { state: state.status })),
  fold: (state) => ({ ...state, status: 'open' as const, closed: null, outcome: null, keptUntil: null }),
})
