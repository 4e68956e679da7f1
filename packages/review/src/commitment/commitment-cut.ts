import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { dayField, eachOnce, identifierField, lineField, paragraphIdField } from '../entry-fields/fields.ts'
import { languages } from '../language/language.ts'
import { contextLength } from '../text/anchor.ts'
import { codePointCount } from '../text/canonical-text.ts'
import { commitmentSection } from './commitment-section.ts'

const placeField = z.int().min(0).max(20_000)
const contextField = z.string().max(2 * contextLength)

/**
 * A commitment is cut from an adopted text: the very words, as a span of its paragraph. Nothing is promised here that is not
 * in the text; what the span says, and that the text is the adopted one, the door compares with the declaration.
 */
export const commitmentCut = entryKind({
  kind: 'commitment.cut',
  section: commitmentSection,
  verb: 'cut-commitment',
  title: 'Commitment',
  sentence: 'cut a commitment from an adopted text',
  opens: true,
  body: z.strictObject({
    declaration: identifierField.optional().meta({ title: 'From which declaration', widget: 'declaration' }),
    symbol: lineField.meta({ title: 'Symbol of the text' }),
    adopted: dayField.meta({ title: 'Adopted on' }),
    language: z.enum(languages).meta({
      title: 'Language of the text',
      labels: { ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' },
    }),
    paragraph: paragraphIdField.meta({ title: 'Paragraph', widget: 'hidden' }),
    label: z.string().max(60).meta({ title: 'Its number' }),
    span: z
      .strictObject({
        start: placeField.meta({ title: 'From' }),
        end: placeField.meta({ title: 'To' }),
        quote: z.string().min(1).max(10_000).meta({ title: 'The words' }),
        prefix: contextField.meta({ title: 'What stands before' }),
        suffix: contextField.meta({ title: 'What stands after' }),
        checksum: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
          .meta({ title: 'Checksum of the paragraph' }),
      })
      .meta({ title: 'The words that promise', widget: 'hidden' }),
    repeats: z
      .array(identifierField)
      .max(50)
      .refine(eachOnce, 'each commitment stands once')
      .meta({ title: 'Earlier commitments that promised the same', widget: 'commitments' }),
  }),
  check: (_state, { body: { span } }) =>
    codePointCount(span.quote) === span.end - span.start
      ? undefined
      : problem('invalid-field', { field: 'body.span.quote', reason: 'is not as long as its span' }),
  fold: (state, { body, organisation, received }) => ({
    ...state,
    lead: organisation,
    opened: received,
    declaration: body.declaration ?? null,
    symbol: body.symbol,
    adopted: body.adopted,
    language: body.language,
    paragraph: body.paragraph,
    label: body.label,
    span: body.span,
    repeats: body.repeats,
  }),
})
