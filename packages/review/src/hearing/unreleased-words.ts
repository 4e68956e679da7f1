import type { RecordState, Statement } from './record-section.ts'
import { releaseOf } from './release-of.ts'
import type { SpeakersState } from './speakers-section.ts'
import { wordRuns } from './word-runs.ts'

/** @returns whether a statement's words may stand in quotation marks */
export function mayQuote(statement: Statement, speakers: SpeakersState): boolean {
  return ['open', 'quote'].includes(releaseOf(statement, speakers))
}

/**
 * @returns the words that may not go out as they are: of every edition, because what was corrected was said all the same
 */
export function unreleasedWords(record: RecordState, speakers: SpeakersState): string[] {
  return record.statements.filter((one) => !mayQuote(one, speakers)).flatMap(wordsOfEditions)
}

/** @returns whether a text repeats, in a row, words that may not go out as they are */
export function repeatsUnreleased(record: RecordState, speakers: SpeakersState): (text: string) => boolean {
  const runs = new Set(unreleasedWords(record, speakers).flatMap(wordRuns))
  return (text) => wordRuns(text).some((run) => runs.has(run))
}

/**
 * The released wording of survivors, and of whoever is not known: where it stands without quotation marks it is tied as a
 * quotation is, or nobody could take it back once the words are gone from the record.
 */
export function runsToBeTied(record: RecordState, { speakers }: SpeakersState): ReadonlySet<string> {
  const known = new Map(speakers.map(({ id, constituency }) => [id, constituency]))
  const theirs = record.statements.filter(
    ({ speaker, release }) =>
      (known.get(speaker ?? '') ?? 'survivor') === 'survivor' && (release === 'quote' || release === 'open'),
  )
  return new Set(theirs.flatMap(wordsOfEditions).flatMap(wordRuns))
}

function wordsOfEditions({ editions }: Statement): string[] {
  return editions.flatMap(({ words }) => (words === null ? [] : [words]))
}
