import type { Column } from '../table/coded-table.ts'
import type { ColumnSet, Marginal } from './marginal.ts'

/**
 * Whoever can count a private table: typed arrays in memory, DuckDB over a file larger than memory, a database. Only
 * counts cross this line; accounting, noise and generation happen on this side of it, so that the privacy proof has one
 * place. Every implementation gives identical counts.
 */
export interface Counts {
  readonly columns: readonly Column[]
  /** Counts the marginals over these column sets, in the order asked. */
  marginals(sets: readonly ColumnSet[]): AsyncIterable<Marginal>
}

/** All the marginals at once. */
export async function countAll(counts: Counts, sets: readonly ColumnSet[]): Promise<Float64Array[]> {
  const cells: Float64Array[] = []
  for await (const marginal of counts.marginals(sets)) cells.push(marginal.cells)
  return cells
}
