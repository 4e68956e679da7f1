import { codePointCount } from '../text/canonical-text.ts'
import { CodePoints } from '../text/code-points.ts'
import { type QuoteNow, quoteNow } from './corrected-quotes.ts'
import { quotableIn } from './quotable.ts'
import type { RecordState } from './record-section.ts'
import { spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'
import type {
  Exclusion,
  LinkedSentence,
  LinkedSpan,
  SignedSummary,
  SummaryPart,
  SummaryState,
  SummaryTranslation,
} from './summary-section.ts'

/** What stands where words were that are shown no more. */
export const withdrawnMark = '[…]'

/** Which statements a sentence may quote no more. */
export type IsGone = (statement: string) => boolean

/** @returns whose words were taken back: they stand nowhere any more, not even in a draft */
export function takenBack({ statements }: RecordState): IsGone {
  const gone = new Set(statements.flatMap(({ id, withdrawn }) => (withdrawn === null ? [] : [id])))
  return (statement) => gone.has(statement)
}

/**
 * @param record as it is stored, or opened
 * @returns whose words nobody outside the office may read today: taken back, released for less, or a survivor's as it turned out
 */
export function unquotable(record: RecordState, speakers: SpeakersState): IsGone {
  const { mayQuote } = quotableIn(record, speakers)
  const gone = new Set(record.statements.flatMap((one) => (mayQuote(one) ? [] : [one.id])))
  return (statement) => gone.has(statement)
}

/** What stands where words were quoted, by the sentence and the link. */
type QuotesNow = (text: string, link: LinkedSpan) => QuoteNow

/**
 * A summary as it may be shown today. Words that may be quoted no more go from every sentence that quotes them, and the
 * place of the quotation stays to be seen; that somebody said it stays told and counted. Words that were corrected stand as
 * corrected.
 */
export function shownParts(
  parts: readonly SummaryPart[],
  isGone: IsGone,
  quotesNow: QuotesNow = () => undefined,
): SummaryPart[] {
  return parts.map((part) => ({
    ...part,
    sentences: part.sentences.map((one) => shownSentence(one, isGone, quotesNow)),
  }))
}

function shownSentence(sentence: LinkedSentence, isGone: IsGone, quotesNow: QuotesNow): LinkedSentence {
  const quoting = sentence.links.flatMap((link) => (link.quoted ? [{ link, place: link.quoted }] : []))
  const now = new Map(quoting.map(({ link }) => [link, isGone(link.statement) ? null : quotesNow(sentence.text, link)]))
  const places = quoting.map(({ place }) => place)
  const isCrossed = (one: Place) => places.some((other) => !isSame(one, other) && overlaps(one, other))
  // A corrected quotation that another crosses is cut: what the other says then nobody wrote.
  const cut = touching(
    quoting.flatMap(({ link, place }) => {
      const words = now.get(link)
      return words === null || (words !== undefined && isCrossed(place)) ? [place] : []
    }),
    places,
  )
  const isCut = (one: Place) => cut.some((other) => overlaps(one, other))
  const corrected = quoting.flatMap(({ link, place }): Edit[] => {
    const words = now.get(link)
    return typeof words === 'string' && !isCut(place) ? [{ ...place, words }] : []
  })
  const edits = [...cut.map((place) => ({ ...place, words: withdrawnMark })), ...corrected]
  if (edits.length === 0) return sentence
  // Places that are left move with the words; what is gone is quoted no more, so that doing this twice does nothing.
  const links = sentence.links.map((link): LinkedSpan => {
    const { quoted } = link
    if (!quoted) return link
    const isCorrected = now.get(link) !== undefined && !isGone(link.statement)
    const mark = isCorrected ? { corrected: true as const } : {}
    if (now.get(link) === null) return { ...link, ...mark, quoted: null, veiled: true }
    return { ...link, ...mark, quoted: isCut(quoted) ? null : movedPlace(quoted, edits) }
  })
  return { ...sentence, text: rewritten(sentence.text, edits), links }
}

/**
 * What was signed, as everybody in the programme may read it today, the office too: the words that may be quoted no more are out of every
 * version, and of a translation the whole sentence, because where in it they stand nobody marked. What is left out to protect
 * somebody is not explained to those who read what is published.
 *
 * @param record as it is stored; so are the speakers
 */
export function shownSummary(state: SummaryState, record: RecordState, speakers: SpeakersState): SummaryState {
  const isGone = unquotable(record, speakers)
  const quotesNow: QuotesNow = (text, link) => quoteNow(record, text, link)
  const signed = state.signed.map((one) => ({ ...one, parts: shownParts(one.parts, isGone, quotesNow) }))
  const quotesGone = (number: number, part: string, at: number) => {
    const [before, now] = [state.signed, signed].map((all) =>
      all.find((one) => one.number === number)?.parts.find(({ id }) => id === part),
    )
    return before?.sentences[at]?.text !== now?.sentences[at]?.text
  }
  const translations = state.translations.map((one): SummaryTranslation => {
    const parts = one.parts.map((part) => ({
      ...part,
      sentences: part.sentences.map((text, at) => (quotesGone(one.version, part.id, at) ? withdrawnMark : text)),
    }))
    return { ...one, parts }
  })
  const isPublished = state.signed.some(({ published }) => published !== null)
  const leftOut = isPublished
    ? state.leftOut.map((one) => (isExplained(one) ? one : { ...one, why: '' }))
    : state.leftOut
  return { signed, translations, leftOut }
}

/** Whether more than the bare reason may be told: what protects somebody is not explained. */
export function isExplained({ reason }: Pick<Exclusion, 'reason'>): boolean {
  return reason !== 'protection' && reason !== 'too-few'
}

/**
 * Takes quotations out of a sentence. The place of each stays to be seen.
 *
 * @param gone where they stand, in code points; they may overlap
 */
export function withoutQuotes(text: string, gone: readonly { readonly start: number; readonly end: number }[]): string {
  return rewritten(
    text,
    gone.map((place) => ({ ...place, words: withdrawnMark })),
  )
}

type Place = { readonly start: number; readonly end: number }

/** What stands at a place instead of what stood there. */
type Edit = Place & { readonly words: string }

function rewritten(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const points = new CodePoints(text)
  let [shown, at] = ['', 0]
  for (const { start, end, words } of inOrder(edits)) {
    // Where one begins inside another its mark stands there already.
    if (start > at || shown === '') shown += `${points.slice(at, start)}${words}`
    at = Math.max(at, end)
  }
  return shown + points.slice(at, points.length)
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((one, other) => one.start - other.start)
}

function isSame(one: Place, other: Place): boolean {
  return one.start === other.start && one.end === other.end
}

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end
}

/** With the places that are gone go those that overlap them: what is left of a cut quotation nobody could mark. */
function touching(gone: readonly Place[], all: readonly Place[]): readonly Place[] {
  const isIn = (one: Place) => gone.some((other) => overlaps(one, other))
  const more = all.filter((one) => !gone.includes(one) && isIn(one))
  return more.length === 0 ? gone : touching([...gone, ...more], all)
}

/** Where a quotation stands once others were taken out or put right before it, or it was itself. */
function movedPlace(quoted: Place, edits: readonly Edit[]): Place {
  const own = edits.find((edit) => isSame(edit, quoted))
  let [shift, at] = [0, 0]
  for (const { start, end, words } of inOrder(edits)) {
    if (start >= quoted.start) break
    // One that begins inside another has no mark of its own.
    if (start > at || at === 0) shift += codePointCount(words) - (end - start)
    else shift -= Math.max(0, end - at)
    at = Math.max(at, end)
  }
  const start = quoted.start + shift
  return { start, end: start + (own ? codePointCount(own.words) : quoted.end - quoted.start) }
}

/** Where the words of a statement have gone already: what a withdrawal cannot call back is said to whoever withdraws. */
export type AlreadySent = {
  readonly version: number
  readonly sentences: number
  readonly signed: string
  readonly published: string | null
}

/** @returns the signed versions that quote a statement, the first first */
export function alreadySent(signed: readonly SignedSummary[], statement: string): AlreadySent[] {
  return signed.flatMap(({ number, parts, signed: by, published }) => {
    const quoting = parts
      .flatMap((part) => part.sentences)
      .filter(({ links }) =>
        links.some((link) => link.statement === statement && (link.quoted !== null || link.veiled === true)),
      )
    return quoting.length === 0
      ? []
      : [{ version: number, sentences: quoting.length, signed: by.at, published: published?.at ?? null }]
  })
}

/** @returns whether every place that a summary names stands today with the words it had: traceability is that or nothing */
export function traceability(
  parts: readonly SummaryPart[],
  record: RecordState,
): { readonly of: number; readonly traced: number } {
  const reporting = parts.filter(({ formal }) => !formal).flatMap(({ sentences }) => sentences)
  const traced = reporting.filter(({ links }) => links.some((link) => spanNow(record, link).at === 'there'))
  return { of: reporting.length, traced: traced.length }
}
