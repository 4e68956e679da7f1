import { describe, expect, it } from 'vitest'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { histogram, misfit, probabilities } from '../testing/goodness-of-fit.ts'
import { bernoulliOfExponential, bernoulliOfExponentialLarge } from './bernoulli-of-exponential.ts'
import { discreteLaplace } from './discrete-laplace.ts'

describe('a coin of probability exp(-g)', () => {
  it.each([
    [0, 1],
    [1, 3],
    [1, 1],
    [5, 2],
  ])('comes up as often as it should for g = %i/%i, in either arithmetic', (numerator, denominator) => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(31))
    const expected = Math.exp(-numerator / denominator)
    for (const flip of [
      () => bernoulliOfExponential(random, numerator, denominator),
      () => bernoulliOfExponentialLarge(random, BigInt(numerator) << 70n, BigInt(denominator) << 70n),
    ]) {
      const heads = Array.from({ length: 20_000 }, flip).filter(Boolean).length
      if (numerator === 0) expect(heads).toBe(20_000)
      else expect(misfit([heads, 20_000 - heads], [expected, 1 - expected])).toBeLessThan(4)
    }
  })
})

describe('the discrete Laplace', () => {
  it.each([
    [1, 1],
    [7, 2],
    [1, 3],
    [40, 1],
  ])('has probabilities proportional to exp(-|x|/scale) for scale %i/%i', (numerator, denominator) => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(32))
    const scale = numerator / denominator
    const reach = Math.max(1, Math.floor(3 * scale))
    const sample = Array.from({ length: 20_000 }, () => discreteLaplace(random, numerator, denominator))
    const expected = probabilities((x) => Math.exp(-Math.abs(x) / scale), reach, Math.ceil(40 * scale) + 5)
    expect(misfit(histogram(sample, reach), expected)).toBeLessThan(4)
  })
})
