import { type CheckContext, entryKind, type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { onlyLead } from '../declaration/rules.ts'
import { toldOf } from '../declaration/text-section.ts'
import { choice, identifierField, wordsField } from '../entry-fields/fields.ts'
import { checksumField, languageField, lengthField, nameField, partOfDayField, saidField } from './hearing-fields.ts'
import { constituencyOf, partFault, speakerNamed, speakersIn, textFault } from './hearing-rules.ts'
import {
  currentEdition,
  type RecordState,
  recordSection,
  releases,
  statementOf,
  withStatement,
} from './record-section.ts'

/** So much a hearing's record holds: a day of speech has about 400,000 signs. */
export const recordAtMost = 4_000_000

const statement = identifierField.meta({ title: 'Statement', widget: 'statement' })
const speaker = identifierField.meta({ title: 'Speaker', widget: 'speaker' })
const words = saidField.meta({ title: 'Words', widget: 'paragraph' })

/**
 * A statement is taken into the record, in canonical form and with its checksum: every later place counts in it. Whose it is may be
 * unknown; a survivor's words come in unreleased.
 */
export const statementTaken = entryKind({
  kind: 'statement.taken',
  section: recordSection,
  verb: 'keep-record',
  title: 'Statement',
  sentence: 'took a statement into the record',
  readWhereItStands: true,
  body: z.strictObject({
    statement: statement.meta({ widget: 'hidden' }),
    speaker: speaker.optional(),
    heading: nameField.optional().meta({ title: 'What the transcript calls the speaker' }),
    part: partOfDayField.meta({ title: 'When', widget: 'part-of-day' }),
    language: languageField,
    how: choice({ spoken: 'Spoken', written: 'Handed in' }).meta({ title: 'How' }),
    // Sealed like the words: files are called by people's names.
    source: sealed(z.string().trim().max(300)).optional().meta({ title: 'File' }),
    release: choice(releases).meta({ title: 'How far the words may go' }),
    words,
    length: lengthField,
    checksum: checksumField,
  }),
  check: (state, entry, context) => {
    const { body } = entry
    const refused =
      onlyLead(context) ??
      partFault(body.part, 'body.part', context) ??
      textFault(entry) ??
      roomFault(state, body.length)
    if (refused) return refused
    if (statementOf(state, body.statement)) return problem('already-settled')
    return attributionFault(body.speaker, body.release, context)
  },
  fold: (state, entry) => {
    const { statement: id, words: said, length, checksum, ...rest } = entry.body
    const { speaker: by = null, heading = '', source = '', part, language, how, release } = rest
    const taken = {
      ...toldOf(entry),
      ...{ id, speaker: by, heading, part, language, how, source, release },
      editions: [{ number: 1, words: said, length, checksum }],
      corrections: [],
      requests: [],
      released: null,
      window: null,
      checked: null,
      withdrawn: null,
    }
    return { ...state, statements: [...state.statements, taken] }
  },
})

/**
 * Whose words they are is put right; words under a wrong name stay in the record for years where nobody can. Whoever was asked to
 * check them before is asked no more, and what was released by somebody else is not released.
 */
export const statementAttributed = entryKind({
  kind: 'statement.attributed',
  section: recordSection,
  verb: 'keep-record',
  title: 'Statement attributed',
  sentence: 'said whose a statement is',
  body: z.strictObject({
    statement,
    speaker: speaker.optional().meta({ title: 'Speaker', description: 'Left out: not known.' }),
    why: sealed(wordsField).optional().meta({ title: 'Why' }),
  }),
  check: (state, { body }, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    if (!one) return problem('refers-to-nothing', { field: 'body.statement' })
    if ((body.speaker ?? null) === one.speaker) return problem('already-settled')
    return body.speaker !== undefined && !speakerNamed(speakersIn(context.states), body.speaker)
      ? problem('refers-to-nothing', { field: 'body.speaker' })
      : undefined
  },
  fold: (state, { body, received }) =>
    withStatement(state, body.statement, (one) => ({
      ...one,
      speaker: body.speaker ?? null,
      release: one.release === 'open' ? one.release : ('not-released' as const),
      released: null,
      checked: null,
      // The link of whoever was asked does not open again when the words turn out to be theirs after all.
      ...(one.window !== null && { linesEnded: received }),
      window: null,
    })),
})

/**
 * The words are put right, by the office or at the speaker's word. The edition before stays, so that places
 * counted in it can be found again; what the speaker had found right is to be looked at anew.
 */
export const statementCorrected = entryKind({
  kind: 'statement.corrected',
  section: recordSection,
  verb: 'keep-record',
  title: 'Statement corrected',
  sentence: 'corrected the words of a statement',
  readWhereItStands: true,
  body: z.strictObject({
    statement,
    follows: z.int().min(1).max(1000).meta({ title: 'Edition it corrects', widget: 'hidden' }),
    words,
    length: lengthField,
    checksum: checksumField,
    why: sealed(wordsField).meta({ title: 'What was wrong' }),
  }),
  check: (state, entry, context) => {
    const { body } = entry
    const refused = onlyLead(context) ?? textFault(entry) ?? roomFault(state, body.length)
    if (refused) return refused
    const one = statementOf(state, body.statement)
    if (!one) return problem('refers-to-nothing', { field: 'body.statement' })
    if (one.withdrawn) return problem('not-in-this-state', { state: 'the words were taken back' })
    const { number, checksum } = currentEdition(one)
    if (body.follows !== number) return problem('not-in-this-state', { state: `edition ${number}` })
    return body.checksum === checksum
      ? problem('invalid-field', { field: 'body.words', reason: 'changes nothing' })
      : undefined
  },
  fold: (state, entry) => {
    const { statement: id, words: said, length, checksum, why } = entry.body
    return withStatement(state, id, (one) => {
      const number = one.editions.length + 1
      return {
        ...one,
        editions: [...one.editions, { number, words: said, length, checksum }],
        corrections: [...one.corrections, { ...toldOf(entry), edition: number, why }],
        checked: null,
      }
    })
  },
})

function roomFault({ statements }: RecordState, length: number): Problem | undefined {
  const held = statements.reduce((sum, { editions }) => sum + editions.reduce((all, one) => all + one.length, 0), 0)
  return held + length > recordAtMost ? problem('too-large', { limit: `${recordAtMost} signs` }) : undefined
}

function attributionFault(
  by: string | undefined,
  release: keyof typeof releases,
  { states }: CheckContext,
): Problem | undefined {
  if (by !== undefined && !speakerNamed(speakersIn(states), by)) {
    return problem('refers-to-nothing', { field: 'body.speaker' })
  }
  const isSurvivor = constituencyOf(states, by ?? null) === 'survivor'
  if (isSurvivor && release !== 'not-released') {
    return problem('invalid-field', { field: 'body.release', reason: 'a survivor’s words come in unreleased' })
  }
  if (release === 'quote' || release === 'paraphrase') {
    return problem('invalid-field', { field: 'body.release', reason: 'is said by an entry of its own, with its basis' })
  }
  return undefined
}
