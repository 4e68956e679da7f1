import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateLikeness } from './date-likeness.ts'
import { RowSums } from './row-sums.ts'
import { jaroWinkler, withinOneSlip } from './string-distance.ts'
import { valueRules } from './value-rules.ts'

// What is asked of millions of pairs is written without making texts; here it is said again in the plain way.

const text = fc.stringMatching(/^[ab]{0,4}( [abc]{1,4}){0,3}$/).map((words) => words.trim())

describe('how alike two values are, said in plain words', () => {
  it('two full dates', () => {
    const date = fc.stringMatching(/^19[78][0-2]0[12]0[12]$|^20[01]1[01]2[012]3$/)
    fc.assert(
      fc.property(date, date, (one, other) => {
        fc.pre(one !== other)
        const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
        const different = [...one].filter((digit, at) => digit !== other[at]).length
        const exchanged = one.slice(0, 4) + one.slice(6) + one.slice(4, 6) === other
        const expected =
          withinOneSlip(one, other) || exchanged ? 2 : years === 0 ? 3 : different <= 2 ? 4 : years <= 10 ? 5 : 6
        expect(dateLikeness(one, other)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('two texts: alike, a word of three letters in common, or different', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other)
        const alike =
          (one.length > 3 && other.length > 3 && withinOneSlip(one, other)) || jaroWinkler(one, other) >= 0.92
        const common = other.split(' ').some((word) => word.length > 2 && one.split(' ').includes(word))
        expect(valueRules.text.likeness(one, other)).toBe(alike ? 2 : common ? 3 : 4)
      }),
      { numRuns: 500 },
    )
  })

  it('two codes: a slip, the same but for the end, the same area, the same beginning', () => {
    const code = fc.stringMatching(/^[01]{1,7}$/)
    const area = (value: string) => value.slice(0, Math.max(2, value.length - 3))
    fc.assert(
      fc.property(code, code, (one, other) => {
        fc.pre(one !== other)
        const long = one.length >= 5 && other.length >= 5
        const nearly = long && one.length === other.length && one.slice(0, -2) === other.slice(0, -2)
        const expected =
          withinOneSlip(one, other) || nearly
            ? 2
            : long && area(one) === area(other)
              ? 3
              : one.slice(0, 2) === other.slice(0, 2)
                ? 4
                : 5
        expect(valueRules.code.likeness(one, other)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('a similarity below what is cared for may be called nothing; any other is exact', () => {
    const least = fc.constantFrom(0.6, 0.85, 0.92)
    fc.assert(
      fc.property(text, text, least, (one, other, cared) => {
        const exact = jaroWinkler(one, other)
        const said = jaroWinkler(one, other, cared)
        expect(said).toBe(exact < cared && said === 0 ? 0 : exact)
      }),
      { numRuns: 500 },
    )
  })
})

describe('sums for a few rows of very many', () => {
  it('are those of a map, round after round, in the order of first mention', () => {
    const rounds = fc.array(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 1_500 }), { maxLength: 5 })
    fc.assert(
      fc.property(rounds, (all) => {
        const sums = new RowSums()
        for (const rows of all) {
          const expected = new Map<number, number>()
          for (const row of rows) {
            sums.add(row, 2)
            expected.set(row, (expected.get(row) ?? 0) + 2)
          }
          expect(Array.from({ length: sums.length }, (_, at) => [sums.row(at), sums.sum(at)])).toEqual([...expected])
          sums.clear()
        }
      }),
    )
  })
})
