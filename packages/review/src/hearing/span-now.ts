import { makeAnchor } from '../text/anchor.ts'
import { CodePoints } from '../text/code-points.ts'
import { resolveAnchor } from '../text/resolve-anchor.ts'
import { currentEdition, type Edition, type RecordState, type Span, statementOf } from './record-section.ts'

/** Where a place of the record stands today. */
export type SpanNow =
  | {
      readonly at: 'there'
      readonly start: number
      readonly end: number
      readonly quote: string
      /** Whether the words are those they were when the place was marked. */
      readonly words: 'same' | 'altered'
    }
  /** The speaker took the words back. */
  | { readonly at: 'withdrawn' }
  /** The words were corrected so far that the place is not to be found. */
  | { readonly at: 'gone' }

/**
 * Finds a place again in the edition that is in force: by its words and what stands around them, never by its position alone.
 *
 * @param record opened
 */
export function spanNow(record: RecordState, span: Span): SpanNow {
  const statement = statementOf(record, span.statement)
  if (!statement) return { at: 'gone' }
  const then = statement.editions.find(({ number }) => number === span.edition)
  const now = currentEdition(statement)
  if (statement.withdrawn || then?.words === null || now.words === null) return { at: 'withdrawn' }
  if (!then || span.start >= span.end || span.end > then.length) return { at: 'gone' }
  if (then.number === now.number) {
    const { start, end } = span
    return { at: 'there', start, end, quote: new CodePoints(now.words).slice(start, end), words: 'same' }
  }
  const anchor = makeAnchor(canonical(then), span.start, span.end)
  const found = resolveAnchor(anchor, canonical(now))
  if (!found) return { at: 'gone' }
  const { start, end, words } = found
  return { at: 'there', start, end, quote: new CodePoints(now.words).slice(start, end), words }
}

/** An edition is in canonical form since it was taken in: its checksum is not worked out again. */
function canonical({ words, length, checksum }: Edition) {
  return { text: words ?? '', length, checksum }
}
