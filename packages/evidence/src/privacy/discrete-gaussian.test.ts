import { describe, expect, it } from 'vitest'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { histogram, misfit, probabilities } from '../testing/goodness-of-fit.ts'
import { discreteGaussian } from './discrete-gaussian.ts'

const draws = 20_000

describe('the discrete Gaussian', () => {
  it.each([
    ['a tiny variance', 1, 4],
    ['variance 1', 1, 1],
    ['a fraction', 37, 10],
    ['a wide one', 400, 1],
    ['terms beyond 2^53, drawn with large integers', 37 * 10 ** 9, 10 ** 10],
  ])('has probabilities proportional to exp(-x^2/2v): %s', (_name, numerator, denominator) => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(21))
    const variance = numerator / denominator
    const reach = Math.max(1, Math.floor(2.5 * Math.sqrt(variance)))
    const sample = Array.from({ length: draws }, () => discreteGaussian(random, { numerator, denominator }))
    const expected = probabilities(
      (x) => Math.exp((-x * x) / (2 * variance)),
      reach,
      Math.ceil(12 * Math.sqrt(variance)) + 2,
    )
    expect(misfit(histogram(sample, reach), expected)).toBeLessThan(4)
  })

  it('would be caught if it were rounded continuous noise', () => {
    // The test above has teeth: at variance 1/4 rounding a Gaussian gives 0.683 at zero, the discrete Gaussian 0.786.
    const expected = probabilities((x) => Math.exp(-2 * x * x), 1, 20)
    const rounded = [0.1587, 0.6826, 0.1587].map((share) => Math.round(share * draws))
    expect(misfit(rounded, expected)).toBeGreaterThan(10)
  })

  it('refuses a variance that is not a ratio of positive whole numbers', () => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(1))
    for (const numerator of [0, -1, 0.5, Number.NaN]) {
      expect(() => discreteGaussian(random, { numerator, denominator: 1 })).toThrow(RangeError)
    }
  })
})
