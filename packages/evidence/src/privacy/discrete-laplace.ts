import type { RandomIntegers } from '../randomness/random-integers.ts'
import { bernoulliOfExponential } from './bernoulli-of-exponential.ts'

/**
 * An integer x drawn with probability proportional to exp(-|x| / scale), scale = scaleNumerator / scaleDenominator.
 * Added to an integer count of sensitivity 1 it is (scaleDenominator/scaleNumerator)-differentially private.
 *
 * Canonne, Kamath and Steinke 2020, algorithm 2; a sign of minus on zero is rejected, else zero would come up twice as
 * often as it should.
 *
 * @param random - uniform integers
 * @param scaleNumerator - positive safe integer
 * @param scaleDenominator - positive safe integer
 */
export function discreteLaplace(random: RandomIntegers, scaleNumerator: number, scaleDenominator = 1): number {
  for (;;) {
    const low = random.below(scaleNumerator)
    if (!bernoulliOfExponential(random, low, scaleNumerator)) continue
    let high = 0
    while (bernoulliOfExponential(random, 1, 1)) high++
    const magnitude = Math.floor((low + scaleNumerator * high) / scaleDenominator)
    const negative = random.below(2) === 1
    if (negative && magnitude === 0) continue
    return negative ? -magnitude : magnitude
  }
}
