import { isMainThread, workerData } from 'node:worker_threads'
import { DiceTable, type Hit } from '../clk/dice-table.ts'
import type { FilterFile } from '../clk/filter-lines.ts'
import { partnersKept } from '../clk/match-filters.ts'
import { Crew, joinCrew } from './crew.ts'

type PartnersWork = { readonly one: FilterFile; readonly other: FilterFile; readonly threshold: number }

/** This file is the thread's program too: TypeScript in the repository, JavaScript in the published package. */
const program = new URL(import.meta.url)
/** Below so many comparisons, starting a thread costs more than it saves. */
const WORTH = 20_000_000
/** Rows taken at a time: a thread that is held up leaves the rest to the others. */
const TAKEN = 512

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
  const crew = new Crew(program, one.rows * other.rows < WORTH ? 1 : threads)
  try {
    const work: PartnersWork = { one: shared(one), other: shared(other), threshold }
    // Not before the others have their work too: it lays out all filters.
    let mine: ((piece: number) => Hit[][]) | undefined
    const pieces = await crew.pieces(Math.ceil(one.rows / TAKEN), work, (piece) => {
      mine ??= partnersOf(work)
      return mine(piece)
    })
    return pieces.flat()
  } finally {
    await crew.dismiss()
  }
}

function shared(file: FilterFile): FilterFile {
  const filters = new Int32Array(new SharedArrayBuffer(file.filters.byteLength))
  filters.set(file.filters)
  return { ...file, filters }
}

function partnersOf({ one, other, threshold }: PartnersWork): (piece: number) => Hit[][] {
  const table = new DiceTable(other)
  return (piece) => table.best(one, piece * TAKEN, Math.min(one.rows, (piece + 1) * TAKEN), threshold, partnersKept)
}

if (!isMainThread && workerData?.crew) joinCrew({ give: () => {}, work: partnersOf })
