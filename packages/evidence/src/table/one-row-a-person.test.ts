import { describe, expect, it } from 'vitest'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../randomness/random-integers.ts'
import { misfit } from '../testing/goodness-of-fit.ts'
import { oneRowAPerson } from './one-row-a-person.ts'

const table = {
  columns: [{ name: 'case', values: ['a', 'b', 'c', 'd'] }],
  codes: [Uint8Array.of(0, 1, 2, 3)],
  rows: 4,
}

describe('bounding contributions', () => {
  it('keeps one row of each person, each with the same chance', () => {
    const random = randomIntegers(predictableSourceWithoutPrivacy(81))
    const seen = [0, 0, 0, 0]
    for (let draw = 0; draw < 3000; draw++) {
      const kept = oneRowAPerson(table, Int32Array.of(0, 1, 0, 0), random)
      expect(kept.rows).toBe(2)
      for (const code of kept.codes[0]!) seen[code]!++
    }
    expect(seen[1]).toBe(3000)
    expect(misfit([seen[0]!, seen[2]!, seen[3]!], [1 / 3, 1 / 3, 1 / 3])).toBeLessThan(4)
  })
})
