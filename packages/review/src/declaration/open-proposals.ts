import type { Proposal } from '../consultation/proposal.ts'
import type { ProposalStanding } from './proposals-now.ts'

/** @returns the proposals that wait for an answer, in places of the text as it stands */
export function openProposals(standings: readonly ProposalStanding[]): Proposal[] {
  return standings.flatMap(({ proposal: { number, by }, standing, action }): Proposal[] =>
    standing === 'open' && action ? [{ number, by, action }] : [],
  )
}
