import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareValues } from './compare-values.ts'
import { dependentComparisons } from './dependent-comparisons.ts'
import type { RecordColumn } from './record-table.ts'

const VALUES = ['', 'split', 'zadar', 'basra', 'lagos']

it('a column follows from an earlier one as often as all pairs of rows that agree in that one agree in this', () => {
  const codes = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), { minLength: 200, maxLength: 300 })
  fc.assert(
    fc.property(codes, (rows) => {
      const column = (name: string, own: readonly number[]): RecordColumn => ({
        name,
        values: VALUES,
        codes: Int32Array.from(own),
      })
      const given = rows.map(([one]) => one)
      const following = rows.map(([one, other, follows]) => (follows ? one : other))
      const [, found] = dependentComparisons([
        compareValues(column('town', given), 'text'),
        compareValues(column('district', following), 'text'),
      ])
      let [all, pairs] = [0, 0]
      for (let one = 0; one < rows.length; one++) {
        for (let other = 0; other < rows.length; other++) {
          if (one === other || given[one] === 0 || given[one] !== given[other]) continue
          if (following[one] === 0 || following[other] === 0) continue
          all++
          if (following[one] === following[other]) pairs++
        }
      }
      const same = pairs / all
      const follows = all >= 20 * rows.length && same > 0.25 && same > 2 * found!.terms!.same
      expect(found!.conditional?.same).toBe(follows ? same : undefined)
    }),
    { numRuns: 60 },
  )
})
