import type { RecordState } from '../hearing/record-section.ts'
import { suggestedCodes } from '../hearing/suggested-codes.ts'
import { sentences } from '../language/sentences.ts'
import type { Intervention } from './interventions.ts'

/** A code as somebody gives it. */
export type GivenCode = {
  readonly statement: string
  readonly edition: number
  readonly start: number
  readonly end: number
  readonly message: string
  readonly suggested?: string
}

/** @returns what a reader marks who takes from the codebook what it finds strong enough to be support */
export function suggestionsTaken({ statements }: RecordState): GivenCode[] {
  return statements.flatMap((statement) =>
    suggestedCodes(statement)
      .filter(({ support }) => support)
      .map(({ score: _score, support: _support, ...code }) => code),
  )
}

/**
 * @param statements ids of the statements, one for each intervention
 * @returns what a reader marks who goes by the labels; a mention without a message ("M0") is no code
 */
export function labelsTaken(
  interventions: readonly Intervention[],
  record: RecordState,
  statements: readonly string[],
): GivenCode[] {
  return interventions.flatMap(({ sentences: labelled }, at) => {
    const words = record.statements.find(({ id }) => id === statements[at])?.editions[0]?.words ?? ''
    return labelled.flatMap(({ text, labels }) => {
      const from = words.indexOf(text)
      if (from < 0) throw new Error(`not in the record: ${text}`)
      const start = [...words.slice(0, from)].length
      // Where the label's sentence is two to the machine, each is marked.
      return sentences(text, 'en').flatMap((one) =>
        labels
          .filter((label) => label !== 'M0')
          .map((message) => ({
            ...{ statement: statements[at]!, edition: 1, message },
            ...{ start: start + one.start, end: start + one.end },
          })),
      )
    })
  })
}
