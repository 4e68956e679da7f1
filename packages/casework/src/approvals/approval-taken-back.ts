import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { findItem } from '../items.ts'
import { identifierField } from '../words.ts'
import { waiting } from './answerable.ts'
import { answered, approvalsSection } from './approvals-section.ts'

/**
 * Nobody need look any more; or whoever asked lets be what was given back. Whoever may ask may take any question back, since
 * whoever asked may be away; what was given back leaves only its own author's Today, and so only they let it be.
 */
export const approvalTakenBack = entryKind({
  kind: 'approval.taken-back',
  section: approvalsSection,
  verb: 'ask-approval',
  title: 'Second look not wanted any more',
  sentence: 'no longer asks for a second look',
  body: z.strictObject({ asked: identifierField.meta({ title: 'Which second look', widget: 'hidden' }) }),
  check: (state, { body }, context) => {
    const approval = findItem(state.approvals, body.asked)
    if (approval?.status === 'returned' && !approval.letBe && approval.by === context.author) {
      return context.organisation === context.access.lead ? undefined : problem('only-lead')
    }
    return waiting(state, body.asked, context)
  },
  fold: (state, { body }) => answered(state, body.asked, 'taken-back', null),
})
