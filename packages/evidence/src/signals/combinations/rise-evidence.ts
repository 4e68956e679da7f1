/**
 * How much more likely what was seen is when the group rose than when it did not: the logarithm of a Bayes factor, Laplace's
 * approximation. The logarithm of the odds of falling into the window, its change being x, has the density 4 x e^(-2x): a
 * prior that is 0 where nothing changed (non-local, Johnson and Rossell 2010), highest at a rise of 1.6 times and slow to
 * vanish, so that what nobody had before is not ruled out. A large group that moved by a few percent counts for less than
 * its likelihood ratio, since a rise worth naming would have moved it by more.
 */
export interface RiseEvidence {
  /**
   * Kulldorff's statistic: c ln(c / e) + (C - c) ln((C - c) / (C - e)).
   *
   * @param logExpected ln e; @param logRest ln(C - e)
   */
  ratio(seen: number, total: number, logExpected: number, logRest: number): number
  /** What is to be added to the ratio; minus infinity where there is no rise. The same arguments. */
  prior(seen: number, total: number, logExpected: number, logRest: number): number
}

/** No prior is above this: 4 x e^(-2x) is at most 2 / e, and five people tell the odds no better than to 1 / sqrt(5) or so. */
export const highestPrior = 0.5

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

/** @param most people */
export function riseEvidence(most: number): RiseEvidence {
  const logs = Float64Array.from({ length: most + 1 }, (_, count) => Math.log(count))
  /** Of whom half a person stayed outside where nobody did: odds have to be finite. */
  const outside = Float64Array.from({ length: most + 1 }, (_, count) => Math.log(count + 0.5))
  return {
    ratio(seen, total, logExpected, logRest) {
      const rest = total - seen
      return seen * (logs[seen]! - logExpected) + (rest > 0 ? rest * (logs[rest]! - logRest) : 0)
    },
    prior(seen, total, logExpected, logRest) {
      const beyond = outside[total - seen]!
      const change = logs[seen]! - beyond - logExpected + logRest
      if (!(change > 0)) return Number.NEGATIVE_INFINITY
      return Math.log(4 * change) - 2 * change + halfLogTwoPi + 0.5 * (logs[total]! - logs[seen]! - beyond)
    },
  }
}
