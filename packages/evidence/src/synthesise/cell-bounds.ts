import { type ColumnSet, stridesOf } from '../counts/marginal.ts'
import type { Column } from '../table/coded-table.ts'
import { sizesOf } from '../table/coded-table.ts'
import { knownCellVariance, knownSets, type Measurements } from './measurements.ts'
import { countPopulation, type Population } from './population.ts'
import { reconstruct } from './reconstruct.ts'

/** A published cell: its synthetic count and where the true count lies with 95 % confidence. */
export interface CellBound {
  readonly set: ColumnSet
  readonly values: readonly string[]
  readonly synthetic: number
  readonly lower: number
  readonly upper: number
}

/**
 * Half-width of a bound in standard deviations. Two, not 1.96: the noise is a sum of discrete Gaussians, whose tails are
 * no heavier than a Gaussian's, and the little extra keeps the bound at 95 % where cells share noise.
 */
const deviations = 2

/**
 * Bounds for every cell of every marginal that was measured. The reconstructed count is unbiased with a variance known
 * from the noise alone, so the bound needs nothing from the private table: it may be published, and costs nothing. True
 * counts are whole and not negative, hence the rounding inwards.
 */
export function* cellBounds(
  measurements: Measurements,
  population: Population,
  columns: readonly Column[],
): Generator<CellBound> {
  const sizes = sizesOf(columns)
  for (const set of knownSets(measurements)) {
    const estimate = reconstruct(measurements, set, sizes)
    const half = deviations * Math.sqrt(knownCellVariance(measurements, set, sizes))
    const synthetic = countPopulation(population, set)
    const strides = stridesOf(set, sizes)
    for (let cell = 0; cell < estimate.length; cell++) {
      yield {
        set,
        values: set.map((column, at) => columns[column]!.values[Math.floor(cell / strides[at]!) % sizes[column]!]!),
        synthetic: synthetic[cell]!,
        lower: Math.max(0, Math.ceil(estimate[cell]! - half)),
        upper: Math.max(0, Math.floor(estimate[cell]! + half)),
      }
    }
  }
}

/** Mean half-width of the bounds by number of columns: how far off a count may be, before looking at any. */
export function boundWidths(
  measurements: Measurements,
  columns: readonly Column[],
): { readonly length: number; readonly marginals: number; readonly halfWidth: number }[] {
  const sizes = sizesOf(columns)
  const byLength = new Map<number, number[]>()
  for (const set of knownSets(measurements)) {
    const half = deviations * Math.sqrt(knownCellVariance(measurements, set, sizes))
    byLength.set(set.length, [...(byLength.get(set.length) ?? []), half])
  }
  return [...byLength]
    .sort(([a], [b]) => a - b)
    .map(([length, widths]) => ({
      length,
      marginals: widths.length,
      halfWidth: widths.reduce((a, b) => a + b, 0) / widths.length,
    }))
}
