import type { Paragraph } from '../paragraphs/paragraph.ts'
import { type Proposal, paragraphOf, spanOf, writeProposers } from './proposal.ts'

/** What the facilitators did with a proposal. */
export const proposalOutcomes = {
  accepted: 'Taken in',
  'in-part': 'Taken in in part',
  merged: 'Taken in with another',
  'not-accepted': 'Not taken in',
  held: 'Held for later',
} as const

/** What was decided on a proposal, and why. */
export type ProposalDecision = {
  readonly proposal: number
  readonly outcome: keyof typeof proposalOutcomes
  readonly why: string
}

/** A line of the table of changes. */
export type ProposalRow = {
  readonly number: number
  /** The paragraph it is about; for a new one the one it follows; empty for the beginning. */
  readonly label: string
  readonly proposer: string
  readonly asked: Proposal['action']['type']
  /** The words spoken of: a stretch, or the whole paragraph. */
  readonly old: string
  /** The words asked for. */
  readonly text: string
  /** Null for one that nobody has decided on. */
  readonly outcome: ProposalDecision['outcome'] | null
  readonly why: string
}

/**
 * The table that goes with a compilation: paragraph, proposer, old words, what was asked, what was done and why (the form of
 * FCCC/AWGLCA/2009/INF.2, addendum). Every proposal has a line, the undecided too.
 *
 * @param paragraphs of the revision the proposals were made on
 * @param decisions of several on one proposal the last counts
 */
export function proposalTable(
  paragraphs: readonly Paragraph[],
  proposals: readonly Proposal[],
  decisions: readonly ProposalDecision[],
): ProposalRow[] {
  const place = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const of = (proposal: Proposal) => place.get(paragraphOf(proposal) ?? '') ?? -1
  const rows = proposals.toSorted((one, other) => of(one) - of(other) || one.number - other.number)
  return rows.map((proposal) => {
    const { number, by, action } = proposal
    const paragraph = paragraphs[of(proposal)]
    const span = spanOf(proposal)
    const whole = action.type === 'new' || action.type === 'insert' ? '' : (paragraph?.text ?? '')
    const decision = decisions.findLast((one) => one.proposal === number)
    return {
      number,
      label: paragraph?.label ?? '',
      proposer: writeProposers(by),
      asked: action.type,
      old: span ? [...(paragraph?.text ?? '')].slice(span.start, span.end).join('') : whole,
      text: 'text' in action ? action.text : '',
      outcome: decision?.outcome ?? null,
      why: decision?.why ?? '',
    }
  })
}
