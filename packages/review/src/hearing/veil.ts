import { bareWords } from '../lint/quotations.ts'
import { standingCodes } from './coding-disputes.ts'
import type { Constituency } from './constituencies.ts'
import { hiddenNames } from './hidden-names.ts'
import { quotableIn } from './quotable.ts'
import { currentEdition, type RecordState, type Span, type Statement } from './record-section.ts'
import type { SpeakersState } from './speakers-section.ts'
import { wordRuns } from './word-runs.ts'

/**
 * What of a hearing may be seen by anybody, decided in one place and from what is true now. A survivor's words, name and
 * organisation are seen by nobody until the survivor has released the words for quotation; taken back or released for less,
 * they are gone again.
 */
export type Veil = {
  /** Whether a statement's words may be shown, and its speaker named. */
  mayQuote(statement: Statement): boolean
  /** As a document may call the speaker; empty for nobody. */
  nameOf(statement: Statement): string
  /** Null while it is not known who spoke. */
  constituencyOf(statement: Statement): Constituency | null
  /**
   * Whether a text holds a name, an organisation or words that are not to be seen: then none of it may be shown.
   *
   * @param about the statements that it is about, where that is known: there a single word of an Arabic name is one too
   */
  hides(text: string, about?: ReadonlySet<string>): boolean
  /** The statements that a paragraph is about: those behind its message, and those that it names. */
  behind(message: string | null, spans: readonly Span[]): ReadonlySet<string>
}

/** @param record opened; so are the speakers */
export function veilOf(record: RecordState, all: SpeakersState): Veil {
  const { speakers } = all
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  const { guarded, isGuarded, mayQuote } = quotableIn(record, all)
  const named = new Set(record.statements.filter(mayQuote).map(({ speaker }) => speaker))
  const isSilent = (one: Statement) => isGuarded(one) && !mayQuote(one)
  const isUnnamed = (id: string | null) => id !== null && guarded.has(id) && !named.has(id)
  const names = hiddenNames({
    unnamed: speakers.filter(({ id }) => isUnnamed(id)).map(({ name }) => name),
    headings: record.statements.filter(isSilent).map(({ heading }) => heading),
    houses: speakers.filter(({ id }) => guarded.has(id)).flatMap((one) => [one.affiliation, one.onBehalfOf]),
    others: speakers.filter(({ id }) => !guarded.has(id)),
    byStatement: new Map(
      record.statements.filter(isSilent).map(({ id, speaker, heading }) => {
        const name = isUnnamed(speaker) ? [known.get(speaker ?? '')?.name ?? ''] : []
        return [id, [heading, ...name]]
      }),
    ),
  })
  const runs = hiddenRuns(record, isGuarded, mayQuote)
  const short = record.statements.filter(isSilent).flatMap(shortWords)
  const coded = Map.groupBy(standingCodes(record), ({ message }) => message)
  return {
    mayQuote,
    nameOf: (statement) => {
      const speaker = known.get(statement.speaker ?? '')
      if (!speaker || !mayQuote(statement)) return ''
      const { name, affiliation } = speaker
      // A release is one of words. Of a survivor's organisation it says nothing.
      return affiliation === '' || affiliation === name || guarded.has(speaker.id) ? name : `${name} (${affiliation})`
    },
    constituencyOf: ({ speaker }) => known.get(speaker ?? '')?.constituency ?? null,
    behind: (message, spans) =>
      new Set([
        ...(message === null ? [] : (coded.get(message) ?? []).map(({ statement }) => statement)),
        ...spans.map(({ statement }) => statement),
      ]),
    hides: (text, about) => {
      const words = bareWords(text)
      const plain = ` ${words.join(' ')} `
      if (names(text, words, about) || short.some((one) => plain.includes(one))) return true
      return runs.size > 0 && wordRuns(text).some((run) => runs.has(run))
    },
  }
}

/** Runs of words that are not to be seen: of every edition, because what was corrected was said all the same. */
function hiddenRuns(
  { statements }: RecordState,
  isGuarded: (one: Statement) => boolean,
  mayQuote: (one: Statement) => boolean,
): ReadonlySet<string> {
  return new Set(
    statements.filter(isGuarded).flatMap((one) => {
      const open = new Set(mayQuote(one) ? wordRuns(currentEdition(one).words ?? '') : [])
      return one.editions.flatMap(({ words }) => wordRuns(words ?? '')).filter((run) => !open.has(run))
    }),
  )
}

/** Statements of fewer words than a run has, whole; of one or two words nobody knows whose they are. */
function shortWords({ editions }: Statement): string[] {
  return editions.flatMap(({ words }) => {
    const bare = bareWords(words ?? '')
    return bare.length >= 3 && wordRuns(words ?? '').length === 0 ? [` ${bare.join(' ')} `] : []
  })
}
