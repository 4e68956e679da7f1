import { describe, expect, it } from 'vitest'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { misfit } from '../testing/goodness-of-fit.ts'
import { exponentialMechanism } from './exponential-mechanism.ts'

describe('the exponential mechanism', () => {
  it.each([
    [[5, 3, 0, 5], { numerator: 1, denominator: 2 }, 1],
    [[-4, 0], { numerator: 3, denominator: 4 }, 2],
    [[7], { numerator: 1, denominator: 1 }, 1],
  ])('chooses %j in proportion to exp(epsilon score / 2 sensitivity)', (scores, epsilon, sensitivity) => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(41))
    const counts = scores.map(() => 0)
    for (let draw = 0; draw < 10_000; draw++) counts[exponentialMechanism(random, scores, epsilon, sensitivity)]!++
    const weights = scores.map((s) => Math.exp(((epsilon.numerator / epsilon.denominator) * s) / (2 * sensitivity)))
    const sum = weights.reduce((a, b) => a + b, 0)
    if (scores.length === 1) expect(counts).toEqual([10_000])
    else
      expect(
        misfit(
          counts,
          weights.map((weight) => weight / sum),
        ),
      ).toBeLessThan(4)
  })

  it('takes no score that is not a whole number, for only whole numbers are compared exactly', () => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(1))
    expect(() => exponentialMechanism(random, [0.5], { numerator: 1, denominator: 1 })).toThrow(RangeError)
    expect(() => exponentialMechanism(random, [], { numerator: 1, denominator: 1 })).toThrow(RangeError)
  })
})
