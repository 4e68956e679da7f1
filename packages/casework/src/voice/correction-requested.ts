import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { shareableSections } from '../consent/shareable-sections.ts'
import { hoursAfter } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, paragraphField } from '../words.ts'
import { voiceSection } from './voice-section.ts'

/** The person says that something in the record is wrong (IOM Data Protection Principle 7, access and transparency). */
export const correctionRequested = entryKind({
  kind: 'correction.requested',
  section: voiceSection,
  verb: 'request-correction',
  title: 'Correction asked for',
  sentence: 'asked for a correction',
  afterClosing: true,
  body: z.strictObject({
    about: choice({ ...shareableSections, other: 'Something else' }).meta({ title: 'Where' }),
    words: sealed(paragraphField).meta({ title: 'What is wrong, and what would be right' }),
  }),
  fold: (state, { id, body, received }) => ({
    ...state,
    corrections: withItem(state.corrections, {
      id,
      about: body.about,
      words: body.words,
      asked: received,
      answer: null,
    }),
  }),
  tasks: ({ corrections }, { lead, clocks }) =>
    corrections.flatMap(({ id, asked, answer }) => {
      if (answer !== null) return []
      const due = hoursAfter(asked, clockHours(clocks, 'correction-unanswered'))
      return [{ key: `correction-${id}`, title: 'correction-to-answer', due, organisation: lead, verb: 'answer-voice' }]
    }),
})
