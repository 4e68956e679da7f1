import { setKey, setsOfLength } from '../counts/marginal.ts'
import { fitPopulation } from './fit-population.ts'
import { estimatesOf, knownTotal, type Measurements, measure, targetsOf, type Work } from './measurements.ts'
import type { Population } from './population.ts'
import { reconstruct } from './reconstruct.ts'
import { type ResidualPlan, residualPlan } from './residual-plan.ts'
import { startPopulation } from './start-population.ts'

/** Passes over the population; a large one has counts so far above the noise that the last digits may wait. */
const efforts = { usual: { pairs: 3, workload: 10 }, large: { pairs: 2, workload: 1 } } as const
const largePopulation = 400_000

/** The plan for measuring the whole workload with what is left of the budget; see residual-plan.ts. */
export function planEverything(work: Work): ResidualPlan {
  return residualPlan(work.workload, work.sizes, work.budget.left())
}

/**
 * Measures every marginal of the workload once, with a precision fixed in advance, and fits a population to all of them.
 * For tables of few values and many persons no choosing can beat it: a three-way residual of yes/no columns costs an
 * eighth of a marginal, nothing is spent on selection, and every published cell has an unbiased estimate of known
 * variance.
 */
export async function measureEverything(
  work: Work,
  measurements: Measurements,
  plan: ResidualPlan,
): Promise<Population> {
  const { sizes, random, barriers } = work
  await measure(work, measurements, plan.steps, `${plan.steps.length} residuals: every marginal of the workload`)
  work.progress?.(`${plan.steps.length} residuals measured`)
  const wanted = new Set(work.workload.map(setKey))
  const population = startPopulation(random, estimatesOf(measurements, sizes), sizes, knownTotal(measurements))
  const effort = population.total > largePopulation ? efforts.large : efforts.usual
  // Pairs first: a sweep over them costs a tenth of one over triples and does most of the work.
  const pairs = work.workload.some((set) => set.length > 2) ? setsOfLength(sizes.length, 2) : []
  const coarse = pairs.map((set) => ({ set, cells: reconstruct(measurements, set, sizes), weight: 1 }))
  fitPopulation(population, coarse, barriers, { sweeps: effort.pairs, stopBelow: 0.002 })
  const targets = targetsOf(measurements, sizes).filter((target) => wanted.has(setKey(target.set)))
  // Equal weights: readers will look at all marginals of the workload alike.
  const alike = targets.map((target) => ({ ...target, weight: 1 }))
  fitPopulation(population, alike, barriers, { sweeps: effort.workload, stopBelow: 0.002 })
  work.progress?.('population fitted')
  return population
}
