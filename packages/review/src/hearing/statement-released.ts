import { type CheckContext, entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { choice, dayField, identifierField, instantField, wordsField } from '../entry-fields/fields.ts'
import { constituencyOf } from './hearing-rules.ts'
import { ownWindowFault, saysIt } from './own-lines-rules.ts'
import { type Release, recordSection, releases, type Statement, statementOf, withStatement } from './record-section.ts'

const statement = identifierField.meta({ title: 'Statement', widget: 'statement' })

/** How far a survivor lets their words go, and how they said so. It can be said anew at any time, and also for less. */
export const statementReleased = entryKind({
  kind: 'statement.released',
  section: recordSection,
  verb: 'keep-record',
  title: 'Release of words',
  sentence: 'recorded how far a speaker’s words may go',
  body: z.strictObject({
    statement,
    release: choice(releases).meta({ title: 'How far the words may go' }),
    basis: choice({
      'in-writing': 'In writing',
      spoken: 'Spoken to the office',
      representative: 'Through whoever accompanies them',
      'own-link': 'By their own link',
    }).meta({ title: 'How they said so' }),
    day: dayField.meta({ title: 'When they said so' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    if (!one) return problem('refers-to-nothing', { field: 'body.statement' })
    if (one.withdrawn) return problem('not-in-this-state', { state: 'the words were taken back' })
    if (body.day > context.now.slice(0, 10)) return problem('time-in-future', { field: 'body.day' })
    if (saysIt(one, context) !== (body.basis === 'own-link')) {
      return problem('invalid-field', { field: 'body.basis', reason: 'by the link only the speaker says it' })
    }
    if (body.basis === 'own-link' && !mayReleaseByLink(one, body.release, context)) {
      return problem('invalid-field', { field: 'body.release', reason: 'is not for the speaker to say by the link' })
    }
    const over = ownWindowFault(one, context)
    if (over) return over
    return one.release === body.release ? problem('already-settled') : undefined
  },
  fold: (state, { body }) =>
    withStatement(state, body.statement, (one) => ({
      ...one,
      release: body.release,
      released: { basis: body.basis, day: body.day },
    })),
})

/** What was said in open session stays said there; a survivor says how far their own words go. */
function mayReleaseByLink({ speaker }: Statement, release: Release, { states }: CheckContext): boolean {
  return release !== 'open' && constituencyOf(states, speaker) === 'survivor'
}

/**
 * A speaker takes their words back. They go from every edition and with them from every summary that is drawn from here on; that
 * somebody of this constituency spoke to a message stays counted.
 */
export const statementWithdrawn = entryKind({
  kind: 'statement.withdrawn',
  section: recordSection,
  verb: 'keep-record',
  title: 'Words withdrawn',
  sentence: 'took a speaker’s words out of the record at their word',
  body: z.strictObject({ statement, why: sealed(wordsField).optional().meta({ title: 'Why, if they wish to say' }) }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    if (!one) return problem('refers-to-nothing', { field: 'body.statement' })
    return one.withdrawn ? problem('already-settled') : ownWindowFault(one, context)
  },
  fold: (state, entry) =>
    withStatement(state, entry.body.statement, (one) => ({
      ...one,
      heading: '',
      source: '',
      corrections: one.corrections.map((correction) => ({ ...correction, why: '' })),
      editions: one.editions.map((edition) => ({ ...edition, words: null })),
      requests: one.requests.map((request) => ({
        ...request,
        ...{ words: null, why: null, answer: request.answer && { ...request.answer, why: '' } },
      })),
      withdrawn: toldOf(entry),
    })),
})

/** Speakers may look at their own lines until an hour. */
export const checkOpened = entryKind({
  kind: 'check.opened',
  section: recordSection,
  verb: 'keep-record',
  title: 'Lines shown to the speaker',
  sentence: 'asked a speaker to check their lines',
  body: z.strictObject({ statement, until: instantField.meta({ title: 'Until' }) }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    if (!one) return problem('refers-to-nothing', { field: 'body.statement' })
    if (one.withdrawn) return problem('not-in-this-state', { state: 'the words were taken back' })
    return body.until > context.now
      ? undefined
      : problem('invalid-field', { field: 'body.until', reason: 'is over already' })
  },
  fold: (state, { body }) => withStatement(state, body.statement, (one) => ({ ...one, window: body.until })),
})

/** The speaker found their lines right, in the edition they saw. */
export const linesChecked = entryKind({
  kind: 'lines.checked',
  section: recordSection,
  verb: 'keep-record',
  title: 'Lines found right',
  sentence: 'recorded that a speaker found their lines right',
  body: z.strictObject({ statement, edition: z.int().min(1).max(1000).meta({ title: 'Edition', widget: 'hidden' }) }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    if (!one || one.withdrawn) return problem('refers-to-nothing', { field: 'body.statement' })
    if (body.edition !== one.editions.length) {
      return problem('not-in-this-state', { state: `edition ${one.editions.length}` })
    }
    // The office may have written it down at the speaker's word; that the speaker says so as well is worth more.
    return one.checked?.author === context.author ? problem('already-settled') : ownWindowFault(one, context)
  },
  fold: (state, entry) =>
    withStatement(state, entry.body.statement, (one) => ({
      ...one,
      checked: { ...toldOf(entry), edition: entry.body.edition },
    })),
})
