import { Refusal } from '../refusal.ts'
import { type CaptureTable, supersetSums } from './capture-table.ts'
import { cholesky, solveLower, solveUpper } from './cholesky.ts'
import { type Model, mayAdd, parametersOf, termOrder, termsOfOrder } from './hierarchical-models.ts'
import { randomVariates } from './random-variates.ts'

/** What the Bayesian route ends with. */
export interface ThresholdResult {
  readonly model: Model
  /** Draws of the number of people under the model that is left, sorted upwards. */
  readonly draws: Float64Array
}

/** How the sampler runs. */
export interface ThresholdOptions {
  /** An interaction stays when |posterior mean| / posterior standard deviation is at least this. */
  readonly threshold: number
  readonly highestOrder: 2 | 3
  readonly burnIn: number
  readonly draws: number
  readonly seed: number
}

export const thresholdDefaults: ThresholdOptions = {
  threshold: 2,
  highestOrder: 2,
  burnIn: 2000,
  draws: 20_000,
  seed: 1,
}

interface Chain {
  readonly means: Float64Array
  readonly deviations: Float64Array
  readonly people: Float64Array
}

/**
 * Bayesian Poisson log-linear model with thresholding (Silverman 2020, section 6): flat prior for intercept and main
 * effects, N(0, 1) for interactions; all pairs are sampled, those whose effect stands clear of 0 are kept, and the smaller
 * model is sampled again. With order 3, triples whose three pairs were kept are tried in a second round.
 *
 * Random-walk Metropolis with the curvature at the posterior mode, scaled by 2.38 / sqrt(p) (Roberts, Gelman and Gilks 1997).
 */
export function bayesianThreshold(table: CaptureTable, options: Partial<ThresholdOptions> = {}): ThresholdResult {
  const settings = { ...thresholdDefaults, ...options }
  const t = table.lists.length
  let model: Model = keep(termsOfOrder(t, 2))
  if (settings.highestOrder === 3) {
    const triples = termsOfOrder(t, 3).filter((triple) => mayAdd(model, triple, t))
    const pairs = model
    const kept = keep([...pairs, ...triples])
    // A pair inside a triple that stays cannot go: the model would not be hierarchical.
    model = [...pairs, ...triples].filter(
      (term) => kept.includes(term) || kept.some((other) => termOrder(other) === 3 && (other & term) === term),
    )
  }
  return { model, draws: sample(table, model, settings, 9).people.sort() }

  function keep(candidates: Model): Model {
    const { means, deviations } = sample(table, candidates, settings, candidates.length)
    return candidates.filter((_, at) => {
      const place = 1 + t + at
      return Math.abs(means[place]!) / deviations[place]! >= settings.threshold
    })
  }
}

function sample(
  { counts, lists, observed }: CaptureTable,
  model: Model,
  settings: ThresholdOptions,
  stream: number,
): Chain {
  const t = lists.length
  const parameters = parametersOf(model, t)
  const size = parameters.length
  const overlaps = supersetSums(counts)
  const random = randomVariates(settings.seed, stream)
  const here = new Float64Array(size)
  here[0] = Math.log(observed)
  for (let list = 0; list < t; list++) here[1 + list] = Math.log((overlaps[1 << list]! + 0.5) / observed)
  const factor = climb(here)
  const there = new Float64Array(size)
  const step = new Float64Array(size)
  const sums = new Float64Array(size)
  const squares = new Float64Array(size)
  const people = new Float64Array(settings.draws)
  const scale = 2.38 / Math.sqrt(size)
  let density = logPosterior(here)
  const thin = 5
  for (let round = -settings.burnIn; round < settings.draws * thin; round++) {
    for (let k = 0; k < size; k++) step[k] = random.normal() * scale
    solveUpper(factor, size, step)
    for (let k = 0; k < size; k++) there[k] = here[k]! + step[k]!
    const other = logPosterior(there)
    if (Math.log(random.uniform()) < other - density) {
      here.set(there)
      density = other
    }
    if (round < 0 || round % thin !== 0) continue
    people[round / thin] = observed + Math.exp(here[0]!)
    for (let k = 0; k < size; k++) {
      sums[k]! += here[k]!
      squares[k]! += here[k]! ** 2
    }
  }
  const means = sums.map((sum) => sum / settings.draws)
  const deviations = squares.map((square, k) => Math.sqrt(square / settings.draws - means[k]! ** 2))
  return { means, deviations, people }

  function expectations(at: Float64Array): Float64Array {
    const eta = new Float64Array(counts.length)
    for (let k = 0; k < size; k++) eta[parameters[k]!] = at[k]!
    for (let bit = 1; bit < eta.length; bit <<= 1) {
      for (let mask = 0; mask < eta.length; mask++) if (mask & bit) eta[mask]! += eta[mask ^ bit]!
    }
    for (let mask = 1; mask < eta.length; mask++) eta[mask] = Math.exp(eta[mask]!)
    eta[0] = 0
    return eta
  }

  function logPosterior(at: Float64Array): number {
    let sum = 0
    for (let k = 0; k < size; k++) sum += at[k]! * overlaps[parameters[k]!]!
    for (let k = 1 + t; k < size; k++) sum -= 0.5 * at[k]! ** 2
    for (const mu of expectations(at)) sum -= mu
    return sum
  }

  /** Newton's way to the mode; leaves the Cholesky factor of the curvature there. */
  function climb(at: Float64Array): Float64Array {
    for (let round = 0; round < 200; round++) {
      const mu = supersetSums(expectations(at))
      const curvature = new Float64Array(size * size)
      const gradient = new Float64Array(size)
      for (let k = 0; k < size; k++) {
        const shrink = k > t ? 1 : 0
        gradient[k] = overlaps[parameters[k]!]! - mu[parameters[k]!]! - shrink * at[k]!
        for (let l = 0; l <= k; l++) curvature[k * size + l] = mu[parameters[k]! | parameters[l]!]!
        curvature[k * size + k]! += shrink
      }
      if (!cholesky(curvature, size, 1e-13)) break
      solveLower(curvature, size, gradient)
      const decrement = gradient.reduce((sum, value) => sum + value * value, 0)
      if (decrement < 1e-10) return curvature
      solveUpper(curvature, size, gradient)
      const largest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
      for (let k = 0; k < size; k++) at[k]! += gradient[k]! * Math.min(1, 1 / largest)
    }
    throw new Refusal(
      'no-estimate',
      'the posterior has no top that could be found',
      'Leave out lists that overlap with none.',
    )
  }
}
