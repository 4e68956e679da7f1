import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, paragraphField } from '../words.ts'
import { answerable } from './answerable.ts'
import { answered, approvalsSection } from './approvals-section.ts'
import { upToField } from './up-to-field.ts'

/** A second person looked and agrees, with what they saw: what is recorded afterwards was not approved. */
export const approvalGiven = entryKind({
  kind: 'approval.given',
  section: approvalsSection,
  verb: 'approve',
  title: 'Approved',
  sentence: 'looked at something and approved it',
  body: z.strictObject({
    asked: identifierField.meta({ title: 'Which second look', widget: 'hidden' }),
    upTo: upToField,
    words: sealed(paragraphField).optional().meta({ title: 'Remark', description: 'The person can read this.' }),
  }),
  check: (state, { body }, context) => answerable(state, body.asked, context),
  fold: (state, { body, author, said }) =>
    answered(state, body.asked, 'given', { by: author, at: said, upTo: body.upTo, words: body.words ?? null }),
})
