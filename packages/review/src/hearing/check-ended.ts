import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { identifierField, wordsField } from '../entry-fields/fields.ts'
import { recordSection, statementOf, withStatement } from './record-section.ts'

/**
 * The office ends the time in which a speaker may check their lines before it is over: the link went to the wrong hands, or was made by
 * mistake. Whatever link was made until then opens nothing any more, whoever is asked again later.
 */
export const checkEnded = entryKind({
  kind: 'check.ended',
  section: recordSection,
  verb: 'keep-record',
  title: 'Speaker’s link ended',
  sentence: 'ended the link by which a speaker checks their lines',
  body: z.strictObject({
    statement: identifierField.meta({ title: 'Statement', widget: 'statement' }),
    why: wordsField.optional().meta({ title: 'Why' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    if (!one) return problem('refers-to-nothing', { field: 'body.statement' })
    return one.window !== null && context.now < one.window
      ? undefined
      : problem('not-in-this-state', { state: 'no link is open' })
  },
  fold: (state, { body, received }) =>
    withStatement(state, body.statement, (one) => ({ ...one, window: null, linesEnded: received })),
})
