import { type ColumnBlocks, columnBlocks } from './column-blocks.ts'
import { type Barrier, type FitPlan, fitPlan, type Target, type Term } from './fit-plan.ts'
import { gather, type Population } from './population.ts'
import { kindsAtOnce, type ScoreTables, scoreTables } from './score-tables.ts'

/** How long to fit. */
export interface FitEffort {
  /** The most passes over all columns of all kinds of persons. */
  readonly sweeps: number
  /** Stop when a pass changes fewer than this share of the persons. */
  readonly stopBelow: number
}

/** Relative size of the rounding error of a sum of weights. */
const rounding = 1e-9

/**
 * Moves synthetic persons, one column at a time, so that the population's marginals come nearer to the targets: it
 * descends sum over targets of weight * sum of squared cell errors, and ends where no single change helps. Because every
 * count of a population is a non-negative integer and all its marginals agree, this is also the projection of noisy
 * marginals onto what real people could produce.
 *
 * Which change would help is looked up in tables that may be a little out of date; whether it really helps, and for how
 * many persons of the kind, is then computed exactly before it is made, so the loss never rises.
 *
 * @param population - changed in place
 * @returns number of persons changed, counted once a change
 */
export function fitPopulation(
  population: Population,
  targets: readonly Target[],
  barriers: readonly Barrier[],
  effort: FitEffort,
): number {
  const { sizes, total } = population
  const plan = fitPlan(population, targets, barriers)
  const widest = plan.terms.some((terms) => terms.some((term) => term.others.length > 1)) ? 64 : 256
  let all = 0
  for (let sweep = 0; sweep < effort.sweeps; sweep++) {
    const blocks = columnBlocks(population, widest)
    let moved = 0
    sizes.forEach((size, column) => {
      const terms = plan.terms[column]!
      if (size < 2 || terms.length === 0) return
      const tables = scoreTables(plan.errors, terms, size, blocks, sizes, population.kinds)
      moved += sweepColumn(population, column, tables, columnMover(population, plan, column, blocks))
    })
    gather(population)
    all += moved
    if (moved <= total * effort.stopBelow) break
  }
  return all
}

/** One pass over one column of all kinds. */
function sweepColumn(population: Population, column: number, tables: ScoreTables, mover: Mover): number {
  const values = population.codes[column]!
  const { width, stride, scores } = tables
  const { curvature } = mover
  const refreshAfter = Math.max(64, population.total >> 6)
  // Kinds split off during the pass come after these: they have just been moved.
  const kinds = population.kinds
  let moved = 0
  let since = 0
  tables.refresh()
  for (let from = 0; from < kinds; from += kindsAtOnce) {
    const to = Math.min(kinds, from + kindsAtOnce)
    if (since > refreshAfter) {
      tables.refresh()
      since = 0
    }
    tables.score(from, to)
    for (let kind = from, at = 0; kind < to; kind++, at += stride) {
      const best = bestValue(scores, at, width, values[kind]!, curvature)
      if (best === values[kind]!) continue
      const persons = mover.move(kind, best)
      since += persons
      moved += persons
    }
  }
  return moved
}

/** The value of least score, if it beats the present one by more than a change costs in itself. */
function bestValue(
  scores: Float32Array | Float64Array,
  at: number,
  width: number,
  now: number,
  curvature: number,
): number {
  if (width === 1) return (now === 0 ? scores[at]! : -scores[at]!) < -curvature ? 1 - now : now
  let least = scores[at + now]! - curvature
  let best = now
  for (let value = 0; value < width; value++) {
    if (scores[at + value]! < least) {
      least = scores[at + value]!
      best = value
    }
  }
  return best
}

/** Changes one column. */
interface Mover {
  /** What changing one person costs beside its effect on the errors: the sum of the weights of the targets it touches. */
  readonly curvature: number
  /** Gives as many persons of a kind another value as lowers the loss most; returns how many (perhaps none). */
  move(kind: number, to: number): number
}

/**
 * Moving k persons from one value to another changes half the loss by k * d + k^2 * w, where d is the sum over targets of
 * the weighted error at the new cell less that at the old one, and w the sum of the targets' weights. The best k is
 * -d / 2w, and moving pays only if d + w < 0.
 */
function columnMover(population: Population, plan: FitPlan, column: number, { blocks, blockOf }: ColumnBlocks): Mover {
  const { codes, sizes, persons } = population
  const { errors } = plan
  const terms = plan.terms[column]!
  const columns = sizes.length
  const packed = packTerms(terms, columns)
  const weights = Float64Array.from(terms, (term) => term.weight)
  const curvature = weights.reduce((sum, weight) => sum + weight, 0)
  const bases = new Int32Array(terms.length)
  // One place beyond the columns stays 0: terms with fewer others point there.
  const current = new Int32Array(columns + 1)
  const block = blocks[blockOf[column]!]!
  const blockStride = block.strides[block.columns.indexOf(column)]!
  const own = codes[column]!

  function move(kind: number, to: number): number {
    for (let c = 0; c < columns; c++) current[c] = codes[c]![kind]!
    const from = own[kind]!
    let change = 0
    for (let term = 0, at = 0; term < bases.length; term++, at += 6) {
      const base =
        packed[at]! + current[packed[at + 2]!]! * packed[at + 3]! + current[packed[at + 4]!]! * packed[at + 5]!
      const stride = packed[at + 1]!
      bases[term] = base
      change += errors[base + to * stride]! - errors[base + from * stride]!
    }
    // A gain within rounding is none: two equal states would be exchanged for ever.
    if (change + curvature >= -rounding * curvature) return 0
    const best = curvature > 0 ? Math.max(1, Math.round(-change / (2 * curvature))) : persons[kind]!
    const moving = Math.min(persons[kind]!, best)
    for (let term = 0, at = 1; term < bases.length; term++, at += 6) {
      const base = bases[term]!
      const stride = packed[at]!
      errors[base + from * stride]! -= weights[term]! * moving
      errors[base + to * stride]! += weights[term]! * moving
    }
    let target = kind
    if (moving < persons[kind]!) {
      target = population.kinds++
      for (let c = 0; c < columns; c++) codes[c]![target] = current[c]!
      for (const other of blocks) other.codes[target] = other.codes[kind]!
      persons[kind]! -= moving
      persons[target] = moving
    }
    own[target] = to
    block.codes[target]! += (to - from) * blockStride
    return moving
  }

  return { curvature, move }
}

/** Six integers a term: offset, stride, and column and stride of two others. */
function packTerms(terms: readonly Term[], columns: number): Int32Array {
  const none = { column: columns, stride: 0 }
  return Int32Array.from(
    terms.flatMap(({ offset, stride, others }) => {
      const [first = none, second = none] = others
      return [offset, stride, first.column, first.stride, second.column, second.stride]
    }),
  )
}
