/** What a row of the scorecard was found to be. */
export type RowResult = {
  readonly name: string
  /** How often the promise was put to the test. */
  readonly attempts: number
  /** Each as words that say what was asked and what came; none of them holds personal data, for there is none here. */
  readonly violations: readonly string[]
  readonly seconds: number
  /** Figures of its own, for the report. */
  readonly figures?: Readonly<Record<string, number>>
}

/** Counts attempts and collects violations while a row runs. */
export type Tally = {
  attempts: number
  readonly violations: string[]
  readonly figures: Record<string, number>
  violated(words: string): void
}

/**
 * Runs a row of the scorecard.
 *
 * @param name what the row promises, in a word or two
 */
export async function runRow(name: string, work: (tally: Tally) => Promise<void>): Promise<RowResult> {
  const started = performance.now()
  const violations: string[] = []
  const tally: Tally = { attempts: 0, violations, figures: {}, violated: (words) => void violations.push(words) }
  await work(tally)
  const seconds = Math.round((performance.now() - started) / 10) / 100
  return { name, attempts: tally.attempts, violations, seconds, figures: tally.figures }
}
