import { sealed } from '@clarion/journal'
import { z } from 'zod'
import { eachOnce, lineField, messageIdField } from '../entry-fields/fields.ts'
import { languageField, spanFields } from './hearing-fields.ts'
import type { SummaryPart } from './summary-section.ts'

// Sealed, because a sentence may quote a survivor.
export const sentenceText = sealed(z.string().trim().min(1).max(4000))
export const headingText = sealed(z.string().trim().max(300))
const point = z.int().min(0).max(4000)

const linkField = z.strictObject({
  ...spanFields,
  quoted: z
    .strictObject({ start: point.meta({ title: 'From' }), end: point.meta({ title: 'To' }) })
    .optional()
    .meta({ title: 'Quoted in the sentence' }),
})

/** The id of a paragraph within a summary: kept through versions and languages. */
export const partIdField = z
  .string()
  .regex(/^s[1-9]\d{0,4}$/, 'must be s1, s2 …')
  .meta({ title: 'Paragraph', widget: 'hidden' })

/** The number of a version. */
export const versionField = z.int().min(1).max(100_000).meta({ title: 'Version', widget: 'hidden' })

const partField = z.strictObject({
  id: partIdField,
  heading: headingText.optional().meta({ title: 'Heading' }),
  message: messageIdField.optional().meta({ title: 'Message', widget: 'message' }),
  formal: z.boolean().meta({ title: 'Formal', description: 'Reports nothing that was said.' }),
  sentences: z
    .array(
      z.strictObject({
        text: sentenceText.meta({ title: 'Sentence' }),
        links: z.array(linkField).max(60).meta({ title: 'Rests on' }),
      }),
    )
    .min(1)
    .max(60)
    .meta({ title: 'Sentences' }),
  dissent: z.array(z.strictObject(spanFields)).max(60).meta({ title: 'Who objected' }),
})

/** The words of a summary, whole. */
export const summaryFields = {
  language: languageField,
  title: lineField.meta({ title: 'Title' }),
  parts: z
    .array(partField)
    .min(1)
    .max(300)
    .refine((parts) => eachOnce(parts.map(({ id }) => id)), 'each paragraph stands once')
    .meta({ title: 'Paragraphs' }),
}

const whole = z.strictObject(summaryFields)

/** @returns the paragraphs of a body in the form in which they are kept */
export function partsOf({ parts }: z.infer<typeof whole>): SummaryPart[] {
  return parts.map(({ id, heading = '', message = null, formal, sentences, dissent }) => ({
    ...{ id, heading, message, formal, dissent },
    sentences: sentences.map(({ text, links }) => ({
      text,
      links: links.map(({ quoted = null, ...span }) => ({ ...span, quoted })),
    })),
  }))
}
