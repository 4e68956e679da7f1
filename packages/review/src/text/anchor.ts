import type { CanonicalText } from './canonical-text.ts'
import { CodePoints } from './code-points.ts'

/** Words in a canonical text, held so that they are found again when the text around them is edited. */
export type Anchor = {
  /** Where they began and ended in the text the checksum names, in code points. */
  readonly start: number
  readonly end: number
  /** The words themselves. */
  readonly quote: string
  /** What stood right before and after, up to 32 code points: tells two places with the same words apart. */
  readonly prefix: string
  readonly suffix: string
  readonly checksum: string
}

/** As much as tells two places apart in prose, and not so much that a neighbour's words travel with a released quote. */
export const contextLength = 32

/**
 * Anchors a span.
 *
 * @param source the frozen text
 * @param start of the span, in code points
 * @param end of the span, in code points, after its last sign
 * @throws RangeError when the span is empty or not inside the text
 */
export function makeAnchor(source: CanonicalText, start: number, end: number): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > source.length || start >= end) {
    throw new RangeError(`${start} to ${end} is no span of a text of ${source.length} code points`)
  }
  const points = new CodePoints(source.text)
  return {
    start,
    end,
    quote: points.slice(start, end),
    prefix: points.slice(start - contextLength, start),
    suffix: points.slice(end, end + contextLength),
    checksum: source.checksum,
  }
}
