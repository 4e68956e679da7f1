import { type ColumnSet, stridesOf } from '../counts/marginal.ts'
import type { Column } from '../table/coded-table.ts'
import { sizesOf } from '../table/coded-table.ts'
import { knownCellVariance, knownSets, type Measurements } from './measurements.ts'
import { mergedCellVariance } from './merged-cell-variance.ts'
import type { MergedMeasurements } from './one-way-first.ts'
import { countPopulation, type Population } from './population.ts'
import { mergeCells } from './rare-values.ts'
import { reconstruct } from './reconstruct.ts'

/** A published cell: its synthetic count and where the true count lies with 95 % confidence. */
export interface CellBound {
  readonly set: ColumnSet
  readonly values: readonly string[]
  readonly synthetic: number
  readonly lower: number
  readonly upper: number
}

/** What a synthesis learnt and made: the part of it that bounds are computed from. */
export interface Bounded {
  readonly population: Population
  readonly measurements: Measurements
  readonly merged?: MergedMeasurements
}

/** A marginal that was measured, over values or merged values. */
interface KnownMarginal {
  readonly set: ColumnSet
  readonly columns: readonly Column[]
  readonly estimate: Float64Array
  readonly synthetic: Float64Array
  /** Variance of the estimate of a cell. */
  readonly varianceOf: (cell: number) => number
}

/**
 * Half-width of a bound in standard deviations. Two, not 1.96: the noise is a sum of discrete Gaussians, whose tails are
 * no heavier than a Gaussian's, and the little extra keeps the bound at 95 % where cells share noise.
 */
const deviations = 2

/**
 * Bounds for every cell of every marginal that was measured. The reconstructed count is unbiased with a variance known
 * from the noise alone, so the bound needs nothing from the private table: it may be published, and costs nothing. True
 * counts are whole and not negative, hence the rounding inwards. Where rare values were merged before pairs were measured,
 * the cell of a pair stands for "any of n rare values" of a column.
 */
export function* cellBounds(synthesis: Bounded, columns: readonly Column[]): Generator<CellBound> {
  for (const marginal of knownMarginals(synthesis, columns)) {
    const { set, estimate, synthetic } = marginal
    const sizes = sizesOf(marginal.columns)
    const strides = stridesOf(set, sizes)
    for (let cell = 0; cell < estimate.length; cell++) {
      const half = deviations * Math.sqrt(marginal.varianceOf(cell))
      yield {
        set,
        values: set.map(
          (column, at) => marginal.columns[column]!.values[Math.floor(cell / strides[at]!) % sizes[column]!]!,
        ),
        synthetic: synthetic[cell]!,
        lower: Math.max(0, Math.ceil(estimate[cell]! - half)),
        upper: Math.max(0, Math.floor(estimate[cell]! + half)),
      }
    }
  }
}

/** Mean half-width of the bounds by number of columns: how far off a count may be, before looking at any. */
export function boundWidths(
  synthesis: Bounded,
  columns: readonly Column[],
): { readonly length: number; readonly marginals: number; readonly halfWidth: number }[] {
  const byLength = new Map<number, { marginals: number; widths: number; cells: number }>()
  for (const { set, estimate, varianceOf } of knownMarginals(synthesis, columns)) {
    const sum = byLength.get(set.length) ?? { marginals: 0, widths: 0, cells: 0 }
    for (let cell = 0; cell < estimate.length; cell++) sum.widths += deviations * Math.sqrt(varianceOf(cell))
    byLength.set(set.length, { ...sum, marginals: sum.marginals + 1, cells: sum.cells + estimate.length })
  }
  return [...byLength]
    .sort(([a], [b]) => a - b)
    .map(([length, { marginals, widths, cells }]) => ({ length, marginals, halfWidth: widths / cells }))
}

/** Marginals over the values, and, where rare values were merged, those of two columns and more over the merged values. */
function* knownMarginals(synthesis: Bounded, columns: readonly Column[]): Generator<KnownMarginal> {
  const { population, measurements, merged } = synthesis
  const sizes = sizesOf(columns)
  for (const set of knownSets(measurements)) {
    const variance = knownCellVariance(measurements, set, sizes)
    const estimate = reconstruct(measurements, set, sizes)
    yield { set, columns, estimate, synthetic: countPopulation(population, set), varianceOf: () => variance }
  }
  if (merged === undefined) return
  const { merging } = merged
  for (const set of knownSets(merged.measurements).filter((known) => known.length > 1)) {
    const estimate = reconstruct(merged.measurements, set, sizesOf(merging.columns))
    const synthetic = mergeCells(countPopulation(population, set), set, sizes, merging)
    yield {
      set,
      columns: merging.columns,
      estimate,
      synthetic,
      varianceOf: mergedCellVariance(measurements, merged, set, sizes),
    }
  }
}
