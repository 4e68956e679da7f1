import { entryKind, type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { identifierField, wordsField } from '../entry-fields/fields.ts'
import { checksumField, lengthField, saidField } from './hearing-fields.ts'
import { textFault } from './hearing-rules.ts'
import { ownWindowFault, saidByOwnLink, saysIt } from './own-lines-rules.ts'
import { currentEdition, recordSection, type Statement, statementOf, withStatement } from './record-section.ts'

/** So many requests wait for an answer at a time, and so many there are of one statement: a link is not to fill the record. */
const waitingAtMost = 3
const requestsAtMost = 20

/** A correction is about as long as what it corrects: it is not another speech. */
export const correctionAtMost = (length: number) => 2 * length + 1000

/** A speaker asks that their words be put right, and says what is wrong. The office answers; nothing is changed by asking. */
export const correctionAsked = entryKind({
  kind: 'lines-correction.asked',
  section: recordSection,
  verb: saidByOwnLink,
  title: 'Correction asked for',
  sentence: 'asked by their own link for their words to be put right',
  readWhereItStands: true,
  body: z.strictObject({
    statement: identifierField.meta({ title: 'Statement', widget: 'statement' }),
    edition: z.int().min(1).max(1000).meta({ title: 'Edition', widget: 'hidden' }),
    words: saidField.meta({ title: 'Words as they should stand', widget: 'paragraph' }),
    length: lengthField,
    checksum: checksumField,
    why: sealed(wordsField).meta({ title: 'What is wrong', widget: 'paragraph' }),
  }),
  check: (state, entry, context) => {
    const { body } = entry
    const one = statementOf(state, body.statement)
    if (!one || !saysIt(one, context)) return problem('refers-to-nothing', { field: 'body.statement' })
    return onlyLead(context) ?? textFault(entry) ?? ownWindowFault(one, context) ?? askFault(one, body)
  },
  fold: (state, entry) => {
    const { statement, edition, words, length, checksum, why } = entry.body
    return withStatement(state, statement, (one) => ({
      ...one,
      requests: [...one.requests, { ...toldOf(entry), edition, words, length, checksum, why, answer: null }],
    }))
  },
})

function askFault(
  one: Statement,
  { edition, length, checksum }: { readonly edition: number; readonly length: number; readonly checksum: string },
): Problem | undefined {
  if (one.withdrawn) return problem('not-in-this-state', { state: 'the words were taken back' })
  const now = currentEdition(one)
  if (edition !== now.number) return problem('not-in-this-state', { state: `edition ${now.number}` })
  if (checksum === now.checksum) return problem('invalid-field', { field: 'body.words', reason: 'changes nothing' })
  const most = correctionAtMost(now.length)
  if (length > most) return problem('too-large', { limit: `${most} signs` })
  const waiting = one.requests.filter(({ answer }) => answer === null)
  if (waiting.some((request) => request.checksum === checksum)) return problem('already-settled')
  return waiting.length >= waitingAtMost || one.requests.length >= requestsAtMost
    ? problem('not-in-this-state', { state: 'other requests wait for an answer' })
    : undefined
}
