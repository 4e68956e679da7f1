import { CodePoints } from '../text/code-points.ts'
import { quotableIn } from './quotable.ts'
import type { RecordState } from './record-section.ts'
import { spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'
import type { Exclusion, SignedSummary, SummaryPart, SummaryState, SummaryTranslation } from './summary-section.ts'

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

/**
 * A summary as it may be shown today. Words that may be quoted no more go from every sentence that quotes them, and the
 * place of the quotation stays to be seen; that somebody said it stays told and counted.
 */
export function shownParts(parts: readonly SummaryPart[], isGone: IsGone): SummaryPart[] {
  return parts.map((part) => ({
    ...part,
    sentences: part.sentences.map((sentence) => {
      const gone = touching(
        sentence.links.flatMap(({ statement, quoted }) => (quoted && isGone(statement) ? [quoted] : [])),
        sentence.links.flatMap(({ quoted }) => quoted ?? []),
      )
      if (gone.length === 0) return sentence
      // Places that are left move with the words; what is gone is quoted no more, so that doing this twice does nothing.
      const links = sentence.links.map((link) =>
        link.quoted && isGone(link.statement)
          ? { ...link, quoted: null, veiled: true as const }
          : { ...link, quoted: movedPlace(link.quoted, gone) },
      )
      return { ...sentence, text: withoutQuotes(sentence.text, gone), links }
    }),
  }))
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
  const signed = state.signed.map((one) => ({ ...one, parts: shownParts(one.parts, isGone) }))
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
  if (gone.length === 0) return text
  const points = new CodePoints(text)
  let [shown, at] = ['', 0]
  for (const { start, end } of [...gone].sort((one, other) => one.start - other.start)) {
    // Where one begins inside another its mark stands there already.
    if (start > at || shown === '') shown += `${points.slice(at, start)}${withdrawnMark}`
    at = Math.max(at, end)
  }
  return shown + points.slice(at, points.length)
}

type Place = { readonly start: number; readonly end: number }

/** With the places that are gone go those that overlap them: what is left of a cut quotation nobody could mark. */
function touching(gone: readonly Place[], all: readonly Place[]): readonly Place[] {
  const isIn = (one: Place) => gone.some(({ start, end }) => start < one.end && one.start < end)
  const more = all.filter((one) => !gone.includes(one) && isIn(one))
  return more.length === 0 ? gone : touching([...gone, ...more], all)
}

/** Where a quotation stands once others were taken out before it; null for one of which words are gone. */
function movedPlace(quoted: Place | null, gone: readonly Place[]): Place | null {
  if (!quoted || gone.some(({ start, end }) => start < quoted.end && quoted.start < end)) return null
  let [shift, at] = [0, 0]
  for (const { start, end } of [...gone].sort((one, other) => one.start - other.start)) {
    if (start >= quoted.start) break
    // One that begins inside another has no mark of its own.
    if (start > at || at === 0) shift += withdrawnMark.length - (end - start)
    else shift -= Math.max(0, end - at)
    at = Math.max(at, end)
  }
  return { start: quoted.start + shift, end: quoted.end + shift }
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
