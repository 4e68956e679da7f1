import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { proposalOutcomes } from '../consultation/proposal-table.ts'
import { choice, wordsField } from '../entry-fields/fields.ts'
import { onlyLead } from './rules.ts'
import { textSection, toldOf } from './text-section.ts'

/**
 * What the facilitators did with a proposal, and why. It changes no text: the next revision does, and says so itself. A later
 * decision goes beside an earlier one; the last counts.
 */
export const proposalDecided = entryKind({
  kind: 'proposal.decided',
  section: textSection,
  verb: 'draft-declaration',
  title: 'Decision on a proposal',
  sentence: 'decided on a proposal',
  body: z.strictObject({
    proposal: z.int().min(1).meta({ title: 'Which proposal', widget: 'proposal' }),
    outcome: choice(proposalOutcomes).meta({ title: 'What was done' }),
    why: wordsField.meta({ title: 'Why', description: 'Every delegation reads this.' }),
  }),
  check: ({ proposals, adoption }, { body }, context) => {
    const proposal = proposals.find(({ number }) => number === body.proposal)
    const refused = onlyLead(context)
    if (refused) return refused
    if (!proposal) return problem('refers-to-nothing', { field: 'body.proposal' })
    if (proposal.withdrawn) return problem('not-in-this-state', { state: 'taken back' })
    return adoption ? problem('not-in-this-state', { state: `adopted as ${adoption.symbol}` }) : undefined
  },
  fold: (state, entry) => {
    const { proposal, outcome, why } = entry.body
    return { ...state, decisions: [...state.decisions, { ...toldOf(entry), proposal, outcome, why }] }
  },
})
