import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, paragraphField } from '../words.ts'
import { answerable } from './answerable.ts'
import { answered, approvalsReturned, approvalsSection } from './approvals-section.ts'
import { upToField } from './up-to-field.ts'

/** A second person looked and gives it back, and says why. What protects the person stays in force meanwhile. */
export const approvalReturned = entryKind({
  kind: 'approval.returned',
  section: approvalsSection,
  verb: 'approve',
  title: 'Given back',
  sentence: 'looked at something and gave it back',
  body: z.strictObject({
    asked: identifierField.meta({ title: 'Which second look', widget: 'hidden' }),
    upTo: upToField,
    words: sealed(paragraphField).meta({
      title: 'What is missing, or should be otherwise',
      description: 'The person can read this.',
    }),
  }),
  check: (state, { body }, context) => answerable(state, body.asked, context),
  fold: (state, { body, author, said }) =>
    answered(state, body.asked, 'returned', { by: author, at: said, upTo: body.upTo, words: body.words }),
  tasks: approvalsReturned,
})
