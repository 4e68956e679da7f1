import { Refusal } from '../refusal.ts'
import type { CaptureTable } from './capture-table.ts'
import { downhill } from './downhill.ts'
import type { Method } from './estimation.ts'
import { hierarchicalModels, type Model } from './hierarchical-models.ts'
import { type RankedModel, rankModels } from './model-ranking.ts'
import { reselectModel } from './reselect-model.ts'
import { type FittedModel, stepwise } from './stepwise.ts'

/** The routes whose interval comes from resamples. */
export type ResampledMethod = Extract<Method, 'stepwise' | 'bic' | 'downhill'>

/** The most models a BIC ranking goes through; six lists of order 2 have 32,768, of order 3 already millions. */
const mostModels = 40_000

/** @returns the highest order a route looks at when none is said (the published defaults for 3, 4 and 5 lists) */
export function defaultOrder(method: Method, t: number): number {
  if (method === 'stepwise' || t === 3) return 2
  return method === 'bic' && t >= 6 ? 2 : Math.min(3, t - 1)
}

/** The two halves of a route: the choice on the data, and the choice again on any other table of the same lists. */
export interface PointEstimator {
  readonly onData: FittedModel
  readonly again: (counts: Float64Array) => number
  readonly ranking: readonly RankedModel[]
}

/**
 * Makes the estimator of a route.
 *
 * @param top of a BIC ranking, how many models the resamples may choose from; all by default
 * @throws Refusal when the route cannot be walked with so many lists
 */
export function pointEstimator(
  table: CaptureTable,
  method: ResampledMethod,
  order: number,
  top?: number,
): PointEstimator {
  const t = table.lists.length
  if (method === 'bic') return byBic(table, t, order, top)
  const run = method === 'stepwise' ? stepwise(t) : downhill(t, order)
  return { onData: run(table.counts), again: (counts) => run(counts).estimate, ranking: [] }
}

function byBic(table: CaptureTable, t: number, order: number, top: number | undefined): PointEstimator {
  if (t > 6 || (t === 6 && order > 2)) {
    throw new Refusal(
      'too-large',
      `all models of ${t} lists up to order ${order} are more than ${mostModels}`,
      t === 6 ? 'Ask for --order 2, or --method stepwise.' : 'Use --method stepwise or downhill.',
    )
  }
  const ranking = rankModels(table, hierarchicalModels(t, order))
  const best = ranking[0]
  const reselect = reselectModel(ranking.slice(0, top ?? ranking.length), t)
  return {
    onData: { model: best?.model ?? ([] as Model), estimate: best?.estimate ?? Number.NaN },
    again: (counts) => reselect(counts)?.estimate ?? Number.NaN,
    ranking,
  }
}
