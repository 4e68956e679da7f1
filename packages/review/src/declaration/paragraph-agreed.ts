import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { paragraphIdField } from '../entry-fields/fields.ts'
import { canNegotiate, onlyLead } from './rules.ts'
import { currentRevision, textSection } from './text-section.ts'

/** A paragraph is agreed ad referendum, as it stands: the brackets around it go. It is open again once a word changes. */
export const paragraphAgreed = entryKind({
  kind: 'paragraph.agreed',
  section: textSection,
  verb: 'draft-declaration',
  title: 'Paragraph agreed ad referendum',
  sentence: 'noted that a paragraph is agreed ad referendum',
  body: z.strictObject({
    paragraph: paragraphIdField.meta({ title: 'Which paragraph', widget: 'paragraph-of-text' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context) ?? canNegotiate(state, context.now)
    if (refused) return refused
    if (!currentRevision(state)?.paragraphs.some(({ id }) => id === body.paragraph)) {
      return problem('refers-to-nothing', { field: 'body.paragraph' })
    }
    return state.agreed.includes(body.paragraph) ? problem('already-settled') : undefined
  },
  fold: (state, { body }) => ({
    ...state,
    agreed: [...state.agreed.filter((id) => id !== body.paragraph), body.paragraph],
  }),
})
