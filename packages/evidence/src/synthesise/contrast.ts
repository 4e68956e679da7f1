/**
 * Integer contrasts of a count table: what is left of a marginal once everything that its smaller marginals already say
 * is taken away. A column of n values up to `widestHelmert` uses the Helmert rows (1, ..., 1, -k, 0, ..., 0), k = 1 .. n-1,
 * whose squared length is k(k+1); a wider column keeps its n cells as they are and is projected afterwards, because there
 * the rows would need noise too wide for exact small-number arithmetic and save under a tenth of the budget.
 */
export const widestHelmert = 10

/** A table of contrasts: integers, with the squared length of the row that made each. */
export interface Contrasts {
  readonly values: Float64Array
  readonly squaredLengths: Float64Array
}

/**
 * @param cells - integer counts, row-major over `sizes`
 * @param sizes - number of values of each column, in order
 */
export function contrastsOf(cells: Float64Array, sizes: readonly number[]): Contrasts {
  let values = cells
  let squaredLengths = new Float64Array(cells.length).fill(1)
  const shape = [...sizes]
  for (let axis = 0; axis < shape.length; axis++) {
    const n = shape[axis]!
    if (n > widestHelmert) continue
    values = alongAxis(values, shape, axis, n - 1, (from, to) => {
      let before = 0
      for (let k = 1; k < n; k++) {
        before += from(k - 1)
        to(k - 1, before - k * from(k))
      }
    })
    squaredLengths = alongAxis(squaredLengths, shape, axis, n - 1, (from, to) => {
      for (let k = 1; k < n; k++) to(k - 1, from(k) * k * (k + 1))
    })
    shape[axis] = n - 1
  }
  return { values, squaredLengths }
}

/**
 * Back to cells, for some of the columns: the table in their residual space (along every column it sums to zero) that
 * the contrasts determine. Exactly inverts `contrastsOf` on that space. Columns that are left out must be wide ones, which
 * are summed over; a Helmert row says nothing about sums.
 *
 * @param contrasts - values, possibly with noise added
 * @param sizes - number of values of each column of the measured marginal
 * @param kept - for each of those columns, whether the result has it
 */
export function residualFrom(contrasts: Contrasts, sizes: readonly number[], kept: readonly boolean[]): Float64Array {
  const shape = sizes.map((n) => (n > widestHelmert ? n : n - 1))
  let values = contrasts.values.map((value, at) => value / contrasts.squaredLengths[at]!)
  sizes.forEach((n, axis) => {
    if (!kept[axis]) {
      values = alongAxis(values, shape, axis, 1, (from, to) => {
        let sum = 0
        for (let k = 0; k < n; k++) sum += from(k)
        to(0, sum)
      })
      shape[axis] = 1
    } else if (n <= widestHelmert) {
      values = alongAxis(values, shape, axis, n, (from, to) => {
        let after = 0
        for (let k = n - 1; k >= 1; k--) {
          to(k, after - k * from(k - 1))
          after += from(k - 1)
        }
        to(0, after)
      })
      shape[axis] = n
    }
  })
  return projectToResidual(
    values,
    sizes.filter((_n, axis) => kept[axis]),
  )
}

/** The orthogonal projection of a table onto the residual space: along every axis, subtract the mean. */
export function projectToResidual(cells: Float64Array, sizes: readonly number[]): Float64Array {
  let values = cells
  sizes.forEach((n, axis) => {
    values = alongAxis(values, sizes, axis, n, (from, to) => {
      let sum = 0
      for (let k = 0; k < n; k++) sum += from(k)
      for (let k = 0; k < n; k++) to(k, from(k) - sum / n)
    })
  })
  return values
}

/**
 * What one person can change, squared, in contrasts divided by the lengths of their rows: the product over columns of
 * 1 - 1/n (Helmert rows together with the constant row are an orthonormal basis, so the squares of a column's entries sum
 * to 1, of which the constant row has 1/n) or of 1 (plain cells).
 */
export function squaredSensitivity(sizes: readonly number[]): number {
  return sizes.reduce((product, n) => product * (n > widestHelmert ? 1 : 1 - 1 / n), 1)
}

/** Applies a linear map to every line of a table along one axis. */
function alongAxis(
  cells: Float64Array,
  shape: readonly number[],
  axis: number,
  newLength: number,
  line: (from: (k: number) => number, to: (k: number, value: number) => void) => void,
): Float64Array<ArrayBuffer> {
  const length = shape[axis]!
  const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1)
  const outer = shape.slice(0, axis).reduce((a, b) => a * b, 1)
  const result = new Float64Array(outer * newLength * inner)
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const source = o * length * inner + i
      const target = o * newLength * inner + i
      line(
        (k) => cells[source + k * inner]!,
        (k, value) => {
          result[target + k * inner] = value
        },
      )
    }
  }
  return result
}
