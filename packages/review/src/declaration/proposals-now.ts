import type { ProposalAction } from '../consultation/proposal.ts'
import { proposalFault } from '../consultation/proposal-fault.ts'
import { carrySpan } from '../revision/carry-span.ts'
import { currentRevision, type RecordedProposal, type Revision, type TextState } from './text-section.ts'

/**
 * Where a proposal stands today: open on the current text; decided on; taken back; or its words are gone, because a later
 * revision touched them. The last is no answer to those who made it: it is shown until somebody gives one.
 */
export type ProposalStanding = {
  readonly proposal: RecordedProposal
  readonly standing: 'open' | 'decided' | 'withdrawn' | 'words-gone'
  /** What it asks, in places of the current text; absent where its words are gone. */
  readonly action?: ProposalAction
}

/** @returns every proposal there ever was, in the order in which they were made */
export function proposalsNow(state: TextState): ProposalStanding[] {
  const current = currentRevision(state)
  return state.proposals.map((proposal): ProposalStanding => {
    const carried = current && carriedAction(proposal, state.revisions)
    const action = carried && proposalFault(carried, current.paragraphs) === undefined ? { action: carried } : {}
    if (proposal.withdrawn) return { proposal, standing: 'withdrawn', ...action }
    const decision = state.decisions.findLast(({ proposal: number }) => number === proposal.number)
    if (decision && decision.outcome !== 'held') return { proposal, standing: 'decided', ...action }
    return { proposal, standing: 'action' in action ? 'open' : 'words-gone', ...action }
  })
}

/** Carries the places of a proposal from the revision it was made on to the last, one revision at a time. */
function carriedAction(
  { action: made, revision }: RecordedProposal,
  revisions: readonly Revision[],
): ProposalAction | undefined {
  let action: ProposalAction | undefined = made
  for (let at = revision; action && at + 1 < revisions.length; at++) {
    action = carriedOnce(action, revisions[at]!, revisions[at + 1]!)
  }
  return action
}

function carriedOnce(action: ProposalAction, before: Revision, after: Revision): ProposalAction | undefined {
  if (action.type === 'new') return after.paragraphs.some(({ id }) => id === action.id) ? undefined : action
  const of = ({ paragraphs }: Revision) => paragraphs.find(({ id }) => id === action.paragraph)?.text
  const [was, is] = [of(before), of(after)]
  if (was === undefined || is === undefined) return undefined
  if (action.type === 'insert') {
    const point = carrySpan(was, is, { start: action.at, end: action.at })
    return point && { ...action, at: point.start }
  }
  if (action.type === 'delete' || action.type === 'retain' || action.type === 'replace') {
    const span = carrySpan(was, is, action)
    return span && { ...action, ...span }
  }
  // Another version of a paragraph, or a word on all of it, is about what it said then.
  return was === is || action.type === 'move' || action.type === 'drop' ? action : undefined
}
