import { type CaptureTable, supersetSums } from './capture-table.ts'
import { type Model, parametersOf } from './hierarchical-models.ts'
import { logGamma } from './log-gamma.ts'
import { logLinearFitter } from './log-linear-fitter.ts'
import { modelStatusOn } from './model-status.ts'

/** A model with one estimate, as it stands in the ranking. */
export interface RankedModel {
  readonly model: Model
  readonly estimate: number
  /** -2 log-likelihood + parameters x ln(people observed); coefficients of minus infinity are counted too. */
  readonly bic: number
  /** Coefficients of the fit, one a parameter: where the fits of the resamples begin. */
  readonly coefficients: Float64Array
}

/**
 * All given models that have one estimate on the table, best first (Silverman, Chan and Vincent 2024, section 3).
 *
 * @param models as from hierarchicalModels
 */
export function rankModels(table: CaptureTable, models: readonly Model[]): RankedModel[] {
  const { lists, counts, observed } = table
  const t = lists.length
  const fitter = logLinearFitter(t)
  const overlaps = supersetSums(counts)
  const factorials = logFactorials(counts)
  const statusOf = modelStatusOn(counts)
  const ranked: RankedModel[] = []
  for (const model of models) {
    const parameters = parametersOf(model, t)
    if (statusOf(parameters) !== 0 || fitter.fit(overlaps, counts, parameters) !== 'fitted') continue
    ranked.push({
      model,
      estimate: observed + Math.exp(fitter.coefficients[0]!),
      bic: -2 * (fitter.logLikelihood() - factorials) + parameters.length * Math.log(observed),
      coefficients: fitter.coefficients.slice(0, parameters.length),
    })
  }
  return ranked.sort((one, other) => one.bic - other.bic)
}

/** Sum of ln n! over the histories: the part of the likelihood that no model changes. */
export function logFactorials(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + logGamma(count + 1), 0)
}
