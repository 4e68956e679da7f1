import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { identifierField, paragraphField } from '../words.ts'
import { voiceSection } from './voice-section.ts'

/** The answer to what the person said. */
export const feedbackAnswered = entryKind({
  kind: 'feedback.answered',
  section: voiceSection,
  verb: 'answer-voice',
  title: 'Feedback answered',
  sentence: 'answered feedback',
  afterClosing: true,
  body: z.strictObject({
    feedback: identifierField.meta({ title: 'Which feedback', widget: 'feedback' }),
    words: sealed(paragraphField).meta({ title: 'Answer to the person' }),
  }),
  check: ({ feedback }, { body }) => {
    const given = findItem(feedback, body.feedback)
    if (!given) return problem('refers-to-nothing', { field: 'feedback' })
    return given.answer === null ? undefined : problem('already-settled')
  },
  fold: (state, { body, author, received }) => ({
    ...state,
    feedback: changeItem(state.feedback, body.feedback, (given) => ({
      ...given,
      answer: { words: body.words, by: author, at: received },
    })),
  }),
})
