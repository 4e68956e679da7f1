import { availableParallelism } from 'node:os'
import type { Counts } from '../counts/counts.ts'
import { typedCounts } from '../counts/typed-counts.ts'
import type { CodedTable } from '../table/coded-table.ts'
import { threadedCounts } from './threaded-counts.ts'

/** Below this, starting threads costs more than they save. */
const worthThreads = 2_000_000

/** Counting in memory, on several threads when the table is large. */
export function countsFor(table: CodedTable, threads: number = Math.min(8, availableParallelism())): Counts {
  return table.rows < worthThreads || threads < 2 ? typedCounts(table) : threadedCounts(table, threads)
}
