import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { wordsField } from '../entry-fields/fields.ts'
import { speaksFor } from './rules.ts'
import { textSection } from './text-section.ts'

/** A proposal is taken back by those who made it. It stays to be seen, as one that was taken back. */
export const proposalWithdrawn = entryKind({
  kind: 'proposal.withdrawn',
  section: textSection,
  verb: 'negotiate',
  title: 'Proposal taken back',
  sentence: 'took a proposal back',
  body: z.strictObject({
    proposal: z.int().min(1).meta({ title: 'Which proposal', widget: 'proposal' }),
    why: wordsField.optional().meta({ title: 'Why' }),
  }),
  check: ({ proposals, adoption }, { body }, context) => {
    const proposal = proposals.find(({ number }) => number === body.proposal)
    if (!proposal) return problem('refers-to-nothing', { field: 'body.proposal' })
    if (proposal.withdrawn) return problem('already-settled')
    if (adoption) return problem('not-in-this-state', { state: `adopted as ${adoption.symbol}` })
    return speaksFor(proposal.by, context)
  },
  fold: (state, { body }) => ({
    ...state,
    proposals: state.proposals.map((one) => (one.number === body.proposal ? { ...one, withdrawn: true } : one)),
  }),
})
