import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { choice, identifierField, paragraphField } from '../words.ts'
import { voiceSection } from './voice-section.ts'

/** The answer to a correction. Refusing one needs words that the person can read. */
export const correctionAnswered = entryKind({
  kind: 'correction.answered',
  section: voiceSection,
  verb: 'answer-voice',
  title: 'Correction answered',
  sentence: 'answered a correction',
  afterClosing: true,
  body: z.strictObject({
    correction: identifierField.meta({ title: 'Which correction', widget: 'correction' }),
    outcome: choice({
      corrected: 'Corrected',
      'kept-beside': 'The person’s version stands beside it',
      'not-changed': 'Not changed',
    }).meta({ title: 'What was done' }),
    words: sealed(paragraphField).meta({ title: 'Answer to the person' }),
  }),
  check: ({ corrections }, { body }) => {
    const correction = findItem(corrections, body.correction)
    if (!correction) return problem('refers-to-nothing', { field: 'correction' })
    return correction.answer === null ? undefined : problem('already-settled')
  },
  fold: (state, { body, author, received }) => ({
    ...state,
    corrections: changeItem(state.corrections, body.correction, (correction) => ({
      ...correction,
      answer: { outcome: body.outcome, words: body.words, by: author, at: received },
    })),
  }),
})
