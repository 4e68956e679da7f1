import { type ColumnSet, type Marginal, stridesOf } from '../counts/marginal.ts'
import type { RandomIntegers } from '../randomness/random-integers.ts'
import { shuffle } from '../randomness/shuffle.ts'
import { type Codes, emptyCodes } from '../table/coded-table.ts'
import { type Population, populationOf } from './population.ts'

/**
 * The most rows drawn: a larger population starts as so many kinds of several persons each, and the fit splits them where
 * it matters. A difference of a few persons in a cell is far below the noise of any table that large.
 */
const mostDrawn = 250_000

/**
 * A first population: columns are placed one after another, each drawn given the one or two columns already placed that
 * tell most about it (mutual information in the estimates; Zhang and others 2017, "PrivBayes", and for one parent the
 * tree of Chow and Liu 1968). Within a group of rows the counts are rounded once, not drawn one by one, so that the
 * sampling error is below one row a cell.
 *
 * @param estimates - non-negative marginals; every column must have its one-way marginal among them
 * @param persons - how many synthetic persons
 */
export function startPopulation(
  random: RandomIntegers,
  estimates: readonly Marginal[],
  sizes: readonly number[],
  persons: number,
): Population {
  const each = Math.ceil(persons / mostDrawn)
  const rows = Math.ceil(persons / each)
  const codes: Codes[] = sizes.map((size) => emptyCodes(persons, size))
  const placed = new Set<number>()
  const joint = estimates.filter((estimate) => estimate.set.length > 1)
  const alone = new Map(estimates.filter((e) => e.set.length === 1).map((e) => [e.set[0]!, e.cells]))
  const told = joint.map((estimate) => estimate.set.map((column) => information(estimate, column, sizes)))

  while (placed.size < sizes.length) {
    let best = { gain: -1, column: -1, estimate: -1 }
    joint.forEach((estimate, at) => {
      const missing = estimate.set.filter((column) => !placed.has(column))
      if (missing.length !== 1) return
      const column = missing[0]!
      const gain = told[at]![estimate.set.indexOf(column)]!
      if (gain > best.gain) best = { gain, column, estimate: at }
    })
    if (best.estimate < 0) {
      // Nothing measured ties an unplaced column to a placed one: begin with the best-connected column left.
      const column = bestRoot(joint, told, placed, sizes.length)
      best = { gain: 0, column, estimate: -1 }
    }
    const marginal = alone.get(best.column)
    if (marginal === undefined) throw new RangeError('a column has no one-way estimate')
    const parents = best.estimate < 0 ? [] : joint[best.estimate]!.set.filter((column) => column !== best.column)
    const estimate = best.estimate < 0 ? { set: [best.column], cells: marginal } : joint[best.estimate]!
    drawColumn(random, codes, sizes, rows, best.column, parents, estimate, marginal)
    placed.add(best.column)
  }
  return populationOf(codes, sizes, persons, each)
}

/** Mutual information (natural units) between one column of a marginal and the others together. */
function information(estimate: Marginal, column: number, sizes: readonly number[]): number {
  const stride = stridesOf(estimate.set, sizes)[estimate.set.indexOf(column)]!
  const size = sizes[column]!
  const own = new Float64Array(size)
  const rest = new Map<number, number>()
  let total = 0
  estimate.cells.forEach((count, cell) => {
    const value = Math.floor(cell / stride) % size
    const other = cell - value * stride
    own[value]! += count
    rest.set(other, (rest.get(other) ?? 0) + count)
    total += count
  })
  let sum = 0
  estimate.cells.forEach((count, cell) => {
    if (count <= 0) return
    const value = Math.floor(cell / stride) % size
    sum += count * Math.log((count * total) / (own[value]! * rest.get(cell - value * stride)!))
  })
  return total > 0 ? sum / total : 0
}

function bestRoot(
  joint: readonly Marginal[],
  told: readonly (readonly number[])[],
  placed: ReadonlySet<number>,
  columns: number,
): number {
  const reach = new Float64Array(columns)
  joint.forEach((estimate, at) => {
    if (estimate.set.length !== 2) return
    estimate.set.forEach((column, place) => {
      reach[column]! += told[at]![place]!
    })
  })
  let root = -1
  for (let column = 0; column < columns; column++) {
    if (!placed.has(column) && (root < 0 || reach[column]! > reach[root]!)) root = column
  }
  return root
}

function drawColumn(
  random: RandomIntegers,
  codes: readonly Codes[],
  sizes: readonly number[],
  rows: number,
  column: number,
  parents: ColumnSet,
  estimate: Marginal,
  marginal: Float64Array,
): void {
  const strides = stridesOf(estimate.set, sizes)
  const stride = strides[estimate.set.indexOf(column)]!
  const groupOf = new Int32Array(rows)
  for (const parent of parents) {
    const step = strides[estimate.set.indexOf(parent)]!
    const values = codes[parent]!
    for (let row = 0; row < rows; row++) groupOf[row]! += values[row]! * step
  }
  const starts = new Int32Array(estimate.cells.length + 1)
  for (let row = 0; row < rows; row++) starts[groupOf[row]! + 1]!++
  for (let group = 0; group < estimate.cells.length; group++) starts[group + 1]! += starts[group]!
  const drawn = new Uint16Array(rows)
  for (let group = 0; group < estimate.cells.length; group++) {
    const from = starts[group]!
    const to = starts[group + 1]!
    if (from === to) continue
    const weights = new Float64Array(sizes[column]!)
    let sum = 0
    for (let value = 0; value < weights.length; value++) {
      weights[value] = estimate.cells[group + value * stride]!
      sum += weights[value]!
    }
    if (sum > 0) spread(random, drawn, from, to, weights, sum)
    else
      spread(
        random,
        drawn,
        from,
        to,
        marginal,
        marginal.reduce((a, b) => a + b, 0),
      )
    shuffle(drawn, random, from, to)
  }
  const next = starts.slice()
  const target = codes[column]!
  for (let row = 0; row < rows; row++) target[row] = drawn[next[groupOf[row]!]!++]!
}

/**
 * Fills places `from` .. `to`-1 with values in proportion to the weights: cumulative counts rounded with one random
 * offset, which is unbiased and gives every value its expected count to within one.
 */
function spread(
  random: RandomIntegers,
  drawn: Uint16Array,
  from: number,
  to: number,
  weights: Float64Array,
  sum: number,
): void {
  const offset = random.below(2 ** 30) / 2 ** 30
  let at = from
  let cumulative = 0
  let last = 0
  weights.forEach((weight, value) => {
    if (weight <= 0) return
    last = value
    cumulative += weight
    const until = Math.min(to, from + Math.floor((cumulative / sum) * (to - from) + offset))
    while (at < until) drawn[at++] = value
  })
  while (at < to) drawn[at++] = last
}
