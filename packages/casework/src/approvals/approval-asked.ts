import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, organisationField, paragraphField } from '../words.ts'
import { approvalActTitles } from './approval-acts.ts'
import { approvalsSection, approvalsWaiting } from './approvals-section.ts'
import { upToField } from './up-to-field.ts'

/**
 * Whoever works on a case asks a second person to look at something. It can be asked of anything that is on the list, whether
 * or not the programme wants it. Asked anew before anybody answered, the last question counts.
 */
export const approvalAsked = entryKind({
  kind: 'approval.asked',
  section: approvalsSection,
  verb: 'ask-approval',
  title: 'Second look asked for',
  sentence: 'asked a supervisor to look at something',
  body: z.strictObject({
    act: choice(approvalActTitles).meta({ title: 'What to look at' }),
    to: organisationField.optional().meta({ title: 'Who should lead' }),
    upTo: upToField,
    words: sealed(paragraphField).optional().meta({
      title: 'What the supervisor should know',
      description: 'The person can read this. What belongs in another part of the case, write there.',
    }),
  }),
  check: (_state, { body }, { organisation, access }) => {
    if (organisation !== access.lead) return problem('only-lead')
    const named = body.to !== undefined
    if (named === (body.act === 'transfer')) return undefined
    return problem('invalid-field', { field: 'to', reason: 'is named for another lead of the case, and only then' })
  },
  fold: ({ approvals }, { id, body, author, organisation, said }) => ({
    approvals: withItem(
      approvals.map((known) =>
        known.act === body.act && known.status === 'waits' && known.id !== id
          ? { ...known, status: 'replaced' as const }
          : known,
      ),
      {
        id,
        act: body.act,
        to: body.to ?? null,
        upTo: body.upTo,
        by: author,
        at: said,
        organisation,
        words: body.words ?? null,
        status: 'waits' as const,
        answer: null,
        letBe: false,
      },
    ),
  }),
  tasks: approvalsWaiting,
})
