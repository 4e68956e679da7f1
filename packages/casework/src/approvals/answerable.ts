import { type CheckContext, type Problem, problem } from '@clarion/journal'
import { findItem } from '../items.ts'
import type { ApprovalsState } from './approvals-section.ts'

/** Why a question cannot be answered, or taken back; undefined where it waits for one. */
export function waiting({ approvals }: ApprovalsState, asked: string, context: CheckContext): Problem | undefined {
  const approval = findItem(approvals, asked)
  if (!approval) return problem('refers-to-nothing', { field: 'asked' })
  if (context.organisation !== context.access.lead || approval.organisation !== context.organisation) {
    return problem('only-lead')
  }
  return approval.status === 'waits' ? undefined : problem('already-settled')
}

/** The same, and whoever answers is another than whoever asked. */
export function answerable(state: ApprovalsState, asked: string, context: CheckContext): Problem | undefined {
  const wrong = waiting(state, asked, context)
  if (wrong) return wrong
  return findItem(state.approvals, asked)?.by === context.author ? problem('second-person-needed') : undefined
}
