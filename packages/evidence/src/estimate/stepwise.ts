import { supersetSums } from './capture-table.ts'
import { type Model, parametersOf, termsOfOrder } from './hierarchical-models.ts'
import { type LogLinearFitter, logLinearFitter } from './log-linear-fitter.ts'
import { modelStatusOn } from './model-status.ts'
import { poissonTail } from './poisson-tail.ts'

/** What a route ends with. */
export interface FittedModel {
  readonly model: Model
  /** People seen and not seen; NaN when the model has no estimate. */
  readonly estimate: number
}

/** The threshold that was best over 28 simulated scenarios (Chan, Silverman and Vincent 2021, section 5). */
export const stepwiseThreshold = 0.02

/**
 * Stepwise choice of pairs (Chan, Silverman and Vincent 2021): beginning with the main effects, the pair whose observed
 * overlap is least likely under the current fit is added while that probability is below the threshold and the larger
 * model has one estimate.
 *
 * @param t number of lists
 * @returns a function from counts (by history) to the model chosen and its estimate; its checks are kept between calls,
 * since a thousand resamples have a few hundred patterns of empty histories
 */
export function stepwise(t: number, threshold = stepwiseThreshold): (counts: Float64Array) => FittedModel {
  const fitter: LogLinearFitter = logLinearFitter(t)
  const pairs = termsOfOrder(t, 2)
  const checked = new Map<string, boolean>()
  const starts = new Map<string, Float64Array>()

  return (counts) => {
    const overlaps = supersetSums(counts)
    const observed = overlaps[0]!
    const pattern = patternOf(counts)
    let model: Model = []
    for (;;) {
      const parameters = parametersOf(model, t)
      const name = model.join()
      const start = starts.get(name)
      const warm = start && fitter.fit(overlaps, counts, parameters, start) === 'fitted'
      if (!warm && fitter.fit(overlaps, counts, parameters) !== 'fitted') return { model, estimate: Number.NaN }
      const estimate = observed + Math.exp(fitter.coefficients[0]!)
      if (!starts.has(name)) starts.set(name, fitter.coefficients.slice(0, parameters.length))
      const expected = supersetSums(fitter.expected)
      const candidates = pairs
        .filter((pair) => !model.includes(pair))
        .map((pair) => ({ pair, p: poissonTail(overlaps[pair]!, expected[pair]!) }))
        .filter(({ p }) => p < threshold)
        .sort((one, other) => one.p - other.p)
      // Only the least likely pair that passes the check is needed: checking in order of p gives the same path.
      const next = candidates.find(({ pair }) => passes([...model, pair], pattern, counts))
      if (!next) return { model, estimate }
      model = inOrder([...model, next.pair], pairs)
    }
  }

  function passes(model: Model, pattern: string, counts: Float64Array): boolean {
    const key = `${inOrder(model, pairs).join()}|${pattern}`
    let known = checked.get(key)
    if (known === undefined) {
      known = modelStatusOn(counts)(parametersOf(model, t)) === 0
      checked.set(key, known)
    }
    return known
  }
}

/** Which histories are empty, as a short text. */
export function patternOf(counts: Float64Array): string {
  let pattern = ''
  for (let from = 0; from < counts.length; from += 16) {
    let bits = 0
    for (let at = 0; at < 16 && from + at < counts.length; at++) if (counts[from + at]! > 0) bits |= 1 << at
    pattern += String.fromCharCode(bits)
  }
  return pattern
}

function inOrder(model: Model, order: readonly number[]): Model {
  return order.filter((term) => model.includes(term))
}
