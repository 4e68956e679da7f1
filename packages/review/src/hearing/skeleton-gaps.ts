import { messageIds } from '../codebook/message-ids.ts'
import { countSupport } from '../quantifier/count-support.ts'
import { codingDisputes } from './coding-disputes.ts'
import { countedPassages } from './counted-passages.ts'
import { countedInterventions } from './hearing-counts.ts'
import { isHeard } from './moderators.ts'
import { currentEdition, type RecordState, type Statement } from './record-section.ts'
import type { SpeakersState } from './speakers-section.ts'

/** What a summary that is drawn from the record cannot say, by name: it would else be passed over in silence. */
export type SkeletonGaps = {
  /** Messages without a speaker behind them: "no evidence", and not a sentence. */
  readonly gaps: readonly string[]
  /** Messages that are marked only where those who read do not agree: whether somebody spoke to them is not settled. */
  readonly disputed: readonly string[]
  /** Messages that were spoken to and that no sentence can rest on: all their words were taken back or corrected away. */
  readonly withoutWords: readonly string[]
  /** Statements of which the words were taken back. */
  readonly takenBack: readonly string[]
  /** Statements with words in which nobody marked a message, but for what whoever presides or moderates said. */
  readonly unmarked: readonly string[]
}

/**
 * @param speakers marked by `withModerators`
 * @param record opened
 */
export function skeletonGaps(speakers: SpeakersState, record: RecordState): SkeletonGaps {
  const heard = countedInterventions(record, speakers)
  const worded = new Set(
    countedPassages(record, speakers).flatMap(({ code, now }) =>
      code.stance === 'for' && now.at === 'there' ? [code.message] : [],
    ),
  )
  const all = [...messageIds, ...record.themes.map(({ id }) => id)]
  const spoken = new Set(all.filter((message) => countSupport(heard, message).speakers > 0))
  // Marks on which people do not agree yet are marks.
  const marked = new Set(record.codes.filter(({ removed }) => !removed).map(({ statement }) => statement))
  const disputed = new Set(
    [...codingDisputes(record).values()].flat().flatMap(({ codes }) => codes.map(({ message }) => message)),
  )
  const known = new Map(speakers.speakers.map((speaker) => [speaker.id, speaker]))
  const isFromChair = (statement: Statement) => {
    const speaker = known.get(statement.speaker ?? '')
    return speaker !== undefined && !isHeard(speaker, statement)
  }
  return {
    gaps: all.filter((message) => !spoken.has(message) && !disputed.has(message)),
    disputed: all.filter((message) => !spoken.has(message) && disputed.has(message)),
    withoutWords: all.filter((message) => spoken.has(message) && !worded.has(message)),
    takenBack: record.statements.filter(({ withdrawn }) => withdrawn !== null).map(({ id }) => id),
    unmarked: record.statements
      .filter((one) => currentEdition(one).words !== null && !marked.has(one.id))
      .filter((one) => !isFromChair(one))
      .map(({ id }) => id),
  }
}
