import { cellCount, countMarginal, setsOfLength } from '../counts/marginal.ts'
import { type CodedTable, sizesOf } from '../table/coded-table.ts'
import { distinctRows, takeRows } from '../table/distinct-rows.ts'

/** How far two tables are apart on all marginals of k columns. */
export interface Comparison {
  readonly k: number
  /** Mean and greatest total variation distance: half the sum of absolute differences of shares. */
  readonly mean: number
  readonly max: number
  readonly marginals: number
  /** Marginals with too many cells to compare, left out. */
  readonly skipped: number
  /** Names of the columns of the worst marginal. */
  readonly worst: readonly string[]
}

/** Marginals beyond this many cells are left out, as in the published comparisons of the field. */
const mostCells = 10_000

/** Half the sum of absolute differences of the shares: 0 for equal distributions, 1 for disjoint ones. */
export function totalVariation(a: Float64Array, b: Float64Array): number {
  const sumA = a.reduce((sum, count) => sum + count, 0)
  const sumB = b.reduce((sum, count) => sum + count, 0)
  if (sumA === 0 || sumB === 0) return sumA === sumB ? 0 : 1
  return a.reduce((sum, count, cell) => sum + Math.abs(count / sumA - b[cell]! / sumB), 0) / 2
}

/** Compares two tables of the same columns and values. */
export function compareTables(a: CodedTable, b: CodedTable, k: number): Comparison {
  const sizes = sizesOf(a.columns)
  const sets = setsOfLength(sizes.length, k)
  const kinds = [a, b].map((table) => {
    const distinct = distinctRows(table.codes, table.rows)
    return { codes: table.codes.map((column) => takeRows(column, distinct.first)), distinct }
  })
  let sum = 0
  let max = 0
  let compared = 0
  let worst: readonly number[] = []
  for (const set of sets) {
    if (cellCount(set, sizes) > mostCells) continue
    const [first, second] = kinds.map(({ codes, distinct }) =>
      countMarginal(codes, set, sizes, distinct.kinds, distinct.persons),
    )
    const distance = totalVariation(first!, second!)
    sum += distance
    compared++
    if (distance >= max) {
      max = distance
      worst = set
    }
  }
  return {
    k,
    mean: compared === 0 ? 0 : sum / compared,
    max,
    marginals: compared,
    skipped: sets.length - compared,
    worst: worst.map((column) => a.columns[column]!.name),
  }
}
