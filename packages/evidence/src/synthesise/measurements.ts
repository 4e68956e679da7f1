import { type Counts, countAll } from '../counts/counts.ts'
import { type ColumnSet, type Marginal, setKey, subsetsOf } from '../counts/marginal.ts'
import type { Budget } from '../privacy/budget.ts'
import type { RandomIntegers } from '../randomness/random-integers.ts'
import { sizesOf } from '../table/coded-table.ts'
import type { Barrier, Target } from './fit-plan.ts'
import { maximalSets } from './fit-plan.ts'
import { levelRare } from './level-rare.ts'
import { cellVariance, reconstruct } from './reconstruct.ts'
import { combineResiduals, measureResidual, type Residual, residualRho } from './residual.ts'
import { shrink } from './shrink.ts'
import { projectToSimplex } from './simplex.ts'

/** What a synthesiser works with: the private counts behind their door, the budget, the dice, what cannot be. */
export interface Work {
  readonly counts: Counts
  readonly sizes: readonly number[]
  readonly budget: Budget
  readonly random: RandomIntegers
  readonly barriers: readonly Barrier[]
  /** The marginals that readers will ask for. */
  readonly workload: readonly ColumnSet[]
  /** Told what has been done, for a person who waits. Never anything that the release does not say. */
  readonly progress?: (done: string) => void
}

/** Everything protected that has been learnt, by `setKey`. Only this, never the counts, reaches the model. */
export type Measurements = Map<string, Residual>

/** One residual to measure at one variance. */
export interface Step {
  readonly set: ColumnSet
  readonly variance: number
}

/** Pays for, counts and measures residuals; a residual measured before is combined with the new measurement. */
export async function measure(
  work: Work,
  measurements: Measurements,
  steps: readonly Step[],
  what: string,
): Promise<void> {
  const sizes = sizesOf(work.counts.columns)
  const own = (step: Step): number[] => step.set.map((column) => sizes[column]!)
  const rho = steps.reduce((sum, step) => sum + residualRho(own(step), step.variance), 0)
  work.budget.spend(what, rho)
  const cells = await countAll(
    work.counts,
    steps.map((step) => step.set),
  )
  steps.forEach((step, at) => {
    for (const fresh of measureResidual(work.random, step.set, cells[at]!, own(step), step.variance)) {
      const key = setKey(fresh.set)
      const known = measurements.get(key)
      measurements.set(key, known === undefined ? fresh : combineResiduals(known, fresh))
    }
  })
}

/** True if the residuals of a set and of all its subsets are known, so that it can be reconstructed. */
export function isKnown(measurements: Measurements, set: ColumnSet): boolean {
  return subsetsOf(set).every((subset) => measurements.has(setKey(subset)))
}

/** Sets that can be reconstructed, of at least one column. */
export function knownSets(measurements: Measurements): ColumnSet[] {
  return [...measurements.values()]
    .map((residual) => residual.set)
    .filter((set) => set.length > 0 && isKnown(measurements, set))
}

/** Variance of a cell of a known marginal. */
export function knownCellVariance(measurements: Measurements, set: ColumnSet, sizes: readonly number[]): number {
  return cellVariance((subset) => measurements.get(setKey(subset))!.variance, set, sizes)
}

/** The protected number of persons: at least 1, so that there is something to publish. */
export function knownTotal(measurements: Measurements): number {
  return Math.max(1, Math.round(measurements.get('')?.cells[0] ?? 0))
}

/** What the population should look like: the largest known marginals and every one-way, by inverse variance. */
export function targetsOf(
  measurements: Measurements,
  sizes: readonly number[],
  expected: ReadonlyMap<string, Float64Array> = new Map(),
): Target[] {
  const known = knownSets(measurements)
  const largest = maximalSets(known)
  const seen = new Set(largest.map(setKey))
  const sets = [...largest, ...known.filter((set) => set.length === 1 && !seen.has(setKey(set)))]
  const variances = sets.map((set) => knownCellVariance(measurements, set, sizes))
  const least = variances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  return sets.map((set, at) => {
    return {
      set,
      cells: believed(measurements, set, sizes, expected),
      weight: least / variances[at]!,
    }
  })
}

/**
 * The known marginals without negative cells, each with the protected total: what a first population is drawn from.
 *
 * @param expected - what the model expected of a marginal before it was measured, where there was a model
 */
export function estimatesOf(
  measurements: Measurements,
  sizes: readonly number[],
  expected: ReadonlyMap<string, Float64Array> = new Map(),
): Marginal[] {
  const total = knownTotal(measurements)
  return knownSets(measurements).map((set) => {
    return { set, cells: projectToSimplex(believed(measurements, set, sizes, expected), total) }
  })
}

/** The best guess at a marginal: its reconstruction, drawn towards what was expected, or one-way towards its mean. */
function believed(
  measurements: Measurements,
  set: ColumnSet,
  sizes: readonly number[],
  expected: ReadonlyMap<string, Float64Array>,
): Float64Array {
  const cells = reconstruct(measurements, set, sizes)
  const variance = knownCellVariance(measurements, set, sizes)
  const before = expected.get(setKey(set))
  if (before !== undefined) return shrink(cells, before, variance)
  return set.length === 1 ? levelRare(cells, variance) : cells
}
