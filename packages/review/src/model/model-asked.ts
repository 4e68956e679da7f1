import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { choice, eachOnce, identifierField, lineField, messageIdField } from '../entry-fields/fields.ts'
import { languageField } from '../hearing/hearing-fields.ts'
import { modelSection } from './model-section.ts'
import { purposes } from './purposes.ts'

/** SHA-256 in hexadecimal digits: proves afterwards what was sent, and says nothing of it. */
export const digestField = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal digits')

/** No role has it: the server alone says what it sent and what came back, in the name of whoever asked. */
export const keptByServer = 'keep-model-call'

/**
 * Something is sent to a language model. It is said before anything leaves: whatever happens then, the journal tells which
 * statements went where. It holds neither the prompt nor a word of anybody's.
 */
export const modelAsked = entryKind({
  kind: 'model.asked',
  section: modelSection,
  verb: keptByServer,
  title: 'Language model asked',
  sentence: 'asked a language model for proposals',
  body: z.strictObject({
    purpose: choice(purposes).meta({ title: 'For what' }),
    statements: z
      .array(identifierField)
      .max(500)
      .refine(eachOnce, 'each statement stands once')
      .meta({ title: 'Which statements it was sent' }),
    message: messageIdField.optional().meta({ title: 'Which message' }),
    language: languageField.optional().meta({ title: 'Into which language' }),
    model: lineField.meta({ title: 'Model' }),
    host: z.string().min(1).max(300).meta({ title: 'Host to which it was sent' }),
    prompt: digestField.meta({ title: 'SHA-256 of what was sent' }),
    characters: z.int().min(0).meta({ title: 'How many characters were sent' }),
  }),
  check: ({ asked }, _entry, context) => onlyLead(context) ?? (asked ? problem('already-settled') : undefined),
  fold: (state, entry) => {
    const { message = null, language = null, ...body } = entry.body
    return { ...state, asked: { ...toldOf(entry), ...body, message, language } }
  },
})
