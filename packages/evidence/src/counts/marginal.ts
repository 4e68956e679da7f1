import type { Codes } from '../table/coded-table.ts'

/** Columns of a marginal, by position, ascending. The empty set is the number of rows. */
export type ColumnSet = readonly number[]

/**
 * The counts of every combination of values of some columns. Cells are in row-major order: the last column of the set
 * runs fastest.
 */
export interface Marginal {
  readonly set: ColumnSet
  readonly cells: Float64Array
}

/** A name for a set, usable as a map key. */
export function setKey(set: ColumnSet): string {
  return set.join(',')
}

/** Number of cells of a marginal over these columns. */
export function cellCount(set: ColumnSet, sizes: readonly number[]): number {
  return set.reduce((cells, column) => cells * sizes[column]!, 1)
}

/** Every set of exactly `length` of the first `columns` columns, in lexicographic order. */
export function setsOfLength(columns: number, length: number): number[][] {
  const found: number[][] = []
  const grow = (from: number, taken: number[]): void => {
    if (taken.length === length) found.push(taken)
    else for (let next = from; next < columns; next++) grow(next + 1, [...taken, next])
  }
  grow(0, [])
  return found
}

/** Every subset of a set, the empty set first and the set itself last. */
export function subsetsOf(set: ColumnSet): number[][] {
  return Array.from({ length: 2 ** set.length }, (_, mask) => set.filter((_column, place) => (mask >> place) & 1))
}

/** For every column of the set, how far apart two cells lie that differ by one in it. */
export function stridesOf(set: ColumnSet, sizes: readonly number[]): number[] {
  const strides = new Array<number>(set.length)
  let stride = 1
  for (let place = set.length - 1; place >= 0; place--) {
    strides[place] = stride
    stride *= sizes[set[place]!]!
  }
  return strides
}

/**
 * Adds the kinds `from` .. `to`-1, each with its number of persons, to the cells of a marginal. One loop for each of the
 * common lengths, so that the inner loop is loads, a multiply and an addition.
 *
 * @param cells - counts to add to, `cellCount(set, sizes)` long
 * @param persons - how many persons each row stands for
 */
export function addPersons(
  cells: Float64Array | Int32Array,
  codes: readonly Codes[],
  persons: Int32Array,
  set: ColumnSet,
  sizes: readonly number[],
  from: number,
  to: number,
): void {
  const [a, b, c] = set.map((column) => codes[column]!)
  const strides = stridesOf(set, sizes)
  const sa = strides[0] ?? 1
  const sb = strides[1] ?? 1
  if (a === undefined) {
    for (let row = from; row < to; row++) cells[0]! += persons[row]!
  } else if (b === undefined) {
    for (let row = from; row < to; row++) cells[a[row]!]! += persons[row]!
  } else if (c === undefined) {
    for (let row = from; row < to; row++) cells[a[row]! * sa + b[row]!]! += persons[row]!
  } else if (set.length === 3) {
    for (let row = from; row < to; row++) cells[a[row]! * sa + b[row]! * sb + c[row]!]! += persons[row]!
  } else {
    for (let row = from; row < to; row++) {
      let cell = 0
      for (let place = 0; place < set.length; place++) cell += codes[set[place]!]![row]! * strides[place]!
      cells[cell]! += persons[row]!
    }
  }
}

/** Counts one marginal of a whole table, each row standing for one person unless told otherwise. */
export function countMarginal(
  codes: readonly Codes[],
  set: ColumnSet,
  sizes: readonly number[],
  rows: number,
  persons: Int32Array = new Int32Array(rows).fill(1),
): Float64Array {
  const cells = new Float64Array(cellCount(set, sizes))
  addPersons(cells, codes, persons, set, sizes, 0, rows)
  return cells
}
