import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { isLetIn } from '../consent/sharing-section.ts'
import { hoursAfter } from '../instants.ts'
import { referralSection } from './referral-section.ts'
import { referralTerms } from './referral-terms.ts'

/**
 * The referral goes out. It is shared with the receiver by this entry, so the consent must stand before it (NRM Handbook:
 * informed consent before any sharing).
 */
export const referralSent = entryKind({
  kind: 'referral.sent',
  section: referralSection,
  verb: 'refer',
  title: 'Referral sent',
  sentence: 'sent a referral',
  body: z.strictObject(referralTerms),
  check: ({ status }, { body }, { access, now }) => {
    if (status !== 'none' && status !== 'proposed') return problem('not-in-this-state', { state: status })
    if (body.receiver === access.lead) return problem('not-in-this-state', { state: 'the receiver leads the case' })
    return isLetIn(access.grants, body.receiver, referralSection.name, now)
      ? undefined
      : problem('consent-missing', { recipient: body.receiver })
  },
  fold: (state, { body, organisation, received }) => ({
    ...state,
    status: 'sent' as const,
    sender: organisation,
    receiver: body.receiver,
    service: body.service ?? null,
    line: body.line,
    urgency: body.urgency,
    message: body.message ?? null,
    sent: received,
  }),
  tasks: ({ status, receiver, sent }, { lead, clocks }) => {
    if (status !== 'sent' || sent === null) return []
    const due = hoursAfter(sent, clockHours(clocks, 'referral-unanswered'))
    return [
      { key: 'answer', title: 'referral-to-answer', due, organisation: receiver, verb: 'answer-referral' },
      { key: 'wait', title: 'referral-unanswered', due, organisation: lead, verb: 'refer' },
    ]
  },
})
