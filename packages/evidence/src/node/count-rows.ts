import { parentPort, workerData } from 'node:worker_threads'
import { addPersons, type ColumnSet, cellCount } from '../counts/marginal.ts'
import type { Codes } from '../table/coded-table.ts'

/** What a counting thread is given: columns in shared memory and its share of the rows. */
export interface CountTask {
  readonly codes: readonly Codes[]
  /** How many persons each row stands for; 1 each if not given. */
  readonly persons?: Int32Array
  readonly sizes: readonly number[]
  readonly sets: readonly ColumnSet[]
  readonly from: number
  readonly to: number
}

const rowsAtOnce = 32_768

/** Counts some rows of every set, block by block, so that the codes of a block stay in the cache for all sets. */
export function countRows({ codes, persons, sizes, sets, from, to }: CountTask): Float64Array[] {
  const cells = sets.map((set) => new Float64Array(cellCount(set, sizes)))
  const one = new Int32Array(rowsAtOnce).fill(1)
  for (let start = from; start < to; start += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, to - start)
    const block = codes.map((column) => column.subarray(start, start + rows))
    const each = persons?.subarray(start, start + rows) ?? one
    sets.forEach((set, at) => {
      addPersons(cells[at]!, block, each, set, sizes, 0, rows)
    })
  }
  return cells
}

function isCountTask(data: unknown): data is CountTask {
  return typeof data === 'object' && data !== null && 'sets' in data && 'codes' in data
}

if (parentPort !== null && isCountTask(workerData)) parentPort.postMessage(countRows(workerData))
