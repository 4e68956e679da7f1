import type { SeriesTable } from '../read-series.ts'
import type { CaseStream } from './case-stream.ts'

/** The codes of a case list as series, and all cases by period: what they are expected in proportion to. */
export function seriesOfStream(stream: CaseStream): SeriesTable & { readonly all: Float64Array } {
  const all = new Float64Array(stream.periods.length)
  const counts = stream.items.map(() => new Float64Array(stream.periods.length))
  const { cells } = stream
  for (const [at, period] of cells.period.entries()) {
    all[period]! += cells.people[at]!
    for (const item of stream.profiles[cells.profile[at]!]!) counts[item]![period]! += cells.people[at]!
  }
  return {
    weeks: stream.periods,
    names: stream.items.map(({ attribute, code }) => `${attribute}: ${code}`),
    counts,
    all,
  }
}
