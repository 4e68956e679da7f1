import { type CheckContext, entryKind, type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { choice, dayField, paragraphField } from '../words.ts'
import { type ReferralState, type ReferralStatus, referralSection } from './referral-section.ts'

/** Only the receiver answers for the receiver: the lead sees the section too and must not accept on its behalf. */
function receiverAt(
  state: ReferralState,
  statuses: readonly ReferralStatus[],
  context: CheckContext,
): Problem | undefined {
  if (!statuses.includes(state.status)) return problem('not-in-this-state', { state: state.status })
  return context.organisation === state.receiver ? undefined : problem('only-addressee-answers')
}

/** The receiver takes the referral on. */
export const referralAccepted = entryKind({
  kind: 'referral.accepted',
  section: referralSection,
  verb: 'answer-referral',
  title: 'Referral accepted',
  sentence: 'accepted the referral',
  body: z.strictObject({
    starts: dayField.optional().meta({ title: 'Can begin on' }),
    reply: sealed(paragraphField).optional().meta({ title: 'What the sender should know' }),
  }),
  check: (state, _entry, context) => receiverAt(state, ['sent'], context),
  fold: (state, { body, received }) => ({
    ...state,
    status: 'accepted' as const,
    answered: received,
    reply: body.reply ?? null,
  }),
  // Who accepted has a person to help and a sender who waits: it stays on their list until they report back.
  tasks: ({ status, receiver, answered }, { clocks }) => {
    if (status !== 'accepted' || answered === null) return []
    const due = hoursAfter(answered, clockHours(clocks, 'referral-unreported'))
    return [{ key: 'report', title: 'referral-to-report', due, organisation: receiver, verb: 'answer-referral' }]
  },
})

/** The receiver cannot take the referral on, and says why so that the next is chosen better. */
export const referralDeclined = entryKind({
  kind: 'referral.declined',
  section: referralSection,
  verb: 'answer-referral',
  title: 'Referral declined',
  sentence: 'could not take the referral',
  body: z.strictObject({
    reason: choice({
      full: 'No place free',
      'not-our-service': 'Not what we offer',
      'not-our-group': 'Not whom we can serve well',
      language: 'No common language',
      safety: 'Not safe here for this person',
      'no-contact': 'The person could not be reached',
      'person-declined': 'The person does not want it',
      other: 'Other',
    }).meta({ title: 'Why' }),
    reply: sealed(paragraphField).optional().meta({ title: 'What the sender should know' }),
  }),
  check: (state, _entry, context) => receiverAt(state, ['sent', 'accepted'], context),
  fold: (state, { body, received }) => ({
    ...state,
    status: 'declined' as const,
    answered: received,
    declineReason: body.reason,
    reply: body.reply ?? null,
  }),
})

/** The receiver has done what was asked, and reports back. */
export const referralCompleted = entryKind({
  kind: 'referral.completed',
  section: referralSection,
  verb: 'answer-referral',
  title: 'Referral completed',
  sentence: 'completed the referral and reported back',
  body: z.strictObject({
    outcome: choice({
      delivered: 'Delivered',
      'in-part': 'Delivered in part',
      'person-ended': 'The person ended it',
      'not-delivered': 'Not delivered',
    }).meta({ title: 'What came of it' }),
    report: sealed(paragraphField).optional().meta({ title: 'Report back' }),
  }),
  check: (state, _entry, context) => receiverAt(state, ['accepted'], context),
  fold: (state, { body, received }) => ({
    ...state,
    status: 'completed' as const,
    completed: received,
    outcome: body.outcome,
    report: body.report ?? null,
  }),
})

/** The sender takes the referral back; the receiver no longer sees it. */
export const referralRevoked = entryKind({
  kind: 'referral.revoked',
  section: referralSection,
  verb: 'refer',
  title: 'Referral taken back',
  sentence: 'took the referral back',
  afterClosing: true,
  body: z.strictObject({
    reason: choice({
      'person-asked': 'The person asked for it',
      'no-longer-needed': 'No longer needed',
      mistake: 'Sent by mistake',
      safety: 'For safety',
      other: 'Other',
    }).meta({ title: 'Why' }),
    words: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: ({ status }, _entry, { organisation, access }) => {
    if (status === 'none' || status === 'revoked') return problem('not-in-this-state', { state: status })
    return organisation === access.lead ? undefined : problem('only-author-settles')
  },
  fold: (state) => ({ ...state, status: 'revoked' as const }),
})
