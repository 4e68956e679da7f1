import type { Counts } from '../counts/counts.ts'
import { type ColumnSet, cellCount, stridesOf } from '../counts/marginal.ts'
import { type Column, sizesOf } from '../table/coded-table.ts'
import { levelRare, tellingDeviations } from './level-rare.ts'
import { knownCellVariance, type Measurements } from './measurements.ts'
import { reconstruct } from './reconstruct.ts'

/** Columns in which values too rare to tell apart count as one. Made from protected one-way marginals alone. */
export interface Merging {
  /** The columns with their rare values as one value, the last. */
  readonly columns: readonly Column[]
  /** For every column and value, its place among the merged values. */
  readonly placeOf: readonly Int32Array[]
  /** For every column and merged value, how many values it stands for. */
  readonly members: readonly Int32Array[]
  /** For every column and value, how many persons are believed to have it; never negative. */
  readonly believed: readonly Float64Array[]
}

/**
 * Merges the values of each column that do not stand three standard deviations clear of the noise (McKenna, Miklau and
 * Sheldon 2021, arXiv 2108.04978, section 3.3). A pair of columns then has tens of cells instead of thousands, each far
 * above the noise: what rare values have in common is learnt, what tells one from another could not have been anyway.
 *
 * @param measurements - with every one-way marginal
 * @returns undefined if no column has two rare values
 */
export function mergeRare(columns: readonly Column[], measurements: Measurements): Merging | undefined {
  const sizes = sizesOf(columns)
  const placeOf: Int32Array[] = []
  const believed: Float64Array[] = []
  let merges = false
  const merged = columns.map((column, at) => {
    const cells = reconstruct(measurements, [at], sizes)
    const variance = knownCellVariance(measurements, [at], sizes)
    believed.push(levelRare(cells, variance).map((count) => Math.max(0, count)))
    const clear = [...cells.keys()].filter((value) => cells[value]! >= tellingDeviations * Math.sqrt(variance))
    const rare = cells.length - clear.length
    if (rare < 2) {
      placeOf.push(Int32Array.from(cells.keys()))
      return column
    }
    merges = true
    const places = new Int32Array(cells.length).fill(clear.length)
    clear.forEach((value, place) => {
      places[value] = place
    })
    placeOf.push(places)
    return { name: column.name, values: [...clear.map((value) => column.values[value]!), `any of ${rare} rare values`] }
  })
  if (!merges) return undefined
  const members = merged.map((column, at) => {
    const count = new Int32Array(column.values.length)
    for (const place of placeOf[at]!) count[place]!++
    return count
  })
  return { columns: merged, placeOf, members, believed }
}

/** A marginal over the original values as one over the merged values: cells are added up. */
export function mergeCells(
  cells: Float64Array,
  set: ColumnSet,
  sizes: readonly number[],
  { columns, placeOf }: Merging,
): Float64Array {
  const merged = sizesOf(columns)
  const strides = stridesOf(set, sizes)
  const targets = stridesOf(set, merged)
  const steps = set.map((column, at) => placeOf[column]!.map((place) => place * targets[at]!))
  const result = new Float64Array(cellCount(set, merged))
  for (let cell = 0; cell < cells.length; cell++) {
    let at = 0
    for (let k = 0; k < steps.length; k++) at += steps[k]![Math.floor(cell / strides[k]!) % sizes[set[k]!]!]!
    result[at]! += cells[cell]!
  }
  return result
}

/**
 * Counts of the merged columns. A person is still in exactly one cell of every marginal, so every sensitivity is what it
 * was.
 */
export function mergedCounts(counts: Counts, merging: Merging): Counts {
  const sizes = sizesOf(counts.columns)
  return {
    columns: merging.columns,
    async *marginals(sets) {
      for await (const { set, cells } of counts.marginals(sets)) {
        yield { set, cells: mergeCells(cells, set, sizes, merging) }
      }
    },
  }
}
