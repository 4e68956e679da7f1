import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { paragraphIdField, wordsField } from '../entry-fields/fields.ts'
import { canNegotiate, onlyLead } from './rules.ts'
import { textSection } from './text-section.ts'

/** A paragraph that was agreed is open again: ad referendum means that a capital may say no. */
export const paragraphReopened = entryKind({
  kind: 'paragraph.reopened',
  section: textSection,
  verb: 'draft-declaration',
  title: 'Paragraph open again',
  sentence: 'opened an agreed paragraph again',
  body: z.strictObject({
    paragraph: paragraphIdField.meta({ title: 'Which paragraph', widget: 'paragraph-of-text' }),
    why: wordsField.meta({ title: 'Why' }),
  }),
  check: (state, { body }, context) =>
    onlyLead(context) ??
    canNegotiate(state, context.now) ??
    (state.agreed.includes(body.paragraph) ? undefined : problem('refers-to-nothing', { field: 'body.paragraph' })),
  fold: (state, { body }) => ({ ...state, agreed: state.agreed.filter((id) => id !== body.paragraph) }),
})
