import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { DiceTable, type Hit } from '../clk/dice-table.ts'
import type { FilterFile } from '../clk/filter-lines.ts'
import { partnersKept } from '../clk/match-filters.ts'
import { inThread } from './in-thread.ts'

type PartnersTask = {
  readonly one: FilterFile
  readonly other: FilterFile
  readonly threshold: number
  readonly from: number
  readonly to: number
}

/** This file is the thread's program too: TypeScript in the repository, JavaScript in the published package. */
const program = new URL(import.meta.url)
/** Below so many comparisons, starting a thread costs more than it saves. */
const WORTH = 20_000_000

/**
 * The best partners of every row, on several threads. Filters stand in shared memory.
 *
 * @param one filters whose partners are wanted
 * @param other where they are looked for
 * @param threshold least similarity
 * @param threads how many
 */
export async function bestPartners(
  one: FilterFile,
  other: FilterFile,
  threshold: number,
  threads: number,
): Promise<(readonly Hit[])[]> {
  if (threads < 2 || one.rows * other.rows < WORTH) return partnersOf({ one, other, threshold, from: 0, to: one.rows })
  const shared = (file: FilterFile): FilterFile => {
    const filters = new Int32Array(new SharedArrayBuffer(file.filters.byteLength))
    filters.set(file.filters)
    return { ...file, filters }
  }
  const [left, right] = [shared(one), shared(other)]
  const share = Math.ceil(one.rows / threads)
  const task = (at: number): PartnersTask => {
    return { one: left, other: right, threshold, from: at * share, to: Math.min(one.rows, (at + 1) * share) }
  }
  // The others start first; this thread does its own share meanwhile.
  const away = Array.from({ length: threads - 1 }, (_, at) =>
    inThread<(readonly Hit[])[]>(program, { partners: task(at + 1) }),
  )
  const here = partnersOf(task(0))
  return [...here, ...(await Promise.all(away)).flat()]
}

function partnersOf({ one, other, threshold, from, to }: PartnersTask): (readonly Hit[])[] {
  const table = new DiceTable(other, threshold)
  const lists: (readonly Hit[])[] = []
  for (let row = from; row < to; row++) lists.push(table.best(one.filters, row * one.words, threshold, partnersKept))
  return lists
}

if (!isMainThread && workerData?.partners) parentPort?.postMessage(partnersOf(workerData.partners))
