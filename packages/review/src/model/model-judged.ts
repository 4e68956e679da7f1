import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { choice, identifierField, wordsField } from '../entry-fields/fields.ts'
import { type Judgement, judgements, modelSection } from './model-section.ts'

/**
 * A person decides on a proposal. It does nothing by itself: what is taken is said by an entry of its own, a code, a card, a
 * sentence, by that person, through the same door and the same gate as what nobody proposed. Two people may judge one
 * proposal; whoever judges again has changed their mind.
 */
export const modelJudged = entryKind({
  kind: 'model.judged',
  section: modelSection,
  // Whoever reads statements for their messages; to ask takes another verb.
  verb: 'code-passages',
  title: 'Proposal judged',
  sentence: 'decided on what a language model proposed',
  body: z.strictObject({
    proposal: z.int().min(1).meta({ title: 'Which proposal', widget: 'hidden' }),
    judged: choice(judgements).meta({ title: 'What was decided' }),
    became: identifierField.optional().meta({ title: 'The entry that it became', widget: 'hidden' }),
    why: sealed(wordsField).optional().meta({ title: 'Why' }),
  }),
  check: ({ proposals }, { body }, context) =>
    onlyLead(context) ??
    (proposals[body.proposal - 1] ? undefined : problem('refers-to-nothing', { field: 'body.proposal' })),
  fold: (state, entry) => {
    const { proposal, judged, became = null, why = null } = entry.body
    const judgement: Judgement = { ...toldOf(entry), judged, became, why }
    return {
      ...state,
      proposals: state.proposals.map((one, at) =>
        at === proposal - 1
          ? { ...one, judgements: [...one.judgements.filter(({ author }) => author !== entry.author), judgement] }
          : one,
      ),
    }
  },
})
