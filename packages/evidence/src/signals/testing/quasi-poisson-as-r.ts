/**
 * Quasi-Poisson regression as R's glm does it, for comparison: iteratively reweighted least squares from mu = y + 0.1, ended
 * when the deviance changes by less than 1e-8 of itself. Written from its manual page, for two columns at most.
 */
export function quasiPoissonAsR(
  counts: readonly number[],
  times: readonly number[] | null,
  weights: readonly number[],
) {
  let mu = counts.map((count) => count + 0.1)
  let eta = mu.map(Math.log)
  let before = deviance(mu)
  // The weights of the last step, which belong to the means before it: R's QR, leverages and dispersion keep them.
  let working = mu
  let slope = 0
  let level = 0
  let [a, b, c] = [0, 0, 0]
  for (let round = 0; round < 25; round++) {
    ;[a, b, c] = [0, 0, 0]
    working = mu
    let [r, s] = [0, 0]
    for (const [at, mean] of mu.entries()) {
      const weight = weights[at]! * mean
      const time = times?.[at] ?? 0
      const response = eta[at]! + (counts[at]! - mean) / mean
      a += weight
      b += weight * time
      c += weight * time * time
      r += weight * response
      s += weight * time * response
    }
    slope = times ? (a * s - b * r) / (a * c - b * b) : 0
    level = (r - slope * b) / a
    eta = counts.map((_, at) => level + slope * (times?.[at] ?? 0))
    mu = eta.map(Math.exp)
    const now = deviance(mu)
    if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) break
    before = now
  }
  const freedom = counts.length - (times ? 2 : 1)
  const inverse = (time: number) => (times ? (c - 2 * time * b + time * time * a) / (a * c - b * b) : 1 / a)
  const sum = (of: (relative: number, at: number) => number) =>
    counts.reduce((total, count, at) => total + weights[at]! * of((count - mu[at]!) / mu[at]!, at), 0) / freedom
  return {
    level,
    slope,
    expected: mu,
    leverage: working.map((mean, at) => weights[at]! * mean * inverse(times?.[at] ?? 0)),
    pearson: sum((relative, at) => working[at]! * relative * relative),
    relative: sum((relative) => relative * relative),
    inverse,
    slopeVariance: a / (a * c - b * b),
    freedom,
  }

  function deviance(means: readonly number[]): number {
    return counts.reduce((total, count, at) => {
      const mean = means[at]!
      return total + 2 * weights[at]! * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean))
    }, 0)
  }
}
