import type { CaseStream } from '../../packages/evidence/src/signals/combinations/case-stream.ts'
import { farrington, farringtonDefaults } from '../../packages/evidence/src/signals/farrington.ts'

/** A code and how far its last period lies above Farrington's limit, 1 being the limit. */
export interface JudgedCode {
  readonly item: number
  readonly score: number
}

/**
 * Farrington's method for every code by itself, as far as a stream of a few quarters allows: all earlier quarters are
 * baseline, all reports the denominator. Highest first.
 */
export function byCode(stream: CaseStream): JudgedCode[] {
  const periods = stream.periods.length
  const judge = farrington({
    ...farringtonDefaults,
    years: 1,
    perYear: Math.ceil((periods - 1) / 2),
    halfWindow: Math.floor((periods - 1) / 2),
    periods: 1,
    weeksLeftOut: 0,
    least: [5, 1],
  })
  const counts = stream.items.map(() => new Float64Array(periods))
  const all = new Float64Array(periods)
  const { cells } = stream
  for (const [at, period] of cells.period.entries()) {
    all[period]! += cells.people[at]!
    for (const item of stream.profiles[cells.profile[at]!]!) counts[item]![period]! += cells.people[at]!
  }
  return counts
    .flatMap((series, item) => {
      const judged = series[periods - 1]! > 5 ? judge(series, periods - 1, all) : undefined
      return judged ? [{ item, score: judged.score }] : []
    })
    .sort((one, other) => other.score - one.score)
}
