import { commonRuns } from '../revision/myers.ts'
import { wordTokens } from '../revision/word-tokens.ts'
import { codePointCount } from '../text/canonical-text.ts'
import { CodePoints } from '../text/code-points.ts'
import { currentEdition, type RecordState, type Span, statementOf } from './record-section.ts'
import { spanNow } from './span-now.ts'
import type { LinkedSpan } from './summary-section.ts'

/** What stands today where words were quoted: null where they are not there any more; undefined where they stand as they were. */
export type QuoteNow = string | null | undefined

/**
 * What a quotation of a signed sentence says since its speaker, or the office, put the words right. The passage behind it may be
 * longer than what is quoted: only what happened to the quoted words counts.
 *
 * @param record opened
 * @param text the sentence
 */
export function quoteNow(record: RecordState, text: string, link: LinkedSpan): QuoteNow {
  const statement = statementOf(record, link.statement)
  if (!link.quoted || link.corrected || !statement) return undefined
  const { number, words } = currentEdition(statement)
  if (number === link.edition) return undefined
  const then = statement.editions.find((one) => one.number === link.edition)
  if (typeof words !== 'string' || typeof then?.words !== 'string') return null
  const quoted = new CodePoints(text).slice(link.quoted.start, link.quoted.end)
  const place = placeIn(then.words, quoted, link)
  // Written a little otherwise than it was said: where of the passage it stands cannot be told.
  if (!place) {
    const now = spanNow(record, link)
    return now.at === 'there' && now.words === 'same' ? undefined : null
  }
  const today = correctedWords(then.words, words, place)
  return today === quoted ? undefined : today
}

/** Where words are said in an edition: in the passage that is named, or anywhere. */
function placeIn(said: string, quoted: string, { statement, edition, start, end }: Span): Span | undefined {
  const within = new CodePoints(said).slice(start, end).indexOf(quoted)
  const passage = within < 0 ? 0 : start
  const words = within < 0 ? said : new CodePoints(said).slice(start, end)
  const at = words.indexOf(quoted)
  if (at < 0) return undefined
  const from = passage + codePointCount(words.slice(0, at))
  return { statement, edition, start: from, end: from + codePointCount(quoted) }
}

/**
 * What became of the words of a place, word by word: what stayed with what came in among it. Nothing where less than half
 * stayed, or where what went reached beyond the place, because then nobody can say which of the new words stand for it.
 */
function correctedWords(before: string, after: string, { start, end }: Place): string | null {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  const place = new Map<number, number>()
  for (const run of commonRuns(old.map(textOf), now.map(textOf))) {
    for (let at = 0; at < run.length; at++) place.set(run.before + at, run.after + at)
  }
  const first = old.findIndex((token) => token.end > start)
  const last = old.findLastIndex((token) => token.start < end)
  const stays = (at: number) => at < 0 || at >= old.length || place.has(at)
  if ((!stays(first) && !stays(first - 1)) || (!stays(last) && !stays(last + 1))) return null
  const words = old.slice(first, last + 1).map((token, at) => ({ ...token, isThere: place.has(first + at) }))
  const told = words.filter(({ text }) => isWord(text))
  if (signsIn(told.filter(({ isThere }) => isThere)) * 2 < signsIn(told)) return null
  // Where the first word went, what came for it begins behind what stood before it; where it stayed, with itself.
  const from = place.get(first) ?? (place.get(first - 1) ?? -1) + 1
  const to = place.get(last) ?? (place.get(last + 1) ?? now.length) - 1
  const found = now
    .slice(from, to + 1)
    .map(textOf)
    .join('')
    .trim()
  return found === '' ? null : found
}

type Place = { readonly start: number; readonly end: number }

type Token = Place & { readonly text: string }

function tokensOf(text: string): Token[] {
  let end = 0
  return wordTokens(text).map((token) => {
    const start = end
    end += codePointCount(token)
    return { text: token, start, end }
  })
}

function textOf({ text }: Token): string {
  return text
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function signsIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { start, end }) => sum + end - start, 0)
}
