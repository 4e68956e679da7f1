import { standingCodes } from './coding-disputes.ts'
import { isHeard } from './moderators.ts'
import type { Code, RecordState } from './record-section.ts'
import { type SpanNow, spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'

/** A passage that counts for a message or against it, and where its words stand today. */
export type CountedPassage = { readonly code: Code; readonly now: SpanNow }

/**
 * The passages of those who are counted: what whoever presides or moderates said, and what nobody knows who said, stands behind no
 * message, so that it is no evidence of one either. Words that were taken back or corrected away are counted, and are no
 * passage that a sentence could rest on.
 *
 * @param record opened
 * @param speakers marked by `withModerators`
 */
export function countedPassages(record: RecordState, { speakers }: SpeakersState): CountedPassage[] {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  const counted = new Set(
    record.statements.flatMap((statement) => {
      const speaker = known.get(statement.speaker ?? '')
      return speaker && isHeard(speaker, statement) ? [statement.id] : []
    }),
  )
  return standingCodes(record)
    .filter(({ statement }) => counted.has(statement))
    .map((code) => ({ code, now: spanNow(record, code) }))
}
