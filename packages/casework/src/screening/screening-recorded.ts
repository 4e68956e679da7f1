import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { ageGroups } from '../code-lists/age-bands.ts'
import { answerSources, answerValues } from '../instruments/screening-answer.ts'
import { withItem } from '../items.ts'
import { choice, codeField, languageField, lineField, oneOf, paragraphField } from '../words.ts'
import { screeningSection } from './screening-section.ts'

/** The code of an item: the part of the instrument and the item, `coercion-at-destination.debt-bondage`. */
const itemField = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,119}$/, 'must be the code of an item')
  .meta({ title: 'Question', widget: 'instrument-item', examples: ['unsafe-work', 'exploitation.wages'] })

/**
 * A conversation with a screening instrument: the answers and whose words they are, the questions skipped, whether the
 * person wished to stop. It holds no result: what the answers mean is explained from the instrument's rule and its
 * published accuracy, and a positive screen is a reason to talk, never a label.
 */
export const screeningRecorded = entryKind({
  kind: 'screening.recorded',
  section: screeningSection,
  verb: 'screen',
  title: 'Screening',
  sentence: 'recorded a screening conversation',
  body: z.strictObject({
    instrument: codeField.meta({ title: 'Instrument', widget: 'instrument' }),
    version: lineField.meta({ title: 'Version of the instrument', widget: 'hidden' }),
    agreed: choice({ spoken: 'Yes, spoken', signed: 'Yes, signed', 'with-guardian': 'Yes, with a guardian' }).meta({
      title: 'Did the person agree to be asked?',
    }),
    alone: choice({ yes: 'Yes', no: 'No', interpreter: 'With an interpreter only' })
      .optional()
      .meta({ title: 'Could the person speak alone?' }),
    ageAtAct: oneOf(ageGroups).optional().meta({
      title: 'How old was the person when it happened?',
      description: 'Leave it open unless the person says so or a document does. In doubt, treat them as a child.',
    }),
    language: languageField.optional().meta({ title: 'Language of the conversation' }),
    // Two sources may answer one question differently; both stay.
    answers: z
      .array(
        z.strictObject({
          item: itemField,
          answer: oneOf(answerValues),
          source: oneOf(answerSources),
          note: sealed(paragraphField).optional().meta({ title: 'In what words' }),
        }),
      )
      .max(300)
      .meta({ title: 'Answers', widget: 'answers' }),
    stopped: z.boolean().default(false).meta({ title: 'The person wished to stop' }),
    remarks: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  fold: (state, { id, said, author, organisation, body }) => ({
    ...state,
    screenings: withItem(state.screenings, {
      id,
      instrument: body.instrument,
      version: body.version,
      said,
      author,
      organisation,
      ...(body.ageAtAct === undefined ? {} : { ageAtAct: body.ageAtAct }),
      answers: body.answers,
      stopped: body.stopped,
    }),
  }),
})
