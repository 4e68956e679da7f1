import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, paragraphField } from '../words.ts'
import { followUpOutcomes, followUpSection } from './follow-up-section.ts'

/** The seven core outcomes that survivors named (Modern Slavery Core Outcome Set, 2023). */
const coreOutcomes = {
  housing: 'Secure and suitable housing',
  safety: 'Safety from any trafficker or other abuser',
  support: 'Long-term consistent support',
  'trauma-informed': 'Compassionate, trauma-informed services',
  purpose: 'Finding purpose in life and self-actualisation',
  medical: 'Access to medical treatment',
  education: 'Access to education',
} as const

/** Someone asked how the person is, by safe contact; or tried to, or the person wished to end it. */
export const followUpRecorded = entryKind({
  kind: 'follow-up.recorded',
  section: followUpSection,
  verb: 'follow-up',
  title: 'Follow-up',
  sentence: 'recorded a follow-up',
  afterClosing: true,
  body: z.strictObject({
    month: z.int().min(0).max(60).meta({ title: 'Months since the start' }),
    outcome: choice(followUpOutcomes).meta({ title: 'How it is, in the person’s view' }),
    domains: z
      .array(
        z.strictObject({
          domain: choice(coreOutcomes).meta({ title: 'About' }),
          state: choice({
            thriving: 'Thriving',
            stable: 'Stable',
            vulnerable: 'Vulnerable',
            'at-risk': 'At risk',
            'in-crisis': 'In crisis',
            'not-asked': 'Not spoken about',
          }).meta({ title: 'How it is' }),
        }),
      )
      .max(7)
      .optional()
      .meta({ title: 'What the person spoke about' }),
    retrafficking: choice({ 'no-sign': 'No sign', concern: 'A concern', 'not-asked': 'Not asked' })
      .default('not-asked')
      .meta({ title: 'Sign of being exploited again' }),
    words: sealed(paragraphField).optional().meta({ title: 'In the person’s words' }),
  }),
  fold: (state, { id, body, said }) => ({
    ...state,
    contacts: withItem(state.contacts, {
      id,
      month: body.month,
      outcome: body.outcome,
      said,
      retrafficking: body.retrafficking,
    }),
  }),
})
