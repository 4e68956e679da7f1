import type { RandomIntegers } from '../randomness/random-integers.ts'
import { type CodedTable, emptyCodes } from '../table/coded-table.ts'

/**
 * A table with real dependence: each column repeats the one before it three times out of four (as far as it has the
 * value) and is uniform otherwise.
 */
export function exampleTable(random: RandomIntegers, sizes: readonly number[], rows: number): CodedTable {
  const codes = sizes.map((size) => emptyCodes(rows, size))
  for (let row = 0; row < rows; row++) {
    sizes.forEach((size, column) => {
      const before = column === 0 ? 0 : codes[column - 1]![row]! % size
      codes[column]![row] = column > 0 && random.below(4) > 0 ? before : random.below(size)
    })
  }
  return {
    columns: sizes.map((size, at) => ({ name: `c${at}`, values: Array.from({ length: size }, (_, v) => String(v)) })),
    codes,
    rows,
  }
}
