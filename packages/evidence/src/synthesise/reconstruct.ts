import { type ColumnSet, cellCount, setKey, stridesOf, subsetsOf } from '../counts/marginal.ts'
import type { Residual } from './residual.ts'

/** Everything measured so far, by `setKey` of its columns. */
export type Residuals = ReadonlyMap<string, Residual>

/**
 * The unbiased estimate of a marginal from the residuals of all its subsets: each is spread evenly over the columns that
 * it does not have, and they are added. Two marginals rebuilt so agree on every common sub-marginal.
 *
 * @throws RangeError if a subset was not measured
 */
export function reconstruct(residuals: Residuals, set: ColumnSet, sizes: readonly number[]): Float64Array {
  const total = cellCount(set, sizes)
  const cells = new Float64Array(total)
  const strides = stridesOf(set, sizes)
  for (const subset of subsetsOf(set)) {
    const residual = residuals.get(setKey(subset))
    if (residual === undefined) throw new RangeError(`the residual of columns ${setKey(subset)} was not measured`)
    const spread = cellCount(subset, sizes) / total
    const targets = stridesOf(subset, sizes)
    const places = subset.map((column) => set.indexOf(column))
    for (let cell = 0; cell < total; cell++) {
      let at = 0
      for (let k = 0; k < subset.length; k++) {
        at += (Math.floor(cell / strides[places[k]!]!) % sizes[subset[k]!]!) * targets[k]!
      }
      cells[cell]! += residual.cells[at]! * spread
    }
  }
  return cells
}

/**
 * Variance of every cell of a reconstructed marginal (all cells have the same): sum over subsets S of the set of
 * variance_S * product over S of (1 - 1/n) * product over the rest of 1/n^2. The first product is the diagonal of the
 * projection onto the residual space, the second the even spreading.
 */
export function cellVariance(
  varianceOf: (subset: ColumnSet) => number,
  set: ColumnSet,
  sizes: readonly number[],
): number {
  return subsetsOf(set).reduce((sum, subset) => sum + varianceOf(subset) * cellFactor(subset, set, sizes), 0)
}

/** How much of the variance of a subset's residual reaches a cell of the whole set. */
export function cellFactor(subset: ColumnSet, set: ColumnSet, sizes: readonly number[]): number {
  return set.reduce((factor, column) => {
    const n = sizes[column]!
    return factor * (subset.includes(column) ? 1 - 1 / n : 1 / (n * n))
  }, 1)
}
