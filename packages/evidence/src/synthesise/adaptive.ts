import { countAll } from '../counts/counts.ts'
import { type ColumnSet, cellCount, setKey, subsetsOf } from '../counts/marginal.ts'
import { gaussianRho } from '../privacy/concentrated.ts'
import { discreteGaussian } from '../privacy/discrete-gaussian.ts'
import { allocate, type Candidate, type Choice } from './allocate.ts'
import { fitPopulation } from './fit-population.ts'
import { estimatesOf, knownTotal, type Measurements, measure, type Step, targetsOf, type Work } from './measurements.ts'
import { countPopulation, type Population } from './population.ts'
import { cellVariance } from './reconstruct.ts'
import { residualRho, usableVariance } from './residual.ts'
import { startPopulation } from './start-population.ts'

/** One round: its share of what the one-way marginals left, the length of the marginals it looks at, how long to refit. */
interface Round {
  readonly share: number
  readonly length: number
  readonly sweeps: number
}

/**
 * Pairs come first whatever the workload: on every table tried, budget spent on longer marginals before the pairs were
 * right made even the longer marginals worse (docs/synthesise.md, what was tried).
 */
const roundsFor = (longest: number): readonly Round[] =>
  longest < 3
    ? [
        { share: 0.4, length: 2, sweeps: 2 },
        { share: 0.6, length: 2, sweeps: 3 },
      ]
    : [
        { share: 0.35, length: 2, sweeps: 2 },
        { share: 0.5, length: 2, sweeps: 3 },
        { share: 0.15, length: 3, sweeps: 3 },
      ]
/** Share of a round that goes to finding out where the model is wrong. */
const selectionShare = 0.1
/** A marginal with more cells than this is neither scored nor measured. */
const mostCells = 65_536

/**
 * Measures where it matters, after the one-way marginals. Each round asks how far the model is from the private table on
 * every candidate marginal (one protected number each), divides the round's budget over the candidates where measuring
 * promises most, measures their residuals, and refits the population.
 *
 * This is the loop of AIM (McKenna and others 2022, arXiv 2201.12677) with three changes. Selection is by protected
 * errors of all candidates at once (as in PrivSyn, Zhang and others 2021) instead of one exponential mechanism a
 * measurement, so that precision can be divided by need. Residuals are measured instead of whole marginals (AIM+GReM,
 * Fuentes and others 2026, arXiv 2602.05674). The model is a population, not a junction tree, so no set of marginals is
 * too entangled to keep.
 */
export async function measureAdaptively(work: Work, measurements: Measurements): Promise<Population> {
  const { sizes, budget, random, barriers } = work
  let population = startPopulation(random, estimatesOf(measurements, sizes), sizes, knownTotal(measurements))

  const expected = new Map<string, Float64Array>()
  const rounds = roundsFor(work.workload.reduce((longest, set) => Math.max(longest, set.length), 0))
  const whole = budget.left()
  for (const [number, round] of rounds.entries()) {
    const candidates = candidateSets(work, round.length)
    if (candidates.length === 0) continue
    const last = number === rounds.length - 1
    const share = last ? budget.left() : whole * round.share
    const models = candidates.map((set) => countPopulation(population, set))
    const errors = await protectedErrors(work, models, candidates, share * selectionShare)
    const rho = last ? budget.left() : share * (1 - selectionShare)
    const choices = allocate(
      candidates.map((set, at) => candidate(work, measurements, models[at]!, set, errors[at]!)),
      rho,
    )
    const chosen = new Set(choices.map(({ candidate }) => setKey(candidate.set)))
    candidates.forEach((set, at) => {
      const key = setKey(set)
      if (chosen.has(key) && !expected.has(key)) expected.set(key, models[at]!)
    })
    await measure(work, measurements, stepsFor(work, measurements, choices, rho), `round ${number + 1}: marginals`)
    if (number === 0) {
      population = startPopulation(random, estimatesOf(measurements, sizes, expected), sizes, knownTotal(measurements))
    }
    const targets = targetsOf(measurements, sizes, expected)
    fitPopulation(population, targets, barriers, { sweeps: round.sweeps, stopBelow: 0.002 })
    work.progress?.(`round ${number + 1} of ${rounds.length}: ${choices.length} marginals measured`)
  }
  return population
}

/** Every set of this many columns that is part of the workload and small enough to handle. */
function candidateSets({ workload, sizes }: Work, length: number): ColumnSet[] {
  const sets = new Map<string, ColumnSet>()
  for (const set of workload) {
    for (const subset of subsetsOf(set)) {
      if (subset.length === length && cellCount(subset, sizes) <= mostCells) sets.set(setKey(subset), subset)
    }
  }
  return [...sets.values()]
}

/**
 * How far the population is from the private table on every candidate: the sum over cells of absolute differences, an
 * integer that one person changes by at most 1, with exact discrete Gaussian noise.
 */
async function protectedErrors(
  work: Work,
  models: readonly Float64Array[],
  candidates: readonly ColumnSet[],
  rho: number,
): Promise<number[]> {
  const variance = usableVariance(candidates.length / (2 * rho))
  work.budget.spend('errors of the model', candidates.length * gaussianRho(variance))
  const counted = await countAll(work.counts, candidates)
  return candidates.map((_set, at) => {
    const model = models[at]!
    const error = counted[at]!.reduce((sum, count, cell) => sum + Math.abs(count - model[cell]!), 0)
    return Math.max(0, error + discreteGaussian(work.random, { numerator: variance * 16, denominator: 16 }))
  })
}

function candidate(
  { sizes, workload }: Work,
  measurements: Measurements,
  counted: Float64Array,
  set: ColumnSet,
  error: number,
): Candidate {
  const model = counted.toSorted()
  const below = new Float64Array(model.length + 1)
  for (let cell = 0; cell < model.length; cell++) below[cell + 1] = below[cell]! + model[cell]!
  const needed = neededResiduals(measurements, set)
  return {
    set,
    error,
    weight: workload.filter((wanted) => set.every((column) => wanted.includes(column))).length,
    unitRho: needed.reduce((sum, subset) => sum + unitRho(subset, sizes), 0),
    errorAt(variance) {
      // A cell is wrong by about its noise, or by its whole count if that is less: noise below zero is cut away.
      const noise =
        Math.sqrt(2 / Math.PI) *
        Math.sqrt(cellVariance((subset) => varianceAfter(measurements, needed, subset, variance), set, sizes))
      let low = 0
      let high = model.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (model[middle]! < noise) low = middle + 1
        else high = middle
      }
      return below[low]! + (model.length - low) * noise
    },
  }
}

function unitRho(set: ColumnSet, sizes: readonly number[]): number {
  return residualRho(
    set.map((column) => sizes[column]!),
    1,
  )
}

/** The set's own residual, and those of its subsets that nobody has measured yet. */
function neededResiduals(measurements: Measurements, set: ColumnSet): ColumnSet[] {
  return subsetsOf(set).filter((subset) => subset.length === set.length || !measurements.has(setKey(subset)))
}

function varianceAfter(
  measurements: Measurements,
  needed: readonly ColumnSet[],
  subset: ColumnSet,
  variance: number,
): number {
  const known = measurements.get(setKey(subset))?.variance
  if (!needed.some((set) => setKey(set) === setKey(subset))) return known!
  return known === undefined ? variance : 1 / (1 / known + 1 / variance)
}

/**
 * The residuals that the choices ask for, each once at the precision of its keenest asker, and all scaled together so
 * that exactly the budget is spent.
 */
function stepsFor({ sizes }: Work, measurements: Measurements, choices: readonly Choice[], rho: number): Step[] {
  const steps = new Map<string, Step>()
  for (const { candidate, variance } of choices) {
    for (const set of neededResiduals(measurements, candidate.set)) {
      const key = setKey(set)
      steps.set(key, { set, variance: Math.min(variance, steps.get(key)?.variance ?? Number.POSITIVE_INFINITY) })
    }
  }
  const asked = [...steps.values()]
  const cost = asked.reduce((sum, step) => sum + unitRho(step.set, sizes) / step.variance, 0)
  return asked.map((step) => ({ set: step.set, variance: usableVariance((step.variance * cost) / rho) }))
}
