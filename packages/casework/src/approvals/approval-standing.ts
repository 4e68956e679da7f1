import type { ApprovalAct } from './approval-acts.ts'
import type { Approval, ApprovalAnswer, ApprovalsState } from './approvals-section.ts'

type Answered = Approval & { readonly answer: ApprovalAnswer }

/** How an act stands with its second look, and since which question. */
export type ApprovalStanding =
  | { readonly is: 'not-asked' }
  | {
      readonly is: 'waits'
      readonly approval: Approval /** Something was recorded since it was asked. */
      readonly moved: boolean
    }
  | { readonly is: 'approved' | 'overtaken' | 'returned'; readonly approval: Answered }

/**
 * How an act stands now. An approval holds for what was seen: as soon as something was recorded in it, it is overtaken, and
 * only a new one counts. The last question counts, so that asking anew puts an old approval out of force until it is answered.
 *
 * @param upTo up to which entry the act can be looked at now (`lookedUpTo`)
 * @param to for another lead: which. An approval for one organisation is none for another
 */
export function approvalStanding(
  { approvals }: ApprovalsState,
  act: ApprovalAct,
  upTo: number,
  to?: string,
): ApprovalStanding {
  const approval = approvals.findLast(
    (one) =>
      one.act === act &&
      one.status !== 'taken-back' &&
      one.status !== 'replaced' &&
      (to === undefined || one.to === to),
  )
  if (!approval) return { is: 'not-asked' }
  const { answer } = approval
  if (answer === null) return { is: 'waits', approval, moved: approval.upTo !== upTo }
  const answered = { ...approval, answer }
  if (approval.status === 'returned') return { is: 'returned', approval: answered }
  return { is: answer.upTo === upTo ? 'approved' : 'overtaken', approval: answered }
}
