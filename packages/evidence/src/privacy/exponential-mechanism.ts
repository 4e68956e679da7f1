import type { RandomIntegers } from '../randomness/random-integers.ts'
import { bernoulliOfExponentialLarge } from './bernoulli-of-exponential.ts'

/**
 * Chooses candidate i with probability proportional to exp(epsilon * score_i / (2 sensitivity)), exactly: draw a
 * candidate uniformly, keep it with probability exp(-epsilon (best - score_i) / (2 sensitivity)), else draw again. Scores
 * are integers and epsilon a ratio, so the acceptance probability is exp of an exact fraction: no floating point touches
 * the choice (McSherry and Talwar 2007; the floating attack is Ilvento 2020, "Implementing the exponential mechanism
 * with base-2 differential privacy").
 *
 * Privacy: epsilon-differentially private, and epsilon^2/8-zCDP because its privacy loss has range epsilon (Cesar and
 * Rogers 2021, "Bounding, concentrating, and truncating", lemma 3.4).
 *
 * @param random - uniform integers
 * @param scores - one safe integer a candidate; adding or removing one person changes each by at most `sensitivity`
 * @param epsilon - exact ratio of two positive safe integers
 * @param sensitivity - positive integer
 * @returns the index chosen
 */
export function exponentialMechanism(
  random: RandomIntegers,
  scores: readonly number[],
  epsilon: { readonly numerator: number; readonly denominator: number },
  sensitivity = 1,
): number {
  if (scores.length === 0) throw new RangeError('there is no candidate to choose from')
  if (!scores.every(Number.isSafeInteger)) throw new RangeError('a score is not a safe integer')
  const best = scores.reduce((a, b) => Math.max(a, b))
  const denominator = 2n * BigInt(epsilon.denominator) * BigInt(sensitivity)
  for (;;) {
    const candidate = random.below(scores.length)
    const numerator = BigInt(epsilon.numerator) * BigInt(best - scores[candidate]!)
    if (bernoulliOfExponentialLarge(random, numerator, denominator)) return candidate
  }
}
