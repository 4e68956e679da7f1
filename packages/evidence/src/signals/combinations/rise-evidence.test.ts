import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rise } from './rise.ts'
import { highestPrior, riseEvidence } from './rise-evidence.ts'

const evidence = riseEvidence(5000)
const of = (seen: number, expected: number, total: number) => {
  const [logExpected, logRest] = [Math.log(expected), Math.log(total - expected)]
  return {
    ratio: evidence.ratio(seen, total, logExpected, logRest),
    prior: evidence.prior(seen, total, logExpected, logRest),
  }
}

/** The integral itself, by small steps: an independent model. */
function integrated(seen: number, expected: number, total: number): number {
  const step = 0.002
  const places = Array.from({ length: 6000 }, (_, at) => (at + 0.5) * step)
  const logs = places.map(
    (x) => Math.log(4 * x) - 2 * x + seen * x - total * Math.log1p((expected / total) * Math.expm1(x)),
  )
  const highest = Math.max(...logs)
  return highest + Math.log(logs.reduce((sum, log) => sum + step * Math.exp(log - highest), 0))
}

/** People seen, expected and in all, of a group that rose. */
const risen = fc
  .record({ total: fc.integer({ min: 20, max: 600 }), share: fc.double({ min: 0.1, max: 0.5, noNaN: true }) })
  .chain(({ total, share }) =>
    fc.record({
      total: fc.constant(total),
      expected: fc.constant(total * share),
      seen: fc.integer({ min: Math.max(5, Math.ceil(total * share * 1.3)), max: total }),
    }),
  )
  .filter(({ seen, total }) => seen <= total)

describe('the evidence for a rise', () => {
  it('is the logarithm of the Bayes factor, nearly, also where nobody was there before', () => {
    fc.assert(
      fc.property(risen, ({ seen, expected, total }) => {
        const { ratio, prior } = of(seen, expected, total)
        expect(ratio).toBeCloseTo(rise(seen, expected, total), 9)
        expect(Math.abs(ratio + prior - integrated(seen, expected, total))).toBeLessThan(1)
      }),
      { numRuns: 200 },
    )
    expect(of(12, 4, 12).ratio + of(12, 4, 12).prior).toBeCloseTo(integrated(12, 4, 12), 0)
  })

  it('adds no more than its bound, which spares the search a logarithm', () => {
    fc.assert(
      fc.property(risen, ({ seen, expected, total }) => {
        expect(of(seen, expected, total).prior).toBeLessThan(highestPrior)
      }),
    )
  })

  it('holds less of a large group that moved by a tenth than of a small one that doubled, at the same likelihood', () => {
    const [large, small] = [of(1120, 1000, 4000), of(33, 18, 72)]
    expect(large.ratio).toBeGreaterThan(small.ratio)
    expect(large.ratio + large.prior).toBeLessThan(small.ratio + small.prior)
  })

  it('is none where nothing rose', () => {
    expect(of(10, 12, 40).prior).toBe(Number.NEGATIVE_INFINITY)
  })
})
