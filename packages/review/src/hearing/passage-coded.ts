import { entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { toldOf } from '../declaration/text-section.ts'
import { choice, eachOnce, identifierField, lineField, messageIdField, wordsField } from '../entry-fields/fields.ts'
import { codingDisputes } from './coding-disputes.ts'
import { spanFields } from './hearing-fields.ts'
import { currentEdition, isMessage, type RecordState, recordSection, type Span, statementOf } from './record-section.ts'

const codeField = identifierField.meta({ title: 'Code', widget: 'hidden' })

/**
 * Somebody reads a passage as speaking to a message, or against it. By a suggestion that was taken, or of their own; the
 * same person marks the same words for the same message once.
 */
export const passageCoded = entryKind({
  kind: 'passage.coded',
  section: recordSection,
  verb: 'code-passages',
  title: 'Passage coded',
  sentence: 'marked a passage as speaking to a message',
  body: z.strictObject({
    code: codeField,
    ...spanFields,
    message: messageIdField.meta({ title: 'Message', widget: 'message' }),
    stance: choice({ for: 'Speaks for it', against: 'Speaks against it' }).meta({ title: 'Stance' }),
    suggested: lineField.optional().meta({ title: 'Codebook that suggested it', widget: 'hidden' }),
  }),
  check: (state, { body }, { author }) => {
    const fault = spanFault(state, body, 'body')
    if (fault) return fault
    if (!isMessage(state, body.message)) return problem('refers-to-nothing', { field: 'body.message' })
    if (state.codes.some(({ id }) => id === body.code)) return problem('already-settled')
    const twice = state.codes.some(
      (one) =>
        one.author === author &&
        one.removed === null &&
        one.statement === body.statement &&
        one.edition === body.edition &&
        one.message === body.message &&
        one.start < body.end &&
        body.start < one.end,
    )
    return twice
      ? problem('invalid-field', {
          field: 'body.start',
          reason: 'you have marked these words for this message already',
        })
      : undefined
  },
  fold: (state, entry) => {
    const { code: id, suggested = null, ...rest } = entry.body
    return {
      ...state,
      codes: [...state.codes, { ...toldOf(entry), id, suggested, ...rest, removed: null, settled: null }],
    }
  },
})

/** Whoever coded a passage takes it back. */
export const passageUncoded = entryKind({
  kind: 'passage.uncoded',
  section: recordSection,
  verb: 'code-passages',
  title: 'Code taken back',
  sentence: 'took back a mark of their own',
  body: z.strictObject({ code: codeField }),
  check: (state, { body }, { author }) => {
    const code = state.codes.find(({ id }) => id === body.code)
    if (!code) return problem('refers-to-nothing', { field: 'body.code' })
    if (code.author !== author) return problem('invalid-field', { field: 'body.code', reason: 'is somebody else’s' })
    return code.removed ? problem('already-settled') : undefined
  },
  fold: (state, entry) => ({
    ...state,
    codes: state.codes.map((one) => (one.id === entry.body.code ? { ...one, removed: toldOf(entry) } : one)),
  }),
})

/** Somebody has read a statement through: from now on what they did not mark is a reading too. */
export const statementRead = entryKind({
  kind: 'statement.read',
  section: recordSection,
  verb: 'code-passages',
  title: 'Statement read through',
  sentence: 'finished reading a statement for its messages',
  body: z.strictObject({ statement: spanFields.statement }),
  check: (state, { body }, { author }) => {
    if (!statementOf(state, body.statement)) return problem('refers-to-nothing', { field: 'body.statement' })
    const done = state.readThrough.some((one) => one.statement === body.statement && one.author === author)
    return done ? problem('already-settled') : undefined
  },
  fold: (state, entry) => ({
    ...state,
    readThrough: [...state.readThrough, { ...toldOf(entry), statement: entry.body.statement }],
  }),
})

/** Those who read a statement differently have looked at it together: these codes stay, those go. */
export const codingSettled = entryKind({
  kind: 'coding.settled',
  section: recordSection,
  verb: 'settle-coding',
  title: 'Coding settled',
  sentence: 'settled how a passage is read',
  body: z.strictObject({
    statement: spanFields.statement,
    keep: z.array(identifierField).max(200).refine(eachOnce, 'each once').meta({ title: 'Codes that stay' }),
    drop: z.array(identifierField).max(200).refine(eachOnce, 'each once').meta({ title: 'Codes that go' }),
    why: wordsField.optional().meta({ title: 'Why' }),
  }),
  check: (state, { body }) => {
    const open = new Set(
      (codingDisputes(state).get(body.statement) ?? []).flatMap(({ codes }) => codes.map(({ id }) => id)),
    )
    const named = [...body.keep, ...body.drop]
    if (named.length === 0 || !named.every((id) => open.has(id))) {
      return problem('refers-to-nothing', { field: 'body.keep' })
    }
    return body.keep.some((id) => body.drop.includes(id))
      ? problem('invalid-field', { field: 'body.drop', reason: 'names a code that stays' })
      : undefined
  },
  fold: (state, entry) => {
    const { statement, keep, drop, why = '' } = entry.body
    const codes = state.codes.map((one) => {
      if (one.statement !== statement) return one
      if (keep.includes(one.id)) return { ...one, settled: 'kept' as const }
      return drop.includes(one.id) ? { ...one, settled: 'dropped' as const } : one
    })
    return { ...state, codes, settlements: [...state.settlements, { ...toldOf(entry), statement, why }] }
  },
})

/** A message that is not among the nine: what fits nothing yet has a name from now on. */
export const themeNamed = entryKind({
  kind: 'theme.named',
  section: recordSection,
  verb: 'code-passages',
  title: 'Message named',
  sentence: 'named a message of this hearing’s own',
  body: z.strictObject({
    id: messageIdField.meta({ title: 'Short name', examples: ['H1'] }),
    title: lineField.meta({ title: 'What it says' }),
  }),
  check: (state, { body }) =>
    isMessage(state, body.id)
      ? problem('invalid-field', { field: 'body.id', reason: 'is the name of another message' })
      : undefined,
  fold: (state, entry) => ({ ...state, themes: [...state.themes, { ...toldOf(entry), ...entry.body }] }),
})

/** A span must lie in the edition in force, of a statement whose words are there. */
export function spanFault(state: RecordState, span: Span, field: string): Problem | undefined {
  const statement = statementOf(state, span.statement)
  if (!statement) return problem('refers-to-nothing', { field: `${field}.statement` })
  if (statement.withdrawn) return problem('not-in-this-state', { state: 'the words were taken back' })
  const { number, length } = currentEdition(statement)
  if (span.edition !== number) return problem('not-in-this-state', { state: `edition ${number}` })
  return span.start < span.end && span.end <= length
    ? undefined
    : problem('invalid-field', { field: `${field}.end`, reason: 'names no words of the statement' })
}
