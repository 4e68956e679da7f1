/**
 * Cholesky factor of a symmetric matrix, in place in its lower triangle.
 *
 * @param matrix row by row, `size` x `size`; only the lower triangle is read and written
 * @param tolerance a pivot not above this share of its diagonal means that the matrix is singular
 * @returns whether the matrix is positive definite
 */
export function cholesky(matrix: Float64Array, size: number, tolerance: number): boolean {
  for (let row = 0; row < size; row++) {
    const at = row * size
    for (let column = 0; column <= row; column++) {
      const other = column * size
      let sum = matrix[at + column]!
      for (let k = 0; k < column; k++) sum -= matrix[at + k]! * matrix[other + k]!
      if (column < row) matrix[at + column] = sum / matrix[other + column]!
      else {
        if (!(sum > tolerance * matrix[at + column]!)) return false
        matrix[at + column] = Math.sqrt(sum)
      }
    }
  }
  return true
}

/** Solves L x = b with the factor that {@link cholesky} left; x replaces b. */
export function solveLower(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = vector[row]!
    for (let k = 0; k < row; k++) sum -= factor[row * size + k]! * vector[k]!
    vector[row] = sum / factor[row * size + row]!
  }
}

/** Solves L' x = b likewise; with {@link solveLower} before it, the whole system. */
export function solveUpper(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    let sum = vector[row]!
    for (let k = row + 1; k < size; k++) sum -= factor[k * size + row]! * vector[k]!
    vector[row] = sum / factor[row * size + row]!
  }
}
