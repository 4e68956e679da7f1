import { bareWords } from '../lint/quotations.ts'
import type { Constituency } from './constituencies.ts'
import { isGeneric } from './generic-words.ts'
import { quotableIn } from './quotable.ts'
import { currentEdition, type RecordState, type Statement } from './record-section.ts'
import type { Speaker, SpeakersState } from './speakers-section.ts'
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
  /** Whether a text holds a name, an organisation or words that are not to be seen: then none of it may be shown. */
  hides(text: string): boolean
}

/** @param record opened; so are the speakers */
export function veilOf(record: RecordState, all: SpeakersState): Veil {
  const { speakers } = all
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  const { guarded, isGuarded, mayQuote } = quotableIn(record, all)
  const named = new Set(record.statements.filter(mayQuote).map(({ speaker }) => speaker))
  const others = speakers.filter(({ id }) => !guarded.has(id))
  const names = hiddenNames(
    speakers.filter(({ id }) => guarded.has(id)),
    (id) => named.has(id),
    record.statements.filter((one) => isGuarded(one) && !mayQuote(one)).map(({ heading }) => heading),
    others,
  )
  const runs = hiddenRuns(record, isGuarded, mayQuote)
  const short = record.statements.filter((one) => isGuarded(one) && !mayQuote(one)).flatMap(shortWords)
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
    hides: (text) => {
      const plain = ` ${bareWords(text).join(' ')} `
      if (names(text, plain) || short.some((words) => plain.includes(words))) return true
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

/** @param plain the bare words of the text, a blank around each */
type Found = (text: string, plain: string) => boolean

/**
 * Finds the names and organisations that are not to be seen: whole, and of a person's name each word that is written large. What
 * somebody else on the list is called as well gives nobody away.
 */
function hiddenNames(
  guarded: readonly Speaker[],
  isNamed: (speaker: string) => boolean,
  headings: readonly string[],
  others: readonly Speaker[],
): Found {
  const open = new Set(
    others.flatMap(({ name, affiliation, onBehalfOf }) =>
      [name, affiliation, onBehalfOf].flatMap((one) => [bareWords(one).join(' '), ...bareWords(one)]),
    ),
  )
  const persons = [...guarded.filter(({ id }) => !isNamed(id)).map(({ name }) => name), ...headings]
  const whole = [...persons, ...guarded.flatMap(({ affiliation, onBehalfOf }) => [affiliation, onBehalfOf])]
    .map(bareWords)
    .filter((words) => words.some((word) => !isGeneric(word)) && !open.has(words.join(' ')))
    .map((words) => ` ${words.join(' ')} `)
  const single = new Set(
    persons.flatMap(bareWords).filter((word) => /^\p{L}{3,}$/u.test(word) && !isGeneric(word) && !open.has(word)),
  )
  if (whole.length === 0 && single.size === 0) return () => false
  return (text, plain) => {
    if (whole.some((name) => plain.includes(name))) return true
    const written = text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []
    return written.flatMap(bareWords).some((word) => single.has(word))
  }
}
