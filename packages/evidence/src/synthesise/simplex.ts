/**
 * The nearest table (least squares) with no negative cell and the given total: subtract one threshold from every cell and
 * cut at zero. Held, Wolfe and Crowder 1974; the threshold is found by sorting.
 *
 * @param cells - estimates, possibly negative
 * @param total - what the cells must sum to, above 0
 */
export function projectToSimplex(cells: Float64Array, total: number): Float64Array {
  const descending = Float64Array.from(cells).sort().reverse()
  let sum = 0
  let threshold = 0
  for (let count = 1; count <= descending.length; count++) {
    sum += descending[count - 1]!
    const candidate = (sum - total) / count
    if (descending[count - 1]! <= candidate) break
    threshold = candidate
  }
  return cells.map((value) => Math.max(0, value - threshold))
}
