import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { withItem } from '../items.ts'
import { choice, paragraphField } from '../words.ts'
import { voiceSection } from './voice-section.ts'

/** What the person says about the help they get. It shapes the next person's; someone must answer. */
export const feedbackGiven = entryKind({
  kind: 'feedback.given',
  section: voiceSection,
  verb: 'give-feedback',
  title: 'Feedback',
  sentence: 'gave feedback',
  afterClosing: true,
  body: z.strictObject({
    about: choice({
      help: 'The help I get',
      people: 'How I am treated',
      safety: 'My safety',
      sharing: 'Who sees what',
      wish: 'Something I wish for',
      other: 'Something else',
    }).meta({ title: 'About' }),
    words: sealed(paragraphField).meta({ title: 'What you want to say' }),
  }),
  fold: (state, { id, body, received }) => ({
    ...state,
    feedback: withItem(state.feedback, { id, about: body.about, words: body.words, given: received, answer: null }),
  }),
  tasks: ({ feedback }, { lead, clocks }) =>
    feedback.flatMap(({ id, given, answer }) => {
      if (answer !== null) return []
      const due = hoursAfter(given, clockHours(clocks, 'feedback-unanswered'))
      return [{ key: `feedback-${id}`, title: 'feedback-to-answer', due, organisation: lead, verb: 'answer-voice' }]
    }),
})
