import type { ColumnSet } from '../counts/marginal.ts'

/** A marginal that could be measured (better) and what is thought of it, all from protected knowledge. */
export interface Candidate {
  readonly set: ColumnSet
  /** How many marginals of the workload it is part of. */
  readonly weight: number
  /** Noisy sum of absolute errors of the present model on this marginal. */
  readonly error: number
  /** rho of measuring it with noise variance 1 along every direction. */
  readonly unitRho: number
  /** Expected sum of absolute errors after measuring it with this variance. */
  readonly errorAt: (variance: number) => number
}

/** A candidate chosen, and how precisely to measure it. */
export interface Choice {
  readonly candidate: Candidate
  readonly variance: number
}

const deviations = Array.from({ length: 48 }, (_, step) => 1.5 * 1.17 ** step)

/**
 * Divides a budget over candidates so that the expected weighted error left is least: for a price of rho every candidate
 * picks its own best precision (or none), and the price is raised until they can all be paid. This is the Lagrangian of
 * the allocation; it looks at protected numbers only.
 *
 * @param rho - what may be spent
 */
export function allocate(candidates: readonly Candidate[], rho: number): Choice[] {
  const table = candidates.map((candidate) =>
    deviations.map((deviation) => candidate.weight * Math.min(candidate.error, candidate.errorAt(deviation ** 2))),
  )
  const choose = (price: number): Choice[] =>
    candidates.flatMap((candidate, at) => {
      let best = { value: candidate.weight * candidate.error, step: -1 }
      deviations.forEach((deviation, step) => {
        const value = table[at]![step]! + (price * candidate.unitRho) / deviation ** 2
        if (value < best.value) best = { value, step }
      })
      return best.step < 0 ? [] : [{ candidate, variance: deviations[best.step]! ** 2 }]
    })
  const cost = (choices: readonly Choice[]): number =>
    choices.reduce((sum, choice) => sum + choice.candidate.unitRho / choice.variance, 0)
  let low = 1e-12
  let high = 1e18
  for (let round = 0; round < 100; round++) {
    const price = Math.sqrt(low * high)
    if (cost(choose(price)) > rho) low = price
    else high = price
  }
  return choose(high)
}
