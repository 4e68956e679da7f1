import { describe, expect, it } from 'vitest'
import { discreteGaussian } from '../privacy/discrete-gaussian.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { levelRare } from './level-rare.ts'
import { projectToSimplex } from './simplex.ts'

const random = randomIntegers(predictableSourceWithoutPrivacy(91))
const noise = (): number => discreteGaussian(random, { numerator: 2500, denominator: 1 })

describe('calming a noisy one-way marginal', () => {
  it('brings ninety rare values nearer to the truth and leaves the frequent one alone', () => {
    const truth = Float64Array.from({ length: 91 }, (_, value) => (value === 40 ? 800 : 5 + (value % 7)))
    const total = truth.reduce((sum, count) => sum + count, 0)
    const error = (estimate: Float64Array): number =>
      projectToSimplex(estimate, total).reduce((sum, count, value) => sum + Math.abs(count - truth[value]!), 0)
    let raw = 0
    let calmed = 0
    for (let run = 0; run < 20; run++) {
      const estimate = truth.map((count) => count + noise())
      expect(levelRare(estimate, 2500)[40]).toBe(estimate[40])
      raw += error(estimate)
      calmed += error(levelRare(estimate, 2500))
    }
    expect(calmed).toBeLessThan(raw / 2)
  })

  it('keeps the sum, and leaves differences that noise cannot explain', () => {
    const estimate = Float64Array.of(-3, 8, 1, 6, 2)
    const calmed = levelRare(estimate, 25)
    expect(calmed.reduce((a, b) => a + b)).toBeCloseTo(14)
    expect(levelRare(Float64Array.of(0, 900, 5, 400, 300), 1)).toEqual(Float64Array.of(0, 900, 5, 400, 300))
  })
})
