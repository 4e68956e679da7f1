import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { type ProportionMethod, proportionInterval } from './proportion-interval.ts'

const methods: ProportionMethod[] = ['wald', 'clopper-pearson', 'wilson']
const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))

/** Independent model of P(X <= successes): products of exact ratios from the mode outwards, normalised at the end. */
function lowerTail(successes: number, total: number, p: number): number {
  const mode = Math.floor((total + 1) * p)
  const weights = new Array<number>(total + 1).fill(0)
  weights[mode] = 1
  const weight = (k: number) => weights[k] ?? 0
  for (let k = mode + 1; k <= total; k += 1) weights[k] = (weight(k - 1) * (total - k + 1) * p) / (k * (1 - p))
  for (let k = mode - 1; k >= 0; k -= 1) weights[k] = (weight(k + 1) * (k + 1) * (1 - p)) / ((total - k) * p)
  const sum = weights.reduce((all, each) => all + each, 0)
  return weights.slice(0, successes + 1).reduce((all, each) => all + each, 0) / sum
}

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.001, -3.090232306167813],
    [1e-20, -9.26234008979841],
  ])('has the tabled value at %d', (probability, value) => {
    expect(normalQuantile(probability)).toBeCloseTo(value, 12)
  })

  it('is odd about one half and refuses what is no probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (p) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 6)
      }),
    )
    for (const p of [0, 1, -1, 2, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})

describe('proportionInterval', () => {
  it('leaves exactly half of the error in each tail of the binomial with Clopper and Pearson', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.9, 0.95, 0.99), ([successes, total], level) => {
        const { low, high } = proportionInterval(successes, total, { method: 'clopper-pearson', level })
        const each = (1 - level) / 2
        if (successes > 0) expect(1 - lowerTail(successes - 1, total, low)).toBeCloseTo(each, 8)
        if (successes < total) expect(lowerTail(successes, total, high)).toBeCloseTo(each, 8)
      }),
    )
  })

  it('has the closed form of Clopper and Pearson where all or none succeed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (total) => {
        const { low } = proportionInterval(total, total, { method: 'clopper-pearson' })
        const { high } = proportionInterval(0, total, { method: 'clopper-pearson' })
        expect(low).toBeCloseTo(0.025 ** (1 / total), 10)
        expect(high).toBeCloseTo(1 - 0.025 ** (1 / total), 10)
      }),
    )
  })

  it('puts the bounds of Wilson where the score test just rejects', () => {
    fc.assert(
      fc.property(counts, ([successes, total]) => {
        const { value, low, high } = proportionInterval(successes, total, { method: 'wilson' })
        const z = normalQuantile(0.975)
        for (const p of [low, high]) {
          if (p === 0 || p === 1) continue
          expect((value - p) ** 2).toBeCloseTo((z * z * p * (1 - p)) / total, 10)
        }
      }),
    )
  })

  it('holds the estimate within the bounds and the bounds within 0 and 1, whatever the method', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...methods), ([successes, total], method) => {
        const { low, value, high } = proportionInterval(successes, total, { method })
        const rising = [0, low, value, high, 1]
        expect(rising.toSorted((a, b) => a - b)).toEqual(rising)
      }),
    )
  })

  it('mirrors successes and failures', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...methods), ([successes, total], method) => {
        const one = proportionInterval(successes, total, { method })
        const other = proportionInterval(total - successes, total, { method })
        expect(one.low).toBeCloseTo(1 - other.high, 9)
      }),
    )
  })

  it.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (successes, total) => {
    expect(() => proportionInterval(successes, total, { method: 'wald' })).toThrow(RangeError)
  })

  it('refuses a level that is none', () => {
    expect(() => proportionInterval(1, 2, { method: 'wald', level: 95 })).toThrow('confidence level')
  })
})
