import { supersetSums } from './capture-table.ts'
import { parametersOf } from './hierarchical-models.ts'
import { logLinearFitter } from './log-linear-fitter.ts'
import type { RankedModel } from './model-ranking.ts'
import { modelStatusOn } from './model-status.ts'
import { patternOf } from './stepwise.ts'

/** What a resample chose: the place in the ranking that was handed in, and the estimate. */
export interface Reselection {
  readonly place: number
  readonly estimate: number
}

/**
 * Chooses the model of lowest BIC again for a resampled table, among the models of a ranking.
 *
 * Most models need no fit. A model inside another can fit no better, so the deviance of a larger model bounds that of every
 * smaller one from below; with the penalty of its own parameters added, the bound is often above the best BIC found so far.
 * Models are first tried in the order of the ranking, whose best is usually among the best here; then from large to small,
 * each inheriting the best bound of the models one term larger. The result is that of fitting every model.
 *
 * @param ranked the models to choose from
 * @param t number of lists
 * @returns a function from counts to the choice; undefined when no model has an estimate
 */
export function reselectModel(
  ranked: readonly RankedModel[],
  t: number,
): (counts: Float64Array) => Reselection | undefined {
  const fitter = logLinearFitter(t)
  const parameters = ranked.map(({ model }) => parametersOf(model, t))
  const parents = oneTermLarger(ranked)
  const fromLarge = ranked
    .map((_, place) => place)
    .sort((one, other) => parameters[other]!.length - parameters[one]!.length)
  const first = Math.min(ranked.length, 8)
  const checks = new Map<string, Int8Array>()
  const bound = new Float64Array(ranked.length)
  const fitted = new Uint8Array(ranked.length)

  return (counts) => {
    const overlaps = supersetSums(counts)
    const penalty = Math.log(overlaps[0]!)
    // -2 log-likelihood, without the factorials, of the table that expects just what was seen: no model fits better.
    let saturated = overlaps[0]!
    for (const count of counts) if (count > 0) saturated -= count * Math.log(count)
    saturated *= 2
    const known = checksFor(counts)
    const statusOf = modelStatusOn(counts)
    fitted.fill(0)
    let best = Number.POSITIVE_INFINITY
    let place = -1
    let estimate = Number.NaN
    const consider = (at: number) => {
      fitted[at] = 1
      if (known[at] === 0) known[at] = statusOf(parameters[at]!) === 0 ? 1 : -1
      if (known[at] !== 1) return
      const own = parameters[at]!
      const wanted = (own.length * penalty - best) / 2 - 1e-9
      const outcome = fitter.fit(overlaps, counts, own, ranked[at]!.coefficients, wanted)
      if (outcome === 'given-up') {
        bound[at] = Math.max(bound[at]!, -2 * fitter.logLikelihood())
        return
      }
      if (outcome === 'lost' && fitter.fit(overlaps, counts, own) !== 'fitted') return
      const deviance = -2 * fitter.logLikelihood()
      bound[at] = deviance
      const bic = deviance + own.length * penalty
      // Of two equals the one ranked higher counts, whatever the order of trying.
      if (bic < best || (bic === best && at < place)) {
        best = bic
        place = at
        estimate = overlaps[0]! + Math.exp(fitter.coefficients[0]!)
      }
    }
    bound.fill(saturated)
    for (let at = 0; at < first; at++) consider(at)
    for (const at of fromLarge) {
      for (const parent of parents[at]!) if (bound[parent]! > bound[at]!) bound[at] = bound[parent]!
      // A hair's breadth for rounding: a bound must not cut off a tie.
      if (!fitted[at] && bound[at]! + parameters[at]!.length * penalty <= best + 1e-9) consider(at)
    }
    return place < 0 ? undefined : { place, estimate }
  }

  function checksFor(counts: Float64Array): Int8Array {
    const pattern = patternOf(counts)
    let known = checks.get(pattern)
    if (!known) {
      known = new Int8Array(ranked.length)
      checks.set(pattern, known)
    }
    return known
  }
}

/** For each model the places of the models in the ranking that have one term more. */
function oneTermLarger(ranked: readonly RankedModel[]): Int32Array[] {
  const places = new Map(ranked.map(({ model }, place) => [keyOf(model), place]))
  const terms = [...new Set(ranked.flatMap(({ model }) => model))]
  return ranked.map(({ model }) => {
    const own = keyOf(model)
    const larger = terms.map((term) => places.get(own | (1n << BigInt(term)))).filter((place) => place !== undefined)
    const at = places.get(own)
    return Int32Array.from(larger.filter((place) => place !== at))
  })

  function keyOf(model: readonly number[]): bigint {
    return model.reduce((key, term) => key | (1n << BigInt(term)), 0n)
  }
}
