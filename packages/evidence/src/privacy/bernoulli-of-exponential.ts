import type { RandomIntegers } from '../randomness/random-integers.ts'

/**
 * True with probability exp(-numerator/denominator), exactly: integers in, integers compared, no floating point.
 *
 * Canonne, Kamath and Steinke 2020 ("The discrete Gaussian for differential privacy", arXiv 2004.00010), algorithm 1:
 * for 0 <= g <= 1 count how long Bernoulli(g/K) keeps succeeding for K = 1, 2, ...; the answer is whether the first
 * failing K is odd. Bernoulli(g/K) is drawn as Bernoulli(g) and Bernoulli(1/K), so the denominator never grows.
 * For g > 1: floor(g) independent draws of exp(-1), stopping at the first failure, and one for the rest.
 *
 * @param random - uniform integers
 * @param numerator - 0 or more, a safe integer
 * @param denominator - 1 or more, a safe integer
 */
export function bernoulliOfExponential(random: RandomIntegers, numerator: number, denominator: number): boolean {
  let rest = numerator
  while (rest > denominator) {
    if (!exponentialOfFraction(random, 1, 1)) return false
    rest -= denominator
  }
  return exponentialOfFraction(random, rest, denominator)
}

/** The same for ratios whose terms do not fit 53 bits. */
export function bernoulliOfExponentialLarge(random: RandomIntegers, numerator: bigint, denominator: bigint): boolean {
  let rest = numerator
  while (rest > denominator) {
    if (!exponentialOfFraction(random, 1, 1)) return false
    rest -= denominator
  }
  for (let k = 1; ; k++) {
    if (random.belowLarge(denominator) >= rest || random.below(k) !== 0) return k % 2 === 1
  }
}

function exponentialOfFraction(random: RandomIntegers, numerator: number, denominator: number): boolean {
  for (let k = 1; ; k++) {
    if (random.below(denominator) >= numerator || random.below(k) !== 0) return k % 2 === 1
  }
}
