import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shrink } from './shrink.ts'
import { projectToSimplex } from './simplex.ts'

const cells = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 })

describe('the projection of noisy counts', () => {
  it('has the total, no negative cell, and no feasible table is nearer', () => {
    fc.assert(
      fc.property(cells, fc.double({ min: 1, max: 100, noNaN: true }), cells, (noisy, total, other) => {
        const result = projectToSimplex(Float64Array.from(noisy), total)
        const sum = result.reduce((a, b) => a + b, 0)
        const weights = noisy.map((_value, at) => Math.abs(other[at] ?? 1) + 1e-6)
        const scale = total / weights.reduce((a, b) => a + b, 0)
        const distance = (table: ArrayLike<number>) => noisy.reduce((d, value, at) => d + (value - table[at]!) ** 2, 0)
        return (
          Math.abs(sum - total) < 1e-9 * Math.max(1, total) &&
          result.every((value) => value >= 0) &&
          distance(result) <= distance(weights.map((weight) => weight * scale)) + 1e-6
        )
      }),
    )
  })
})

describe('shrinking towards what was expected', () => {
  it('believes the noise nowhere and the signal nearly all', () => {
    const expected = new Float64Array(100).fill(5)
    const noise = expected.map((value, at) => value + (at % 2 === 0 ? 3 : -3))
    expect([...shrink(noise, expected, 9)]).toEqual([...expected])
    const signal = expected.map((value, at) => value + (at % 2 === 0 ? 300 : -300))
    shrink(signal, expected, 9).forEach((value, cell) => {
      expect(Math.abs(value - signal[cell]!)).toBeLessThan(0.1)
    })
  })

  it('always ends between the estimate and the expectation', () => {
    fc.assert(
      fc.property(cells, cells, fc.double({ min: 0.1, max: 100, noNaN: true }), (estimate, other, variance) => {
        const expected = Float64Array.from(estimate, (_value, at) => Math.abs(other[at] ?? 0))
        return shrink(Float64Array.from(estimate), expected, variance).every((value, at) => {
          const [low, high] = [Math.min(estimate[at]!, expected[at]!), Math.max(estimate[at]!, expected[at]!)]
          return value >= low - 1e-9 && value <= high + 1e-9
        })
      }),
    )
  })
})
