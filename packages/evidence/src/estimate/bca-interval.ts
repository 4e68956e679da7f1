import { normalCumulative, normalQuantile } from './normal-distribution.ts'

/**
 * Bias-corrected and accelerated bootstrap limits (Efron 1987; DiCiccio and Efron 1996).
 *
 * @param estimate the estimate from the data
 * @param replicates estimates from the resamples, sorted upwards
 * @param acceleration see {@link acceleration}
 * @param level share of the limit, as 0.025
 * @returns the limit, by the quantile of type 8 (Hyndman and Fan 1996)
 */
export function bcaLimit(estimate: number, replicates: Float64Array, acceleration: number, level: number): number {
  let below = 0
  while (below < replicates.length && replicates[below]! < estimate) below++
  const bias = normalQuantile(below / replicates.length)
  const shifted = bias + normalQuantile(level)
  return quantile(replicates, normalCumulative(bias + shifted / (1 - acceleration * shifted)))
}

/**
 * Acceleration from the jackknife: one estimate for each history with people, with one of them left out, weighted by how
 * many there are (Chan, Silverman and Vincent 2021, section 3.3).
 */
export function acceleration(estimates: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = estimates.reduce((sum, estimate, at) => sum + weights[at]! * estimate, 0) / total
  let cubes = 0
  let squares = 0
  for (const [at, estimate] of estimates.entries()) {
    cubes += weights[at]! * (mean - estimate) ** 3
    squares += weights[at]! * (mean - estimate) ** 2
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}

/** Quantile of type 8 of sorted values. */
export function quantile(sorted: Float64Array, level: number): number {
  const n = sorted.length
  if (n === 0) return Number.NaN
  // The small lift is R's, so that a place that should be whole is not missed by a rounding error.
  const place = 1 / 3 + level * (n + 1 / 3)
  const low = Math.floor(place + 4 * Number.EPSILON)
  const share = Math.abs(place - low) < 4 * Number.EPSILON ? 0 : place - low
  const at = (index: number) => sorted[Math.min(n, Math.max(1, index)) - 1]!
  return share === 0 ? at(low) : (1 - share) * at(low) + share * at(low + 1)
}
