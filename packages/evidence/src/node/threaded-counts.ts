import type { Counts } from '../counts/counts.ts'
import type { ColumnSet } from '../counts/marginal.ts'
import { type CodedTable, sizesOf } from '../table/coded-table.ts'
import type { CountTask } from './count-rows.ts'
import { inThread } from './in-thread.ts'

/** The thread's program: TypeScript in the repository, JavaScript in the published package. */
const program = new URL(`./count-rows${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)

/**
 * Counts a table in memory on several threads. Columns stand in shared memory and are not copied; every thread counts its
 * share of the rows, and sums of whole numbers do not depend on who counted what.
 *
 * @param persons - how many persons each row stands for, in shared memory; 1 each if not given
 * @param started - told whenever a thread begins to run
 */
export function threadedCounts(
  table: CodedTable,
  threads: number,
  persons?: Int32Array,
  started: () => void = () => undefined,
): Counts {
  const sizes = sizesOf(table.columns)
  return {
    columns: table.columns,
    async *marginals(sets) {
      const share = Math.ceil(table.rows / threads)
      const parts = await Promise.all(
        Array.from({ length: threads }, (_, at) => {
          const task: CountTask = {
            codes: table.codes,
            ...(persons === undefined ? {} : { persons }),
            sizes,
            sets,
            from: Math.min(table.rows, at * share),
            to: Math.min(table.rows, (at + 1) * share),
          }
          return inThread<readonly Float64Array[]>(program, task, started)
        }),
      )
      for (let at = 0; at < sets.length; at++) yield { set: sets[at]!, cells: sum(parts, at, sets[at]!) }
    },
  }
}

function sum(parts: readonly (readonly Float64Array[])[], at: number, set: ColumnSet): Float64Array {
  const [first, ...others] = parts.map((part) => part[at])
  if (first === undefined) throw new Error(`no counts of columns ${set.join(',')}`)
  for (const other of others) for (let cell = 0; cell < first.length; cell++) first[cell]! += other![cell]!
  return first
}
