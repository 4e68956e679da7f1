import { type ClockRun, section } from '@clarion/journal'
import { clockRun } from '../clock-run.ts'

export type ReferralStatus = 'none' | 'proposed' | 'sent' | 'accepted' | 'declined' | 'completed' | 'revoked'

/** One referral: from whom, to whom, for what, and what came back. The texts are sealed. */
export type ReferralState = {
  readonly status: ReferralStatus
  readonly sender: string
  readonly receiver: string
  /** The listed service that was chosen from the directory. */
  readonly service: string | null
  readonly line: string
  readonly urgency: 'urgent' | 'soon' | 'planned'
  /** What the receiver needs to know, and no more. */
  readonly message: string | null
  readonly sent: string | null
  readonly answered: string | null
  readonly completed: string | null
  readonly reply: string | null
  readonly declineReason: string | null
  readonly outcome: string | null
  readonly report: string | null
}

const answerable: readonly ReferralStatus[] = ['sent', 'accepted', 'declined', 'completed']

export const referralSection = section<ReferralState>({
  name: 'referral',
  title: 'Referrals: to whom, for what, what they answered',
  many: true,
  initial: {
    status: 'none',
    sender: '',
    receiver: '',
    service: null,
    line: '',
    urgency: 'soon',
    message: null,
    sent: null,
    answered: null,
    completed: null,
    reply: null,
    declineReason: null,
    outcome: null,
    report: null,
  },
  // The receiver sees nothing of a proposal, and nothing any more once it was taken back.
  audience: ({ status, receiver }) => (answerable.includes(status) ? [receiver] : []),
  listing: ({ status, receiver, line, urgency, sent }) => ({ status, receiver, line, urgency, sent }),
  facts: ({ status, receiver, line, sent, answered, completed }) => ({
    referral: status,
    receiver,
    line,
    referredOn: sent?.slice(0, 10) ?? null,
    answeredOn: answered?.slice(0, 10) ?? null,
    acceptedOn: ['accepted', 'completed'].includes(status) ? (answered?.slice(0, 10) ?? null) : null,
    completedOn: completed?.slice(0, 10) ?? null,
  }),
  each: ({ status, receiver, line, sent, answered, completed, declineReason, outcome }) => ({
    status,
    receiver,
    line,
    sent: sent?.slice(0, 10) ?? null,
    answered: answered?.slice(0, 10) ?? null,
    completed: completed?.slice(0, 10) ?? null,
    declineReason,
    outcome,
  }),
  clocks: ({ status, sent, answered, completed }) => {
    const runs: ClockRun[] = []
    // What was taken back waits for nothing; what was declined has nothing to report.
    if (sent !== null && (answered !== null || status === 'sent')) {
      runs.push(clockRun('referral-unanswered', sent, answered))
    }
    if (answered !== null && (status === 'accepted' || status === 'completed')) {
      runs.push(clockRun('referral-unreported', answered, completed))
    }
    return runs
  },
})
