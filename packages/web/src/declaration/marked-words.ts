import { CodePoints } from '@clarion/review'

/** Words that were marked in a paragraph: from where to where in code points, and what stands there. A point where both are the same. */
export type Marked = { readonly start: number; readonly end: number; readonly quote: string }

/** @returns what is marked in a text, by the places of a browser's field, which counts in UTF-16 */
export function markedIn(text: string, from: number, to: number): Marked {
  const points = new CodePoints(text)
  const [start, end] = [points.pointAt(Math.min(from, to)), points.pointAt(Math.max(from, to))]
  return { start, end, quote: points.slice(start, end) }
}

/**
 * Where marked words stand in a text that may have been revised since: in their place, or where they stand now if they
 * stand there once. Never a guess: words that are gone, or stand twice, are marked again by whoever proposes.
 *
 * @returns undefined where it cannot be told
 */
export function markedNow(text: string, { start, end, quote }: Marked): Marked | undefined {
  const points = new CodePoints(text)
  if (end <= points.length && points.slice(start, end) === quote && quote !== '') return { start, end, quote }
  const first = quote === '' ? -1 : text.indexOf(quote)
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return undefined
  return markedIn(text, first, first + quote.length)
}

/** So many letters of what stands on either side of a point are shown. */
const around = 24

/** @returns what stands before and behind a point */
export function besidePoint(text: string, point: number): { readonly before: string; readonly behind: string } {
  const points = new CodePoints(text)
  return { before: points.slice(point - around, point), behind: points.slice(point, point + around) }
}
