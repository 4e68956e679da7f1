import { CodePoints } from '../text/code-points.ts'
import type { RecordState } from './record-section.ts'
import { spanNow } from './span-now.ts'
import type { SignedSummary, SummaryPart } from './summary-section.ts'

/** What stands where words were that their speaker took back. */
export const withdrawnMark = '[…]'

/**
 * A summary as it may be shown today. Words that their speaker took back since go from every sentence that quotes them, and the
 * place of the quotation stays to be seen; that somebody said it stays told and counted.
 *
 * @param record opened, or as it is stored: the places are all that is needed
 */
export function shownParts(parts: readonly SummaryPart[], record: RecordState): SummaryPart[] {
  const isWithdrawn = (statement: string) =>
    record.statements.some(({ id, withdrawn }) => id === statement && withdrawn !== null)
  return parts.map((part) => ({
    ...part,
    sentences: part.sentences.map((sentence) => {
      const gone = sentence.links.flatMap(({ statement, quoted }) => (quoted && isWithdrawn(statement) ? [quoted] : []))
      const text = withoutQuotes(sentence.text, gone)
      return { ...sentence, text }
    }),
  }))
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
      .filter(({ links }) => links.some((link) => link.statement === statement && link.quoted !== null))
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
