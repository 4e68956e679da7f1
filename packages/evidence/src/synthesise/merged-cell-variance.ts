import { type ColumnSet, setKey, stridesOf, subsetsOf } from '../counts/marginal.ts'
import { sizesOf } from '../table/coded-table.ts'
import type { Measurements } from './measurements.ts'
import type { MergedMeasurements } from './one-way-first.ts'
import { cellFactor } from './reconstruct.ts'

/**
 * Variance of a reconstructed cell over merged values, at most. Let column c have n values, merged into g, of which the
 * cell's stands for m, and let w be the product of 1/g over the set's other columns. The one-way count of the merged value
 * is the sum of m residual cells and m/n of the number of persons N, so the cell's estimate contains
 *
 *     w * (sum of m cells of the residual of c)         with variance  w^2 v_c (m - m^2/n)       for each column, and
 *     N * (sum over columns of w (m/n - 1/g) + product of all 1/g)     with variance  v_N * (that factor)^2;
 *
 * residuals of two columns and more were measured over merged values and add what they add there (reconstruct.ts). All are
 * independent. Where a merged one-way residual was measured again, its weight is below the best one, so that the variance
 * is below what is said here.
 */
export function mergedCellVariance(
  measurements: Measurements,
  { merging, measurements: merged }: MergedMeasurements,
  set: ColumnSet,
  sizes: readonly number[],
): (cell: number) => number {
  const groups = sizesOf(merging.columns)
  const strides = stridesOf(set, groups)
  const whole = set.reduce((product, column) => product / groups[column]!, 1)
  const joint = subsetsOf(set)
    .filter((subset) => subset.length > 1)
    .reduce((sum, subset) => sum + merged.get(setKey(subset))!.variance * cellFactor(subset, set, groups), 0)
  const ofTotal = measurements.get('')!.variance
  return (cell) => {
    let variance = joint
    let shareOfTotal = whole
    set.forEach((column, at) => {
      const others = whole * groups[column]!
      const members = merging.members[column]![Math.floor(cell / strides[at]!) % groups[column]!]!
      const n = sizes[column]!
      variance += others ** 2 * measurements.get(setKey([column]))!.variance * (members - members ** 2 / n)
      shareOfTotal += others * (members / n - 1 / groups[column]!)
    })
    return variance + ofTotal * shareOfTotal ** 2
  }
}
