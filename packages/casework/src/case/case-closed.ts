import { entryKind, isLive, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { consentsIn } from '../consent/sharing-ended.ts'
import type { SharingState } from '../consent/sharing-section.ts'
import { choice, paragraphField } from '../words.ts'
import { caseSection } from './case-section.ts'

/**
 * Work on the case ends. Nothing is lost, the person still sees it, and it can be opened again. Consents were given for
 * work that goes on: they must have ended before it (`sharing.ended`, in the same batch), so that no recipient goes on
 * reading a case in which nobody works.
 */
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
    goodbye: sealed(paragraphField).optional().meta({
      title: 'Goodbye: what was said, and how the person can come back',
      description: 'In words that the person can read. Whom to ask for, and that the door stays open.',
    }),
    remarks: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: (state, _entry, { states, now }) => {
    if (state.status !== 'open') return problem('not-in-this-state', { state: state.status })
    const sharing = states.get('sharing') as SharingState | undefined
    const running = sharing ? consentsIn(sharing).filter((grant) => isLive(grant, now)) : []
    return running.length > 0 ? problem('consents-still-run', { count: running.length }) : undefined
  },
  fold: (state, { body, said }) => ({
    ...state,
    status: 'closed' as const,
    closed: said,
    outcome: body.outcome,
    transfer: null,
  }),
})
