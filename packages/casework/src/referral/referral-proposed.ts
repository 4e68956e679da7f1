import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { referralSection } from './referral-section.ts'
import { referralTerms } from './referral-terms.ts'

/** A referral that is thought of and talked about with the person. The receiver knows nothing of it. */
export const referralProposed = entryKind({
  kind: 'referral.proposed',
  section: referralSection,
  verb: 'refer',
  title: 'Referral proposed',
  sentence: 'proposed a referral',
  body: z.strictObject(referralTerms),
  check: ({ status }) =>
    status === 'none' || status === 'proposed' ? undefined : problem('not-in-this-state', { state: status }),
  fold: (state, { body, organisation }) => ({
    ...state,
    status: 'proposed' as const,
    sender: organisation,
    receiver: body.receiver,
    service: body.service ?? null,
    line: body.line,
    urgency: body.urgency,
    message: body.message ?? null,
  }),
})
