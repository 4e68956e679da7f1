import { normalQuantile } from './normal-quantile.ts'

/** A likelihood ratio with its interval; the bounds are absent where a count of zero leaves none to compute. */
export interface RatioEstimate {
  readonly value: number
  readonly low?: number
  readonly high?: number
  readonly method: 'log'
  readonly level: number
}

/**
 * The ratio of two independent proportions with the interval of the log method: the logarithm of the ratio has the
 * standard error sqrt(1/a − 1/n + 1/b − 1/m). Simel, Samsa and Matchar, J Clin Epidemiol 44 (1991) 763-770.
 *
 * @param a,n successes and total of the first proportion, n at least 1
 * @param b,m successes and total of the second proportion, m at least 1
 * @param level confidence level, strictly between 0 and 1
 * @returns the ratio and its bounds; without bounds when a or b is 0; undefined when the second proportion is 0
 */
export function likelihoodRatio(a: number, n: number, b: number, m: number, level: number): RatioEstimate | undefined {
  if (b === 0) return undefined
  const value = a / n / (b / m)
  if (a === 0) return { value, method: 'log', level }
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m)
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half), method: 'log', level }
}
