import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { misfit } from '../testing/goodness-of-fit.ts'
import { predictableSourceWithoutPrivacy } from './predictable-source-without-privacy.ts'
import { randomIntegers } from './random-integers.ts'

describe('random integers', () => {
  it('stay below their bound, small or beyond 2^53', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (seed, bound) => {
        const random = randomIntegers(predictableSourceWithoutPrivacy(seed))
        const draw = random.below(bound)
        const large = random.belowLarge(BigInt(bound) * 1_000_000_007n)
        return (
          draw >= 0 && draw < bound && Number.isInteger(draw) && large >= 0n && large < BigInt(bound) * 1_000_000_007n
        )
      }),
    )
  })

  it.each([1, 2, 3, 7, 100])('are uniform below %i', (bound) => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(11))
    const counts = new Array<number>(bound + 1).fill(0)
    for (let draw = 0; draw < 20_000; draw++) counts[random.below(bound)]!++
    expect(counts.pop()).toBe(0)
    if (bound > 1)
      expect(
        misfit(
          counts,
          counts.map(() => 1 / bound),
        ),
      ).toBeLessThan(4)
  })

  it('are uniform in their high part when the bound needs two words', () => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(12))
    const counts = new Array<number>(3).fill(0)
    for (let draw = 0; draw < 9000; draw++) counts[Math.floor(random.below(3 * 2 ** 40) / 2 ** 40)]!++
    expect(misfit(counts, [1 / 3, 1 / 3, 1 / 3])).toBeLessThan(4)
  })

  it('are uniform in their high part when the bound needs a large integer', () => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(13))
    const counts = new Array<number>(5).fill(0)
    for (let draw = 0; draw < 9000; draw++) counts[Number(random.belowLarge(5n << 80n) >> 80n)]!++
    expect(misfit(counts, [0.2, 0.2, 0.2, 0.2, 0.2])).toBeLessThan(4)
  })

  it('refuse bounds outside 1 .. 2^53', () => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(1))
    for (const bound of [0, -1, 1.5, Number.NaN, 2 ** 53 + 2]) expect(() => random.below(bound)).toThrow(RangeError)
  })

  it('say that a seeded source is predictable', () => {
    expect(randomIntegers(predictableSourceWithoutPrivacy(1)).unpredictable).toBe(false)
  })
})
