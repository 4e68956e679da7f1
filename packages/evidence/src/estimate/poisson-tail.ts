import { logGamma } from './log-gamma.ts'

/**
 * The smaller tail of a Poisson distribution at an observed count: P(X <= n) below the mean, P(X >= n) above it.
 *
 * @param count observed, a whole number from 0
 * @param mean expected, from 0
 */
export function poissonTail(count: number, mean: number): number {
  if (mean <= 0) return count > 0 ? 0 : 1
  let term = Math.exp(count * Math.log(mean) - mean - logGamma(count + 1))
  let sum = term
  if (count < mean) {
    for (let k = count; k > 0 && term > 1e-17 * sum; k--) {
      term *= k / mean
      sum += term
    }
  } else {
    for (let k = count + 1; term > 1e-17 * sum; k++) {
      term *= mean / k
      sum += term
    }
  }
  return Math.min(1, sum)
}
