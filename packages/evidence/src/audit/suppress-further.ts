import type { PublishedCell, PublishedTable } from './published-table.ts'
import { recoverSuppressed } from './recover-suppressed.ts'
import { sumsOf } from './sums.ts'

/** Rows to hold back so that subtraction finds nothing. */
export interface FurtherSuppression {
  /** Rows whose own count is small. */
  readonly primary: readonly number[]
  /** Rows held back only to hide others. */
  readonly secondary: readonly number[]
  /** Suppressed cells that still follow from the sums: 0 unless the table leaves no choice. */
  readonly stillExact: number
}

const mostRounds = 200

/**
 * Secondary suppression: holds back small counts, then, as long as a sum shows what it hides, the smallest other part of
 * that sum (or the total, if there is no other). Greedy, and checked by the attack it defends against. It protects against
 * subtraction within this table only: not against another table, a later vintage, or someone who knows one of the people.
 *
 * @param below - a count above 0 and under this is small
 */
export function suppressFurther(table: PublishedTable, below: number): FurtherSuppression {
  const hidden = new Set<number>()
  for (const cell of table.cells)
    if (!cell.count.suppressed && cell.count.low > 0 && cell.count.low < below) hidden.add(cell.row)
  const primary = [...hidden]
  let current = withHidden(table, hidden, below)
  for (let round = 0; round < mostRounds; round++) {
    const { cells, sums } = sumsOf(current)
    const exact = new Set(recoverSuppressed(current).exact.map(({ row }) => row))
    if (exact.size === 0) break
    const before = hidden.size
    const exposed = (at: number): boolean => exact.has(cells[at]!.row) && cells[at]!.count.suppressed
    for (const { total, parts } of sums) {
      // A hidden total is exposed by parts that are all shown: the same people, added up another way.
      if (!exposed(total) && !parts.some(exposed)) continue
      const shown = parts
        .filter((part) => !hidden.has(cells[part]!.row) && !cells[part]!.count.suppressed)
        .sort((a, b) => rank(cells[a]!) - rank(cells[b]!))
      const next = shown[0] ?? total
      if (!cells[next]!.count.suppressed) hidden.add(cells[next]!.row)
    }
    if (hidden.size === before) break
    current = withHidden(table, hidden, below)
  }
  const known = new Set(primary)
  return {
    primary,
    secondary: [...hidden].filter((row) => !known.has(row)),
    stillExact: recoverSuppressed(current).exact.length,
  }
}

/** Smallest first, but a zero last: it hides nobody. */
function rank(cell: PublishedCell): number {
  return cell.count.low === 0 ? Number.MAX_SAFE_INTEGER : cell.count.low
}

function withHidden(table: PublishedTable, hidden: ReadonlySet<number>, below: number): PublishedTable {
  return {
    ...table,
    cells: table.cells.map((cell) =>
      hidden.has(cell.row) && !cell.count.suppressed
        ? // A reader knows that a secondary cell may be of any size.
          {
            ...cell,
            count: { low: 0, high: cell.count.low < below ? below - 1 : Number.MAX_SAFE_INTEGER, suppressed: true },
          }
        : cell,
    ),
  }
}
