import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { choice, identifierField, wordsField } from '../entry-fields/fields.ts'
import { currentEdition, recordSection, statementOf, withStatement } from './record-section.ts'

/** What the office makes of a request. */
export const correctionAnswers = { accepted: 'Accepted', declined: 'Declined' } as const

/**
 * The office answers a speaker. Accepted is what stands: the words were corrected to the very words that were asked for, which
 * the speaker has thereby found right. Whoever declines, or takes only a part, says why.
 */
export const correctionAnswered = entryKind({
  kind: 'lines-correction.answered',
  section: recordSection,
  verb: 'keep-record',
  title: 'Correction answered',
  sentence: 'answered a speaker who asked for a correction',
  readWhereItStands: true,
  body: z.strictObject({
    statement: identifierField.meta({ title: 'Statement', widget: 'statement' }),
    asked: identifierField.meta({ title: 'Request', widget: 'hidden' }),
    answer: choice(correctionAnswers).meta({ title: 'Answer' }),
    why: sealed(wordsField).optional().meta({ title: 'Why', widget: 'paragraph' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    const request = one?.requests.find(({ entry }) => entry === body.asked)
    if (!one || !request) return problem('refers-to-nothing', { field: 'body.asked' })
    if (request.answer) return problem('already-settled')
    if (one.withdrawn) return problem('not-in-this-state', { state: 'the words were taken back' })
    if (body.answer === 'declined') {
      return body.why === undefined ? problem('invalid-field', { field: 'body.why', reason: 'is missing' }) : undefined
    }
    const stands = one.editions.some(
      ({ number, checksum }) => number > request.edition && checksum === request.checksum,
    )
    return stands ? undefined : problem('not-in-this-state', { state: 'the words do not stand as they were asked for' })
  },
  fold: (state, entry) => {
    const { statement, asked, answer, why = '' } = entry.body
    return withStatement(state, statement, (one) => {
      const requests = one.requests.map((request) =>
        request.entry === asked ? { ...request, answer: { ...toldOf(entry), answer, why } } : request,
      )
      const { number, checksum } = currentEdition(one)
      const request = one.requests.find((each) => each.entry === asked)
      const isTheirs = answer === 'accepted' && request?.author === one.speaker && request.checksum === checksum
      if (!isTheirs) return { ...one, requests }
      const { entry: said, author, organisation, at } = request
      return { ...one, requests, checked: { entry: said, author, organisation, at, edition: number } }
    })
  },
})
