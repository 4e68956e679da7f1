import type { RandomIntegers } from '../randomness/random-integers.ts'
import { type CodedTable, emptyCodes, sizesOf } from './coded-table.ts'

/**
 * Bounds what one person can contribute to one row: of each person's rows one is kept, each with equal chance. Adding or
 * removing a person then adds or removes exactly one row, whichever the dice keep, because every person's dice are their
 * own; so a mechanism that protects rows protects persons.
 *
 * @param persons - whose row each row is: numbers 0, 1, ...
 */
export function oneRowAPerson(table: CodedTable, persons: Int32Array, random: RandomIntegers): CodedTable {
  const chosen = new Map<number, number>()
  const seen = new Map<number, number>()
  // Reservoir sampling of one: the k-th row of a person replaces the one kept with probability 1/k.
  for (let row = 0; row < table.rows; row++) {
    const person = persons[row]!
    const count = (seen.get(person) ?? 0) + 1
    seen.set(person, count)
    if (random.below(count) === 0) chosen.set(person, row)
  }
  const rows = [...chosen.values()].sort((a, b) => a - b)
  const sizes = sizesOf(table.columns)
  return {
    columns: table.columns,
    rows: rows.length,
    codes: table.codes.map((column, at) => {
      const kept = emptyCodes(rows.length, sizes[at]!)
      for (let row = 0; row < rows.length; row++) kept[row] = column[rows[row]!]!
      return kept
    }),
  }
}
