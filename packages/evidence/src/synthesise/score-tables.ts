import type { Block, ColumnBlocks } from './column-blocks.ts'
import type { Term } from './fit-plan.ts'
import { simdScores } from './simd-scores.ts'

/** The sum of some terms' errors as one table over one or two blocks. */
interface ScoreTable {
  readonly first: Block
  readonly second: Block | undefined
  readonly terms: readonly Term[]
  readonly cells: Float32Array
}

/** Kinds scored together: their scores stay in the processor's first-level cache. */
export const kindsAtOnce = 4096
/** From so many values on, four at a time pay. */
const fewestForSimd = 4

/**
 * For one column: what each of its values would cost a row, up to a constant, as a sum of a few table look-ups instead of
 * one for every target. A three-way target over yes/no columns in blocks of 64 codes turns 153 look-ups into 6.
 */
export interface ScoreTables {
  /** Entries a row: 1 for two values (cost of value 1 less cost of value 0), else one for every value. */
  readonly width: number
  /** Places from one row's scores to the next: the width, or more. */
  readonly stride: number
  /** Where scores are put. */
  readonly scores: Float32Array | Float64Array
  /** Recomputes the tables from the current errors. */
  refresh(): void
  /** Adds up the scores of rows `from` .. `to`-1, at most `kindsAtOnce`, from the start of `scores`. */
  score(from: number, to: number): void
}

/**
 * @param terms - targets that the column is in, each with at most two other columns
 * @param size - number of values of the column
 * @param kinds - how many kinds will be scored, by their codes of now
 */
export function scoreTables(
  errors: Float64Array,
  terms: readonly Term[],
  size: number,
  { blocks, blockOf }: ColumnBlocks,
  sizes: readonly number[],
  kinds: number,
): ScoreTables {
  const width = size === 2 ? 1 : size
  const grouped = new Map<string, Term[]>()
  for (const term of terms) {
    const touched = [...new Set(term.others.map((other) => blockOf[other.column]!))].sort((a, b) => a - b)
    const key = touched.join(',')
    grouped.set(key, [...(grouped.get(key) ?? []), term])
  }
  // Terms within one block ride along in a table that has that block anyway.
  const pairs = [...grouped.keys()].filter((key) => key.includes(','))
  for (const key of [...grouped.keys()].filter((candidate) => !candidate.includes(','))) {
    const host =
      pairs.find((pair) => key === '' || pair.split(',').includes(key)) ?? (key === '' ? anyKey(grouped) : key)
    if (host === key) continue
    grouped.set(host, [...grouped.get(host)!, ...grouped.get(key)!])
    grouped.delete(key)
  }
  const shapes = [...grouped].map(([key, terms]) => {
    const [first, second] = (key === '' ? '0' : key).split(',').map((at) => blocks[Number(at)]!)
    return { first: first!, second, terms, rows: first!.size * (second?.size ?? 1) }
  })
  if (width < fewestForSimd) {
    const tables = shapes.map((shape) => ({ ...shape, cells: new Float32Array(shape.rows * width) }))
    const scores = new Float64Array(kindsAtOnce * width)
    return {
      width,
      stride: width,
      scores,
      refresh() {
        for (const table of tables) fillTable(table, errors, size, width, width, sizes)
      },
      score(from, to) {
        scores.fill(0, 0, (to - from) * width)
        for (const table of tables) addScores(table, from, to, scores, width)
      },
    }
  }
  const stride = Math.ceil(width / 4) * 4
  const simd = simdScores(
    shapes.map(({ first, second, rows }) => {
      return { first: first.codes, second: second?.codes, secondSize: second?.size ?? 1, rows }
    }),
    kinds,
    stride,
    kindsAtOnce,
  )
  const tables = shapes.map((shape, at) => ({ ...shape, cells: simd.cells[at]! }))
  return {
    width,
    stride,
    scores: simd.scores,
    refresh() {
      for (const table of tables) fillTable(table, errors, size, width, stride, sizes)
    },
    score(from, to) {
      simd.scores.fill(0, 0, (to - from) * stride)
      for (let at = 0; at < tables.length; at++) simd.add(at, from, to)
    },
  }
}

function anyKey(grouped: ReadonlyMap<string, Term[]>): string {
  return [...grouped.keys()].find((key) => key !== '') ?? ''
}

function addScores(table: ScoreTable, from: number, to: number, scores: Float64Array, width: number): void {
  const first = table.first.codes
  const cells = table.cells
  const second = table.second
  if (second === undefined) {
    if (width === 1) for (let row = from, at = 0; row < to; row++, at++) scores[at]! += cells[first[row]!]!
    else {
      for (let row = from, at = 0; row < to; row++) {
        const base = first[row]! * width
        for (let value = 0; value < width; value++, at++) scores[at]! += cells[base + value]!
      }
    }
    return
  }
  const codes = second.codes
  const size = second.size
  if (width === 1) {
    for (let row = from, at = 0; row < to; row++, at++) scores[at]! += cells[first[row]! * size + codes[row]!]!
  } else {
    for (let row = from, at = 0; row < to; row++) {
      const base = (first[row]! * size + codes[row]!) * width
      for (let value = 0; value < width; value++, at++) scores[at]! += cells[base + value]!
    }
  }
}

/**
 * For every code of the first block, the terms are gathered by their column in the second block (or by none); then every
 * code of the second block adds one short row for each of its columns.
 */
function fillTable(
  table: ScoreTable,
  errors: Float64Array,
  size: number,
  width: number,
  stride: number,
  sizes: readonly number[],
): void {
  const { first, second, cells } = table
  const secondColumns = second?.columns ?? []
  const places = secondColumns.map((column) => sizes[column]!)
  const starts: number[] = []
  let length = width
  for (const place of places) {
    starts.push(length)
    length += place * width
  }
  const gathered = new Float64Array(length)
  const digit = (block: Block, code: number, column: number): number => {
    const at = block.columns.indexOf(column)
    return Math.floor(code / block.strides[at]!) % sizes[column]!
  }
  const prepared = table.terms.map((term) => ({
    term,
    inFirst: term.others.filter((other) => first.columns.includes(other.column)),
    inSecond: term.others.filter((other) => !first.columns.includes(other.column)),
  }))
  // A term with both others in the second block is added after the loop over the first, once for each second code.
  const simple = prepared.filter((entry) => entry.inSecond.length < 2)
  const inner = prepared.filter((entry) => entry.inSecond.length === 2)
  const secondSize = second?.size ?? 1
  const shared = new Float64Array(secondSize * width)
  const digits = secondColumns.map((column) =>
    Int32Array.from({ length: secondSize }, (_, code) => digit(second!, code, column) * width),
  )
  const put = (target: Float64Array, at: number, base: number, stride: number): void => {
    if (width === 1) target[at]! += errors[base + stride]! - errors[base]!
    else for (let value = 0; value < size; value++) target[at + value]! += errors[base + value * stride]!
  }
  for (const { term, inSecond } of inner) {
    const [a, b] = inSecond
    for (let code = 0; code < secondSize; code++) {
      const base =
        term.offset + digit(second!, code, a!.column) * a!.stride + digit(second!, code, b!.column) * b!.stride
      put(shared, code * width, base, term.stride)
    }
  }
  for (let code = 0; code < first.size; code++) {
    gathered.fill(0)
    for (const { term, inFirst, inSecond } of simple) {
      let base = term.offset
      for (const other of inFirst) base += digit(first, code, other.column) * other.stride
      const other = inSecond[0]
      if (other === undefined) put(gathered, 0, base, term.stride)
      else {
        const at = secondColumns.indexOf(other.column)
        for (let value = 0; value < places[at]!; value++) {
          put(gathered, starts[at]! + value * width, base + value * other.stride, term.stride)
        }
      }
    }
    let target = code * secondSize * stride
    for (let other = 0; other < secondSize; other++) {
      for (let value = 0; value < width; value++, target++) {
        let sum = gathered[value]! + shared[other * width + value]!
        for (let at = 0; at < digits.length; at++) sum += gathered[starts[at]! + digits[at]![other]! + value]!
        cells[target] = sum
      }
      target += stride - width
    }
  }
}
