import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { choice, dayField, lineField } from '../entry-fields/fields.ts'
import { canNegotiate, onlyLead } from './rules.ts'
import { currentRevision, textSection, toldOf } from './text-section.ts'

const votesField = z.int().min(0).max(250)

/** The text is adopted, as its last revision stands. From then on everyone in the programme may read it, and not what was asked of it. */
export const declarationAdopted = entryKind({
  kind: 'declaration.adopted',
  section: textSection,
  verb: 'draft-declaration',
  title: 'Declaration adopted',
  sentence: 'recorded the adoption of the declaration',
  stepUp: true,
  body: z.strictObject({
    revision: z.int().min(0).meta({ title: 'Which revision', widget: 'hidden' }),
    symbol: lineField.meta({ title: 'Symbol', description: 'A/RES/72/1' }),
    draftSymbol: lineField.optional().meta({ title: 'Symbol of the draft', description: 'A/71/L.81' }),
    day: dayField.meta({ title: 'Adopted on' }),
    how: choice({ consensus: 'By consensus', vote: 'By a vote' }).meta({ title: 'How' }),
    votes: z
      .strictObject({
        for: votesField.meta({ title: 'In favour' }),
        against: votesField.meta({ title: 'Against' }),
        abstaining: votesField.meta({ title: 'Abstaining' }),
      })
      .optional()
      .meta({ title: 'Votes' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context) ?? canNegotiate(state, context.now)
    if (refused) return refused
    const revision = currentRevision(state)
    if (body.revision !== revision?.number) {
      return problem('not-in-this-state', { state: `revision ${revision?.number}, ${revision?.name}` })
    }
    if ((body.how === 'vote') !== (body.votes !== undefined)) {
      return problem('invalid-field', { field: 'body.votes', reason: 'goes with a vote and with nothing else' })
    }
    return undefined
  },
  fold: (state, entry) => {
    const { revision, symbol, draftSymbol = '', day, how, votes = null } = entry.body
    const adoption = { ...toldOf(entry), revision, symbol, draftSymbol, day, how, votes }
    return state.adoption ? state : { ...state, adoption }
  },
})
