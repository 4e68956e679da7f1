import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { choice, paragraphField } from '../words.ts'
import { caseSection } from './case-section.ts'

/** Work on the case ends. Nothing is lost, the person still sees it, and it can be opened again. */
export const caseClosed = entryKind({
  kind: 'case.closed',
  section: caseSection,
  verb: 'close-case',
  title: 'Case closed',
  sentence: 'closed the case',
  body: z.strictObject({
    outcome: choice({
      'goals-reached': 'The person reached what they wanted',
      'person-chose': 'The person chose to end it',
      referred: 'Others go on with it',
      moved: 'The person moved away',
      'contact-lost': 'Contact was lost',
      died: 'The person died',
      'opened-by-mistake': 'It was opened by mistake',
      other: 'Other',
    }).meta({ title: 'Why it ends' }),
    remarks: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: (state) => (state.status === 'open' ? undefined : problem('not-in-this-state', { state: state.status })),
  fold: (state, { body, said }) => ({
    ...state,
    status: 'closed' as const,
    closed: said,
    outcome: body.outcome,
    transfer: null,
  }),
})
