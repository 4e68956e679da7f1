import { standingCodes } from './coding-disputes.ts'
import { isParticipant } from './constituencies.ts'
import type { Code, RecordState } from './record-section.ts'
import { type SpanNow, spanNow } from './span-now.ts'
import type { SpeakersState } from './speakers-section.ts'

/** A passage that counts for a message or against it, and where its words stand today. */
export type CountedPassage = { readonly code: Code; readonly now: SpanNow }

/**
 * The passages of those who are counted: what whoever presides said, and what nobody knows who said, stands behind no
 * message, so that it is no evidence of one either. Words that were taken back or corrected away are counted, and are no
 * passage that a sentence could rest on.
 *
 * @param record opened
 */
export function countedPassages(record: RecordState, { speakers }: SpeakersState): CountedPassage[] {
  const participants = new Set(speakers.filter((one) => isParticipant(one.constituency)).map(({ id }) => id))
  const counted = new Set(
    record.statements.filter(({ speaker }) => speaker !== null && participants.has(speaker)).map(({ id }) => id),
  )
  return standingCodes(record)
    .filter(({ statement }) => counted.has(statement))
    .map((code) => ({ code, now: spanNow(record, code) }))
}
