import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conjunctions } from './conjunctions.ts'

const stream = fc.array(
  fc.tuple(fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 })),
  { minLength: 1, maxLength: 12 },
)

describe('descriptions of groups', () => {
  it('are all sets of up to three items that enough people fit, each with those who fit it', () => {
    fc.assert(
      fc.property(stream, fc.integer({ min: 1, max: 12 }), (rows, least) => {
        const profiles = rows.map(([items]) => Int32Array.from(items).sort())
        const weights = Float64Array.from(rows, ([, people]) => people)
        const found = conjunctions(profiles, weights, 7, 3, least)
        const groups = new Set<string>()
        for (const [at, items] of found.items.entries()) {
          const own = [...found.profiles.subarray(found.starts[at], found.starts[at + 1])]
          const fitting = [...profiles.keys()].filter((one) => items.every((item) => profiles[one]!.includes(item)))
          expect(own).toEqual(fitting)
          groups.add(own.join())
        }
        // Every group that some set of items names, and that is large enough, has a name.
        for (let mask = 1; mask < 128; mask++) {
          const items = [0, 1, 2, 3, 4, 5, 6].filter((item) => mask & (1 << item))
          if (items.length > 3) continue
          const fitting = [...profiles.keys()].filter((one) => items.every((item) => profiles[one]!.includes(item)))
          const people = fitting.reduce((sum, one) => sum + weights[one]!, 0)
          if (people >= least && fitting.length > 0) expect(groups).toContain(fitting.join())
        }
      }),
    )
  })
})
