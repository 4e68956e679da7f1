import { acceleration, bcaLimit } from './bca-interval.ts'
import type { CaptureTable } from './capture-table.ts'
import { level } from './estimation.ts'

/** Limits from resamples. */
export interface ResampledInterval {
  readonly interval: readonly [number, number]
  /** Estimates of the resamples that had one, sorted upwards. */
  readonly draws: Float64Array
  readonly distinct: number
  readonly lost: number
}

/**
 * Bias-corrected and accelerated limits: the whole route is walked again on every resample, choice of the model and all, and
 * once for every history with one of its people left out.
 *
 * @param again the route, from counts to the estimate; NaN where there is none
 */
export function resampledInterval(
  table: CaptureTable,
  estimate: number,
  again: (counts: Float64Array) => number,
  resamples: Iterable<Float64Array>,
): ResampledInterval {
  const estimates: number[] = []
  for (const counts of resamples) estimates.push(again(counts))
  const draws = Float64Array.from(estimates.filter((value) => Number.isFinite(value))).sort()
  const left: number[] = []
  const weights: number[] = []
  for (const [mask, count] of table.counts.entries()) {
    if (count === 0) continue
    const counts = table.counts.slice()
    counts[mask]! -= 1
    left.push(again(counts))
    weights.push(count)
  }
  const speed = left.every((value) => Number.isFinite(value)) ? acceleration(left, weights) : 0
  const limit = (share: number) => bcaLimit(estimate, draws, speed, share)
  return {
    interval: [limit((1 - level) / 2), limit((1 + level) / 2)],
    draws,
    // Two fits of one model differ in their last digits only.
    distinct: new Set(draws.map((value) => Number(value.toPrecision(9)))).size,
    lost: estimates.length - draws.length,
  }
}
