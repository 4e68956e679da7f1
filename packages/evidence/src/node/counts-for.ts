import { availableParallelism } from 'node:os'
import type { Counts } from '../counts/counts.ts'
import { typedCounts } from '../counts/typed-counts.ts'
import { type CodedTable, emptyCodes } from '../table/coded-table.ts'
import { distinctRows } from '../table/distinct-rows.ts'
import { threadedCounts } from './threaded-counts.ts'

/** Rows to look at, over all marginals of a question, from which starting threads costs less than it saves. */
const worthThreads = 100_000_000

/**
 * Counting in memory: equal rows are put together once, and a question about many marginals of many kinds of rows is
 * divided over threads. Counts do not depend on how many.
 *
 * @param worth - kinds of rows times marginals from which threads are used
 * @param started - told whenever a thread begins to run
 */
export function countsFor(
  table: CodedTable,
  threads: number = Math.min(8, availableParallelism()),
  worth: number = worthThreads,
  started?: () => void,
): Counts {
  if (threads < 2) return typedCounts(table)
  const { first, persons, kinds } = distinctRows(table.codes, table.rows)
  const codes = table.codes.map((column, at) => {
    const kept = emptyCodes(kinds, table.columns[at]!.values.length)
    for (let kind = 0; kind < kinds; kind++) kept[kind] = column[first[kind]!]!
    return kept
  })
  const shared = new Int32Array(new SharedArrayBuffer(kinds * 4))
  shared.set(persons)
  const compact = { columns: table.columns, codes, rows: kinds }
  const alone = typedCounts(compact, shared)
  const together = threadedCounts(compact, threads, shared, started)
  return {
    columns: table.columns,
    marginals: (sets) => (kinds * sets.length < worth ? alone : together).marginals(sets),
  }
}
