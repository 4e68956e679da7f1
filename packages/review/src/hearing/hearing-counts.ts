import type { CodedIntervention } from '../quantifier/count-support.ts'
import { standingCodes } from './coding-disputes.ts'
import type { Constituency } from './constituencies.ts'
import { isHeard } from './moderators.ts'
import type { RecordState } from './record-section.ts'
import { sameSpeakers } from './same-speaker.ts'
import type { SpeakersState } from './speakers-section.ts'

/** What one who spoke is counted as. */
export type CountedIntervention = CodedIntervention & {
  readonly statement: string
  readonly constituency: Constituency
  /** The messages they spoke against. */
  readonly against: readonly string[]
}

/**
 * Who stands behind which message, ready for `countSupport`: one for each statement whose speaker is known and neither presides nor moderates there,
 * by what people read in it and do not disagree on. Statements without a known speaker count for nothing: a number that somebody may be in twice is
 * no number; for the same reason whoever is on the list twice is one.
 *
 * @param speakers marked by `withModerators`
 */
export function countedInterventions(record: RecordState, { speakers }: SpeakersState): CountedIntervention[] {
  const persons = sameSpeakers(speakers)
  const codes = Map.groupBy(standingCodes(record), ({ statement }) => statement)
  return record.statements.flatMap((statement) => {
    const speaker = speakers.find(({ id }) => id === statement.speaker)
    if (!speaker || !isHeard(speaker, statement)) return []
    const own = codes.get(statement.id) ?? []
    const messages = (stance: 'for' | 'against') => [
      ...new Set(own.filter((code) => code.stance === stance).map(({ message }) => message)),
    ]
    // The opening and the floor are no panels; "across all panels" asks for panels.
    const panel = statement.part.startsWith('panel-') ? { panel: statement.part } : {}
    return [
      {
        statement: statement.id,
        speaker: persons.get(speaker.id) ?? speaker.id,
        constituency: speaker.constituency,
        ...panel,
        messages: messages('for'),
        against: messages('against'),
      },
    ]
  })
}
