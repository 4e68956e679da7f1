import { describe, expect, it } from 'vitest'
import { countMarginal, setKey, subsetsOf } from '../counts/marginal.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { exampleTable } from '../testing/example-table.ts'
import { cellVariance, reconstruct } from './reconstruct.ts'
import { combineResiduals, measureResidual, type Residual, usableVariance } from './residual.ts'

const sizes = [2, 3, 12]
const random = (seed: number) => randomIntegers(predictableSourceWithoutPrivacy(seed))
const table = exampleTable(random(1), sizes, 3000)
const truth = (set: readonly number[]) => countMarginal(table.codes, set, sizes, table.rows)

function measureAll(seed: number, variance: number): Map<string, Residual> {
  const dice = random(seed)
  const known = new Map<string, Residual>()
  for (const set of subsetsOf([0, 1, 2])) {
    const own = set.map((column) => sizes[column]!)
    for (const fresh of measureResidual(dice, set, truth(set), own, variance)) {
      const before = known.get(setKey(fresh.set))
      known.set(setKey(fresh.set), before === undefined ? fresh : combineResiduals(before, fresh))
    }
  }
  return known
}

describe('residual measurements', () => {
  it('rebuild every marginal exactly when there is next to no noise', () => {
    const known = measureAll(2, 1 / 16)
    for (const set of subsetsOf([0, 1, 2])) {
      const rebuilt = reconstruct(known, set, sizes)
      truth(set).forEach((count, cell) => {
        expect(Math.abs(rebuilt[cell]! - count)).toBeLessThan(3)
      })
    }
  })

  it('rebuild without bias and with the variance that they state', () => {
    const rounds = 300
    const variance = 25
    const set = [0, 1, 2]
    const expected = truth(set)
    const sums = new Float64Array(expected.length)
    let squares = 0
    let stated = 0
    for (let round = 0; round < rounds; round++) {
      const known = measureAll(100 + round, variance)
      const rebuilt = reconstruct(known, set, sizes)
      stated = cellVariance((subset) => known.get(setKey(subset))!.variance, set, sizes)
      expected.forEach((count, cell) => {
        sums[cell]! += rebuilt[cell]! - count
        squares += (rebuilt[cell]! - count) ** 2
      })
    }
    const observed = squares / rounds / expected.length
    expect(observed / stated).toBeGreaterThan(0.93)
    expect(observed / stated).toBeLessThan(1.07)
    for (const sum of sums) expect(Math.abs(sum / rounds)).toBeLessThan((5 * Math.sqrt(stated)) / Math.sqrt(rounds))
  })

  it('become more precise together than either alone', () => {
    const a: Residual = { set: [0], cells: Float64Array.of(10, -10), variance: 4 }
    const b: Residual = { set: [0], cells: Float64Array.of(20, -20), variance: 12 }
    expect(combineResiduals(a, b)).toEqual({ set: [0], cells: Float64Array.of(12.5, -12.5), variance: 3 })
  })

  it('never use less noise than was paid for', () => {
    for (const variance of [0.001, 0.06, 1, 3.2, 1234.5678]) {
      expect(usableVariance(variance)).toBeGreaterThanOrEqual(variance)
      expect(usableVariance(variance) * 16).toBe(Math.round(usableVariance(variance) * 16))
    }
  })

  it('cannot rebuild what was not measured', () => {
    expect(() => reconstruct(new Map(), [0], sizes)).toThrow(RangeError)
  })
})
