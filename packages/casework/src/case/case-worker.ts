import { type CheckContext, type Problem, problem, type Task, type TaskContext } from '@clarion/journal'
import { hoursAfter } from '../instants.ts'
import { identifierField } from '../words.ts'
import type { CaseState } from './case-section.ts'

/** A member of one's own organisation who may work on cases; the door knows whether there is one of that id. */
export const workerField = identifierField.meta({ title: 'Who works on the case from now on', widget: 'colleague' })

/** Hours in which somebody gets in touch with the person. */
const toBegin = 24

/** Only the lead says who of its own members works on a case. */
export function mayGive(state: CaseState, worker: string, { organisation }: CheckContext): Problem | undefined {
  if (state.status !== 'open') return problem('not-in-this-state', { state: state.status })
  if (organisation !== state.lead) return problem('only-lead')
  return worker === state.worker ? problem('already-settled') : undefined
}

/** The state of a case that was given to a member. */
export function givenTo(state: CaseState, worker: string, by: string, at: string): CaseState {
  // Whoever took it knows.
  return { ...state, worker, assigned: worker === by ? null : { at, by } }
}

/** What is due because a case was given to somebody, who is told alone, or has nobody. */
export function tasksOfGiving({ status, worker, assigned }: CaseState, { lead }: TaskContext): readonly Task[] {
  if (status !== 'open' || assigned === null) return []
  const due = hoursAfter(assigned.at, toBegin)
  if (worker === null) {
    return [{ key: 'worker', title: 'case-without-worker', due, organisation: lead, verb: 'assign-case' }]
  }
  return [{ key: 'worker', title: 'case-given', due, organisation: lead, member: worker, verb: 'hand-on-case' }]
}
