import { cellKey, type PublishedTable } from './published-table.ts'

/** What two publications of the same table say about the few people between them. */
export interface VintageDifference {
  readonly compared: number
  readonly changed: number
  /** Cells whose counts differ by a small number: so many people were added, taken out or moved. */
  readonly small: readonly { readonly row: number; readonly difference: number }[]
  /** Cells suppressed in one vintage and published in the other. */
  readonly unsuppressed: number
}

/**
 * Subtracts one vintage from another. A revision of a few cases is a publication about those few people, whatever the
 * size of the cells.
 *
 * @param later - the table about to be published; rows of the result are its rows
 * @param below - a difference under this is small
 */
export function compareVintages(later: PublishedTable, earlier: PublishedTable, below: number): VintageDifference {
  const before = new Map(earlier.cells.map((cell) => [cellKey(cell.values), cell]))
  const small: { row: number; difference: number }[] = []
  let compared = 0
  let changed = 0
  let unsuppressed = 0
  for (const cell of later.cells) {
    const old = before.get(cellKey(cell.values))
    if (old === undefined) continue
    compared++
    if (cell.count.suppressed !== old.count.suppressed) unsuppressed++
    if (cell.count.suppressed || old.count.suppressed) continue
    const difference = cell.count.low - old.count.low
    if (difference === 0) continue
    changed++
    if (Math.abs(difference) < below) small.push({ row: cell.row, difference })
  }
  return { compared, changed, small, unsuppressed }
}
