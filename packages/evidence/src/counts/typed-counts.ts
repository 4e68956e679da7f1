import { type CodedTable, sizesOf } from '../table/coded-table.ts'
import { distinctRows, takeRows } from '../table/distinct-rows.ts'
import type { Counts } from './counts.ts'
import { addPersons, cellCount } from './marginal.ts'

/** Rows counted before moving to the next marginal: their codes stay in the processor's second-level cache. */
const rowsAtOnce = 32_768

/**
 * Counts a table in memory, on the calling thread. Equal rows are put together once and then counted as one.
 *
 * @param persons - how many persons each row stands for; 1 each if not given
 */
export function typedCounts(table: CodedTable, persons?: Int32Array): Counts {
  const sizes = sizesOf(table.columns)
  const distinct = distinctRows(table.codes, table.rows, persons)
  const codes = table.codes.map((column) => takeRows(column, distinct.first))
  return {
    columns: table.columns,
    async *marginals(sets) {
      const all = sets.map((set) => new Float64Array(cellCount(set, sizes)))
      for (let from = 0; from < distinct.kinds; from += rowsAtOnce) {
        const to = Math.min(distinct.kinds, from + rowsAtOnce)
        sets.forEach((set, at) => {
          addPersons(all[at]!, codes, distinct.persons, set, sizes, from, to)
        })
      }
      for (let at = 0; at < sets.length; at++) yield { set: sets[at]!, cells: all[at]! }
    },
  }
}
