import { setsOfLength } from '../../packages/evidence/src/counts/marginal.ts'
import { threadedCounts } from '../../packages/evidence/src/node/threaded-counts.ts'
import { emptyCodes } from '../../packages/evidence/src/table/coded-table.ts'

/** Counts all 66 two-way tables of 12 columns of made-up codes on two threads. */
export async function countingSpeed(
  rows: number,
): Promise<{ rows: number; tables: number; seconds: number; right: boolean }> {
  const sizes = [2, 3, 4, 5, 8, 10, 12, 16, 20, 24, 30, 50]
  let state = 1
  const codes = sizes.map((size) => {
    const column = emptyCodes(rows, size)
    for (let row = 0; row < rows; row++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      column[row] = (state >>> 16) % size
    }
    return column
  })
  const columns = sizes.map((size, at) => ({
    name: `c${at}`,
    values: Array.from({ length: size }, (_, v) => String(v)),
  }))
  const sets = setsOfLength(sizes.length, 2)
  const started = performance.now()
  let right = true
  for await (const { cells } of threadedCounts({ columns, codes, rows }, 2).marginals(sets)) {
    right &&= cells.reduce((a, b) => a + b, 0) === rows
  }
  return { rows, tables: sets.length, seconds: (performance.now() - started) / 1000, right }
}
