import { Refusal } from '../refusal.ts'
import { bayesianThreshold } from './bayesian-threshold.ts'
import { quantile } from './bca-interval.ts'
import { type CaptureTable, supersetSums } from './capture-table.ts'
import { assumptions, type Estimation, type EstimationOptions, level, type Method, widestRatio } from './estimation.ts'
import { hierarchicalModels, modelName, termsOfOrder } from './hierarchical-models.ts'
import { latentClasses } from './latent-classes.ts'
import { modelAverage } from './model-average.ts'
import { rankModels } from './model-ranking.ts'
import { listOmissions, overlapOmissions } from './omissions.ts'
import { defaultOrder, pointEstimator, type ResampledMethod } from './point-estimators.ts'
import { resampledInterval } from './resampled-interval.ts'
import { resampledTables } from './resampled-tables.ts'

type Core = Pick<Estimation, 'estimate' | 'interval' | 'model' | 'replicates' | 'distinct' | 'lost' | 'draws'>

/**
 * Estimates how many people there are from how lists of them overlap, or refuses and says what would be needed.
 *
 * @example estimatePopulation(table, { method: 'auto', bootstrap: 1000, seed: 1, anyway: false })
 * @throws Refusal `no-estimate` when the lists do not tell, unless `anyway`
 */
export function estimatePopulation(table: CaptureTable, options: EstimationOptions): Estimation {
  const t = table.lists.length
  if (t < 3)
    throw new Refusal(
      'no-estimate',
      `there are ${t} lists`,
      'It takes three that overlap two by two: two say nothing about how they depend on each other.',
    )
  const method = options.method === 'auto' ? (t <= 5 ? 'bic' : 'stepwise') : options.method
  const order = options.order ?? defaultOrder(method, t)
  if (!Number.isInteger(order) || order < 2 || order >= Math.max(3, t)) {
    throw new Refusal('bad-table', `--order ${order} with ${t} lists`, `Give an order from 2 to ${Math.max(2, t - 1)}.`)
  }
  const doubts = tooFewOverlaps(table)
  if (doubts.length > 0 && !options.anyway) refuse(doubts)
  const core = isResampled(method)
    ? fromResamples(table, method, order, options)
    : fromPosterior(table, method, order, options)
  doubts.push(...doubtsOf(core))
  if (doubts.length > 0 && !options.anyway) refuse(doubts)
  options.progress?.('interval')
  const route = isResampled(method) ? method : 'stepwise'
  const again = (other: CaptureTable) =>
    pointEstimator(other, route, Math.min(order, other.lists.length - 1)).onData.estimate
  const estimator = pointEstimator(table, route, route === 'stepwise' ? 2 : order)
  return {
    ...core,
    observed: table.observed,
    level,
    status: doubts.length > 0 ? 'doubtful' : 'estimated',
    method,
    choice: options.method === 'auto' ? choiceOf(t, order) : null,
    doubts,
    spread: spreadOf(table, order),
    withoutList: listOmissions(table, again),
    withoutOverlap: overlapOmissions(table, estimator.again),
    assumptions,
  }
}

function isResampled(method: Method): method is ResampledMethod {
  return method === 'stepwise' || method === 'bic' || method === 'downhill'
}

function fromResamples(table: CaptureTable, method: ResampledMethod, order: number, options: EstimationOptions): Core {
  const t = table.lists.length
  // The published defaults: all models of three lists, the best 20 of four, 100 of five; all of an order that was asked for.
  const top = options.order === undefined && method === 'bic' ? [undefined, 20, 100][t - 3] : undefined
  const { onData, again } = pointEstimator(table, method, order, top)
  options.progress?.(`model ${modelName(onData.model, t)}`)
  const resamples = options.resamples ?? resampledTables(table, options.bootstrap, options.seed)
  const { interval, draws, distinct, lost } = resampledInterval(table, onData.estimate, again, resamples)
  return {
    estimate: onData.estimate,
    interval,
    model: modelName(onData.model, t),
    replicates: draws.length + lost,
    distinct,
    lost,
    draws,
  }
}

function fromPosterior(table: CaptureTable, method: Method, order: number, options: EstimationOptions): Core {
  const t = table.lists.length
  if (method === 'dga') {
    if (t < 3 || t > 5) throw new Refusal('too-large', `dga with ${t} lists`, 'It takes 3 to 5 lists.')
    const { unseen } = modelAverage(table, Math.min(200_000, 25 * table.observed))
    const place = (share: number) => {
      let sum = 0
      for (let n = 0; n < unseen.length; n++) {
        sum += unseen[n]!
        if (sum >= share) return table.observed + n + 1
      }
      return table.observed + unseen.length
    }
    const draws = Float64Array.from({ length: 1000 }, (_, at) => place((at + 0.5) / 1000))
    const interval = [place((1 - level) / 2), place((1 + level) / 2)] as const
    return {
      estimate: place(0.5),
      interval,
      model: 'average over decomposable graphs',
      replicates: 0,
      distinct: 0,
      lost: 0,
      draws,
    }
  }
  const { draws, model } =
    method === 'lcmcr'
      ? { ...latentClasses(table, { seed: options.seed }), model: 'latent classes' }
      : thresholded(table, order, options.seed)
  const [low, middle, high] = [(1 - level) / 2, 0.5, (1 + level) / 2].map((share) => quantile(draws, share)) as [
    number,
    number,
    number,
  ]
  return {
    estimate: middle,
    interval: [low, high],
    model,
    replicates: draws.length,
    distinct: new Set(draws).size,
    lost: 0,
    draws,
  }
}

function thresholded(table: CaptureTable, order: number, seed: number): { draws: Float64Array; model: string } {
  const { draws, model } = bayesianThreshold(table, { highestOrder: order === 2 ? 2 : 3, seed })
  return { draws, model: modelName(model, table.lists.length) }
}

/** Three lists that overlap two by two are the least from which a dependence between two of them can be told. */
function tooFewOverlaps(table: CaptureTable): string[] {
  const overlaps = supersetSums(table.counts)
  const joined = new Set(termsOfOrder(table.lists.length, 2).filter((pair) => overlaps[pair]! > 0))
  const triangle = termsOfOrder(table.lists.length, 3).some(
    (triple) => [...joined].filter((pair) => (triple & pair) === pair).length === 3,
  )
  return triangle ? [] : ['no three lists overlap two by two: at least three are needed to tell chance from dependence']
}

function doubtsOf({ estimate, interval: [low, high], replicates, lost }: Core): string[] {
  if (!Number.isFinite(estimate)) return ['no model has exactly one estimate on these overlaps']
  const doubts: string[] = []
  if (!(high / low <= widestRatio)) {
    doubts.push(`the limits ${low.toFixed(0)} and ${high.toFixed(0)} are more than ${widestRatio} times apart`)
  }
  if (lost > replicates / 2) doubts.push(`${lost} of ${replicates} resamples had no estimate`)
  return doubts
}

function refuse(doubts: readonly string[]): never {
  throw new Refusal(
    'no-estimate',
    doubts.join('; '),
    'Needed: more people on more than one list (a longer time, better matching), or lists merged that seldom overlap. --anyway gives the figure with its doubts.',
  )
}

function spreadOf(table: CaptureTable, order: number) {
  const t = table.lists.length
  const models = t <= 5 ? hierarchicalModels(t, order) : t === 6 ? hierarchicalModels(t, 2) : []
  return rankModels(table, models)
    .slice(0, 20)
    .map(({ model, estimate, bic }) => ({ model: modelName(model, t), estimate, bic }))
}

function choiceOf(t: number, order: number): string {
  return t <= 5
    ? `BIC over all models up to order ${order}, the published default for ${t} lists (Silverman, Chan and Vincent 2024)`
    : `stepwise choice of pairs, the published default from six lists on (Chan, Silverman and Vincent 2021)`
}
