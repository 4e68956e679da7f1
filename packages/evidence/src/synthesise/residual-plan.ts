import { type ColumnSet, cellCount, setKey, subsetsOf } from '../counts/marginal.ts'
import { squaredSensitivity } from './contrast.ts'
import { cellFactor } from './reconstruct.ts'
import { residualRho, usableVariance } from './residual.ts'

/** Which residuals to measure and how precisely, decided before anyone looks at the table. */
export interface ResidualPlan {
  readonly steps: readonly { readonly set: ColumnSet; readonly variance: number; readonly rho: number }[]
  /** Expected mean total variation distance of the raw estimates, times the number of persons. */
  readonly expectedError: number
}

const rounds = 30

/**
 * Divides a budget over the residuals of a workload so that the expected sum of absolute errors over all its marginals is
 * least. That error is proportional to the sum over marginals r of cells_r * sd_r, where sd_r^2 is linear in the
 * residuals' variances. Each round linearises the square root at the present variances; the linear problem
 * min sum g_S v_S subject to sum c_S / (2 v_S) = rho has the closed answer v_S ~ sqrt(c_S / g_S).
 * The problem is convex, and the rounds descend to its optimum (majorise-minimise: a concave sum under its tangent).
 * No private count enters: the plan is public and costs nothing.
 *
 * @param workload - the marginals that readers will ask for
 * @param rho - zCDP budget for all measurements together
 */
export function residualPlan(workload: readonly ColumnSet[], sizes: readonly number[], rho: number): ResidualPlan {
  const position = new Map<string, number>()
  const sets: ColumnSet[] = []
  const terms = workload.map((set) => {
    return subsetsOf(set).map((subset) => {
      const key = setKey(subset)
      let at = position.get(key)
      if (at === undefined) {
        at = sets.length
        position.set(key, at)
        sets.push(subset)
      }
      return { at, factor: cellFactor(subset, set, sizes) }
    })
  })
  const cells = workload.map((set) => cellCount(set, sizes))
  const costs = sets.map((set) => squaredSensitivity(set.map((column) => sizes[column]!)))
  let variances = sets.map(() => 1)
  const deviation = (marginal: number): number =>
    Math.sqrt(terms[marginal]!.reduce((sum, term) => sum + term.factor * variances[term.at]!, 0))

  for (let round = 0; round < rounds; round++) {
    const slopes = new Float64Array(sets.length)
    terms.forEach((list, marginal) => {
      const slope = cells[marginal]! / deviation(marginal)
      for (const term of list) slopes[term.at]! += slope * term.factor
    })
    const scale = costs.reduce((sum, cost, at) => sum + Math.sqrt(cost * slopes[at]!), 0) / (2 * rho)
    // A column with one value has no contrast: its residuals say nothing, cost nothing and weigh nothing.
    variances = costs.map((cost, at) => (cost === 0 ? 0 : scale * Math.sqrt(cost / slopes[at]!)))
  }

  variances = variances.map(usableVariance)
  const halfMeanAbsolute = Math.sqrt(2 / Math.PI) / 2
  const expected = workload.reduce((sum, _set, at) => sum + halfMeanAbsolute * cells[at]! * deviation(at), 0)
  return {
    steps: sets.map((set, at) => ({
      set,
      variance: variances[at]!,
      rho: residualRho(
        set.map((column) => sizes[column]!),
        variances[at]!,
      ),
    })),
    expectedError: expected / Math.max(1, workload.length),
  }
}
