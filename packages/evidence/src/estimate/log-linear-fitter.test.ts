import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { supersetSums } from './capture-table.ts'
import { hierarchicalModels, parametersOf } from './hierarchical-models.ts'
import { logLinearFitter } from './log-linear-fitter.ts'
import { modelStatusOn } from './model-status.ts'

const countsOf = (t: number, most: number) =>
  fc
    .array(fc.nat(most), { minLength: 2 ** t, maxLength: 2 ** t })
    .map((counts) => Float64Array.from(counts, (count, mask) => (mask === 0 ? 0 : count)))

describe('a fit', () => {
  it('meets the likelihood equations: what is expected on every overlap of the model is what was seen', () => {
    const models = hierarchicalModels(4, 3)
    fc.assert(
      fc.property(countsOf(4, 40), fc.nat(models.length - 1), (counts, at) => {
        const parameters = parametersOf(models[at]!, 4)
        fc.pre(modelStatusOn(counts)(parameters) === 0)
        const overlaps = supersetSums(counts)
        const fitter = logLinearFitter(4)
        expect(fitter.fit(overlaps, counts, parameters)).toBe('fitted')
        const expected = supersetSums(fitter.expected)
        for (const mask of parameters) {
          expect(Math.abs(expected[mask]! - overlaps[mask]!)).toBeLessThan(1e-5 * (1 + overlaps[mask]!))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of two lists is Lincoln and Petersen’s: n1 n2 / m', () => {
    const counts = Float64Array.from([0, 30, 20, 10])
    const fitter = logLinearFitter(2)
    fitter.fit(supersetSums(counts), counts, parametersOf([], 2))
    expect(60 + Math.exp(fitter.coefficients[0]!)).toBeCloseTo((40 * 30) / 10, 8)
  })

  it('ends where it would have ended from any start', () => {
    const counts = Float64Array.from([0, 40, 30, 6, 20, 5, 4, 2])
    const fitter = logLinearFitter(3)
    const parameters = parametersOf([3], 3)
    fitter.fit(supersetSums(counts), counts, parameters)
    const there = fitter.coefficients.slice(0, parameters.length)
    fitter.fit(
      supersetSums(counts),
      counts,
      parameters,
      there.map((value) => value + 0.7),
    )
    for (const [at, value] of there.entries()) expect(fitter.coefficients[at]).toBeCloseTo(value, 8)
  })
})

describe('the status of a model', () => {
  /** Chan, Silverman and Vincent 2021, table 2. */
  const artificial = Float64Array.from([0, 40, 30, 6, 20, 0, 0, 0])

  it('is not identifiable, without an estimate, or sound, as in the published example', () => {
    const statusOf = modelStatusOn(artificial)
    expect(statusOf(parametersOf([3, 5, 6], 3))).toBe(2)
    expect(statusOf(parametersOf([3], 3))).toBe(1)
    expect(statusOf(parametersOf([5, 6], 3))).toBe(0)
  })

  it('agrees with the fit: where no estimate exists the coefficients grow without end', () => {
    const models = hierarchicalModels(4, 2)
    fc.assert(
      fc.property(countsOf(4, 3), fc.nat(models.length - 1), (counts, at) => {
        const parameters = parametersOf(models[at]!, 4)
        const overlaps = supersetSums(counts)
        fc.pre(overlaps[0]! > 0)
        const status = modelStatusOn(counts)(parameters)
        const fitter = logLinearFitter(4)
        const outcome = fitter.fit(overlaps, counts, parameters)
        if (status === 0) expect(outcome).toBe('fitted')
        if (status === 1 && outcome === 'fitted') {
          const least = fitter.coefficients.reduce(
            (low, value) => (Number.isFinite(value) ? Math.max(low, Math.abs(value)) : low),
            0,
          )
          expect(least).toBeGreaterThan(9)
        }
      }),
      { numRuns: 500 },
    )
  })
})
