import { section, type Task, type TaskContext } from '@clarion/journal'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { changeItem } from '../items.ts'
import type { TaskTitle } from '../task-titles.ts'
import type { ApprovalAct } from './approval-acts.ts'

/** What a second person said after looking; what was written with it is sealed. */
export type ApprovalAnswer = {
  readonly by: string
  readonly at: string
  /** The number of the last entry that was looked at: the answer holds for what was seen. */
  readonly upTo: number
  readonly words: string | null
}

/** One question to a second person. */
export type Approval = {
  readonly id: string
  readonly act: ApprovalAct
  /** Who should lead the case, where that is the question. */
  readonly to: string | null
  /** The number of the last entry that whoever asked had seen. */
  readonly upTo: number
  readonly by: string
  readonly at: string
  readonly organisation: string
  readonly words: string | null
  /** Replaced: the same was asked anew before anybody answered. */
  readonly status: 'waits' | 'given' | 'returned' | 'taken-back' | 'replaced'
  readonly answer: ApprovalAnswer | null
  /** It was given back, and whoever asked has read why and lets it be. */
  readonly letBe: boolean
}

export type ApprovalsState = { readonly approvals: readonly Approval[] }

/**
 * What a second person was asked to look at, and what they said. Nobody's consent, order or emergency can name it: it is how
 * the lead checks its own work.
 */
export const approvalsSection = section<ApprovalsState>({
  name: 'approvals',
  title: 'Second looks: what a supervisor approved or gave back',
  initial: { approvals: [] },
})

/**
 * @returns the state in which a question was answered or taken back. Whoever answers what another answered meanwhile changes
 *   nothing: the door lets in one; a replay of the journal must come to the same
 */
export function answered(
  { approvals }: ApprovalsState,
  asked: string,
  status: 'given' | 'returned' | 'taken-back',
  answer: ApprovalAnswer | null,
): ApprovalsState {
  return {
    approvals: changeItem(approvals, asked, (approval) => {
      if (approval.status === 'waits') return { ...approval, status, answer }
      // It stays given back: were it gone, an approval from before it would count again.
      return approval.status === 'returned' && status === 'taken-back' ? { ...approval, letBe: true } : approval
    }),
  }
}

const waitingTitles = {
  closing: 'approval-of-closing',
  transfer: 'approval-of-transfer',
  risk: 'approval-of-risk',
  plan: 'approval-of-plan',
  identification: 'approval-of-identification',
} as const satisfies Record<ApprovalAct, TaskTitle>

/** What waits for a supervisor of the lead; what another organisation asked before it handed the case on is nobody's. */
export function approvalsWaiting({ approvals }: ApprovalsState, { lead, clocks }: TaskContext): readonly Task[] {
  return approvals.flatMap(({ id, act, status, by, at, organisation }) => {
    if (status !== 'waits' || organisation !== lead) return []
    const due = hoursAfter(at, clockHours(clocks, 'approval-unanswered'))
    return [{ key: `approval-${id}`, title: waitingTitles[act], due, organisation: lead, besides: by, verb: 'approve' }]
  })
}

/** Hours in which whoever asked looks at what was written when it was given back. */
const toLookAgain = 24

/** What was given back goes to whoever asked, alone, until the same is asked anew or they let it be. */
export function approvalsReturned({ approvals }: ApprovalsState, { lead }: TaskContext): readonly Task[] {
  return approvals.flatMap(({ id, act, status, by, organisation, answer, letBe }, place) => {
    if (status !== 'returned' || letBe || organisation !== lead || !answer) return []
    const anew = approvals.slice(place + 1).some((later) => later.act === act && later.status !== 'taken-back')
    if (anew) return []
    const due = hoursAfter(answer.at, toLookAgain)
    const title = 'approval-returned'
    return [{ key: `returned-${id}`, title, due, organisation: lead, member: by, verb: 'ask-approval' }]
  })
}
