import { supersetSums } from './capture-table.ts'
import { type Model, mayAdd, mayRemove, parametersOf, termsOfOrder } from './hierarchical-models.ts'
import { logLinearFitter } from './log-linear-fitter.ts'
import { modelStatusOn } from './model-status.ts'
import { type FittedModel, patternOf } from './stepwise.ts'

interface Tried {
  readonly bic: number
  readonly estimate: number
}

/**
 * Downhill search (Silverman, Chan and Vincent 2024, section 3.3): from the main effects, to whichever neighbour (one term
 * more or less) has the lowest BIC, until none is lower. It looks at few models and may stop in a valley.
 *
 * @param t number of lists
 * @param highestOrder no term joins more lists
 * @returns a function from counts (by history) to the model it ends at
 */
export function downhill(t: number, highestOrder: number): (counts: Float64Array) => FittedModel {
  const fitter = logLinearFitter(t)
  const orders = Array.from({ length: highestOrder - 1 }, (_, at) => at + 2)
  const terms = orders.flatMap((order) => termsOfOrder(t, order))
  const checked = new Map<string, boolean>()
  const starts = new Map<string, Float64Array>()

  return (counts) => {
    const overlaps = supersetSums(counts)
    const statusOf = modelStatusOn(counts)
    const pattern = patternOf(counts)
    const tried = new Map<string, Tried>()
    let here: Model = []
    let best = tryModel(here)
    for (;;) {
      let next: Model | undefined
      for (const model of neighbours(here)) {
        const found = tryModel(model)
        if (found.bic < best.bic) {
          best = found
          next = model
        }
      }
      if (!next) return { model: here, estimate: best.estimate }
      here = next
    }

    function tryModel(model: Model): Tried {
      const key = model.join()
      const known = tried.get(key)
      if (known) return known
      const result = isValid(model, key) ? fitted(model, key) : { bic: Number.POSITIVE_INFINITY, estimate: Number.NaN }
      tried.set(key, result)
      return result
    }

    function isValid(model: Model, key: string): boolean {
      const place = `${key}|${pattern}`
      const known = checked.get(place) ?? statusOf(parametersOf(model, t)) === 0
      checked.set(place, known)
      return known
    }

    function fitted(model: Model, key: string): Tried {
      const parameters = parametersOf(model, t)
      const start = starts.get(key)
      const warm = start && fitter.fit(overlaps, counts, parameters, start) === 'fitted'
      if (!warm && fitter.fit(overlaps, counts, parameters) !== 'fitted') {
        return { bic: Number.POSITIVE_INFINITY, estimate: Number.NaN }
      }
      if (!start) starts.set(key, fitter.coefficients.slice(0, parameters.length))
      return {
        bic: -2 * fitter.logLikelihood() + parameters.length * Math.log(overlaps[0]!),
        estimate: overlaps[0]! + Math.exp(fitter.coefficients[0]!),
      }
    }
  }

  function neighbours(model: Model): Model[] {
    return terms.flatMap((term) => {
      if (mayAdd(model, term, t)) return [terms.filter((other) => other === term || model.includes(other))]
      return mayRemove(model, term) ? [model.filter((other) => other !== term)] : []
    })
  }
}
