import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rise } from './rise.ts'
import { subsetScan } from './subset-scan.ts'

/** Every subset, one by one: an independent model. */
function bestOfAll(seen: readonly number[], expected: readonly number[], total: readonly number[], penalty: number) {
  let best = 0
  for (let mask = 1; mask < 2 ** seen.length; mask++) {
    const inside = seen.flatMap((_, at) => (mask & (1 << at) ? [at] : []))
    const sum = (of: readonly number[]) => inside.reduce((all, at) => all + of[at]!, 0)
    best = Math.max(best, rise(sum(seen), sum(expected), sum(total)) - penalty * inside.length)
  }
  return best
}

describe('the subset scan', () => {
  it('finds the best of all 2^n sets of values, each of which adds more than its penalty', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(values, fc.double({ min: 0.1, max: 0.5, noNaN: true }), (pairs, share) => {
        const total = pairs.map(([more, less]) => more + less)
        const seen = pairs.map(([more]) => more)
        const expected = total.map((all) => all * share)
        const penalty = 1.5
        const all = bestOfAll(seen, expected, total, penalty)
        const found = subsetScan(seen, expected, total, penalty)
        // A value that does not pay for itself alone can belong to no best set, and none is reported then.
        if (found === undefined) expect(all).toBeLessThanOrEqual(1e-9)
        else expect(found.score).toBeCloseTo(all, 9)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves out values that rise by no more than chance', () => {
    const found = subsetScan([30, 28, 11], [10, 10, 10], [100, 100, 100], 3)
    expect(found?.values).toEqual([0, 1])
  })
})
