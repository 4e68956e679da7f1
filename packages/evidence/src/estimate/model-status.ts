import { supersetSums } from './capture-table.ts'
import { cholesky } from './cholesky.ts'

/** 0: one estimate; 1: none exists; 2: the model cannot be told from others; 3: both (the numbers of the R references). */
export type ModelStatus = 0 | 1 | 2 | 3

const tiny = 1e-9

/**
 * Whether models have exactly one extended maximum likelihood estimate on a table (Fienberg and Rinaldo 2012; Chan,
 * Silverman and Vincent 2021, section 2.4). It depends only on which histories are empty.
 *
 * Let X be the kept histories x finite parameters. A model is identifiable when X has full column rank. An estimate
 * exists when no direction d has (X d)_w = 0 at every history with people, (X d)_w >= 0 at every empty one, and > 0
 * somewhere: along such a direction the likelihood would grow for ever. If the histories with people alone have full
 * rank, there is no such direction; that settles nearly every model without a linear programme.
 *
 * @param counts people by history
 * @returns a function from the masks of all parameters, the intercept first, to the status
 */
export function modelStatusOn(counts: Float64Array): (parameters: Int32Array) => ModelStatus {
  const overlaps = supersetSums(counts)
  const seen = supersetSums(counts.map((count) => (count > 0 ? 1 : 0)))
  const gram = new Float64Array(counts.length ** 2)
  const free = new Int32Array(counts.length)

  return (parameters) => {
    let size = 0
    for (const mask of parameters) if (overlaps[mask]! > 0) free[size++] = mask
    if (hasFullRank(seen, size)) return 0
    const finite = free.slice(0, size)
    const lost = parameters.filter((mask) => overlaps[mask]! === 0)
    const full: number[] = []
    const empty: number[] = []
    for (let mask = 1; mask < counts.length; mask++) {
      if (counts[mask]! > 0) full.push(mask)
      else if (!lost.some((term) => (mask & term) === term)) empty.push(mask)
    }
    const kept = new Float64Array(counts.length)
    for (const mask of [...full, ...empty]) kept[mask] = 1
    const identifiable = hasFullRank(supersetSums(kept), size)
    const exists = !canGrowForEver(full, empty, finite)
    return identifiable ? (exists ? 0 : 1) : exists ? 2 : 3
  }

  /** Whether the histories that were summed up have full column rank: whether X'X is positive definite. */
  function hasFullRank(sums: Float64Array, size: number): boolean {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) gram[row * size + column] = sums[free[row]! | free[column]!]!
    }
    return cholesky(gram, size, tiny)
  }
}

/** Whether some direction leaves the full histories alone and raises empty ones, lowering none. */
function canGrowForEver(full: readonly number[], empty: readonly number[], free: Int32Array): boolean {
  const directions = nullSpace(
    full.map((mask) => Array.from(free, (term) => ((mask & term) === term ? 1 : 0))),
    free.length,
  )
  if (directions.length === 0) return false
  const moves = empty.map((mask) =>
    directions.map((direction) =>
      direction.reduce((sum, value, k) => ((mask & free[k]!) === free[k]! ? sum + value : sum), 0),
    ),
  )
  return !hasPositiveBalance(moves, directions.length)
}

/** A basis of the vectors that every row sends to 0 (Gauss-Jordan with pivoting; the entries are small whole numbers). */
function nullSpace(rows: number[][], size: number): number[][] {
  const pivots: number[] = []
  let top = 0
  for (let column = 0; column < size && top < rows.length; column++) {
    let best = top
    for (let row = top; row < rows.length; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row
    }
    if (Math.abs(rows[best]![column]!) < tiny) continue
    const pivot = rows[best]!
    rows[best] = rows[top]!
    rows[top] = pivot
    const divisor = pivot[column]!
    for (let k = 0; k < size; k++) pivot[k]! /= divisor
    for (const row of rows) {
      const factor = row[column]!
      if (row === pivot || factor === 0) continue
      for (let k = 0; k < size; k++) row[k]! -= factor * pivot[k]!
    }
    pivots.push(column)
    top++
  }
  const loose = Array.from({ length: size }, (_, column) => column).filter((column) => !pivots.includes(column))
  return loose.map((column) => {
    const vector = new Array<number>(size).fill(0)
    vector[column] = 1
    for (const [row, pivot] of pivots.entries()) vector[pivot] = -rows[row]![column]!
    return vector
  })
}

/**
 * Whether x > 0 exists with sum of x_i moves_i = 0. By Stiemke's lemma this is so exactly when no combination of the
 * directions has all moves >= 0 and one > 0. With x = 1 + y it is a first phase of the simplex method (Bland's rule).
 */
function hasPositiveBalance(moves: readonly number[][], size: number): boolean {
  const rows = Array.from({ length: size }, (_, k) => {
    const right = -moves.reduce((sum, move) => sum + move[k]!, 0)
    const sign = right < 0 ? -1 : 1
    return [...moves.map((move) => sign * move[k]!), sign * right]
  })
  const last = moves.length
  const basis = rows.map((_, k) => last + 1 + k)
  const cost = Array.from({ length: last + 1 }, (_, column) => -rows.reduce((sum, row) => sum + row[column]!, 0))
  for (let round = 0; round < 10_000; round++) {
    const entering = cost.findIndex((value, column) => column < last && value < -tiny)
    if (entering < 0) break
    let leaving = -1
    for (const [k, row] of rows.entries()) {
      if (row[entering]! <= tiny) continue
      const ratio = row[last]! / row[entering]!
      const best = leaving < 0 ? Number.POSITIVE_INFINITY : rows[leaving]![last]! / rows[leaving]![entering]!
      if (ratio < best - tiny || (Math.abs(ratio - best) <= tiny && basis[k]! < basis[leaving]!)) leaving = k
    }
    if (leaving < 0) break
    const pivot = rows[leaving]!
    const divisor = pivot[entering]!
    for (let column = 0; column <= last; column++) pivot[column]! /= divisor
    for (const row of [...rows, cost]) {
      const factor = row[entering]!
      if (row === pivot || factor === 0) continue
      for (let column = 0; column <= last; column++) row[column]! -= factor * pivot[column]!
    }
    basis[leaving] = entering
  }
  // The sum of the artificial variables that are left.
  return -cost[last]! < 1e-7
}
