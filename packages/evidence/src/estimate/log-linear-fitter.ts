import { cholesky, solveLower, solveUpper } from './cholesky.ts'

/** Fits Poisson log-linear models to capture tables of t lists; one for each thread, since it keeps its room to work in. */
export interface LogLinearFitter {
  /**
   * Fits a model by maximum likelihood (extended: a term whose lists share nobody has the coefficient minus infinity, and
   * so have the histories that contain it an expectation of 0; Chan, Silverman and Vincent 2021, section 2.3).
   *
   * @param overlaps superset sums of the counts: the sufficient statistics
   * @param counts people by history
   * @param parameters masks of all parameters, the intercept (0) first
   * @param start coefficients to start from, one a parameter; none to start from the counts
   * @param wanted a log-likelihood: the fit may be given up once it is clear that it cannot reach it
   * @returns what became of it; `lost` happens only where no estimate exists
   */
  fit(
    overlaps: Float64Array,
    counts: Float64Array,
    parameters: Int32Array,
    start?: Float64Array,
    wanted?: number,
  ): 'fitted' | 'given-up' | 'lost'
  /** Coefficients of the last fit, one a parameter; minus infinity where its lists share nobody. */
  readonly coefficients: Float64Array
  /** Expected people by history, of the last fit; place 0 holds 0. */
  readonly expected: Float64Array
  /**
   * Log-likelihood of the last fit without the factorials, which are the same for all models of a table; of one that was
   * given up, what it could have reached at most.
   */
  logLikelihood(): number
}

const most = 60
/** Newton's decrement (twice the log-likelihood still to gain) below which the next step would change no digit. */
const enough = 1e-11

/**
 * N_w ~ Poisson(mu_w), log mu_w = sum of alpha_theta over theta inside w. With histories as bit masks, log mu is a subset sum
 * of the coefficients, and gradient and Hessian are superset sums of n and mu looked up at theta and at theta | phi: there
 * is no design matrix, and a Newton step costs p^2/2 look-ups and a Cholesky factor.
 *
 * @param t number of lists
 */
export function logLinearFitter(t: number): LogLinearFitter {
  const cells = 2 ** t
  const expected = new Float64Array(cells)
  const sums = new Float64Array(cells)
  const dropped = new Uint8Array(cells)
  const coefficients = new Float64Array(cells)
  const step = new Float64Array(cells)
  const hessian = new Float64Array(cells * cells)
  const free = new Int32Array(cells)
  const masks = new Int32Array(cells)
  let likelihood = 0

  function fit(
    overlaps: Float64Array,
    counts: Float64Array,
    parameters: Int32Array,
    start?: Float64Array,
    wanted = Number.NEGATIVE_INFINITY,
  ): 'fitted' | 'given-up' | 'lost' {
    let size = 0
    let anyDropped = false
    dropped.fill(0)
    for (let at = 0; at < parameters.length; at++) {
      const mask = parameters[at]!
      if (overlaps[mask]! > 0) {
        free[size] = at
        masks[size++] = mask
      } else {
        coefficients[at] = Number.NEGATIVE_INFINITY
        dropped[mask] = 1
        anyDropped = true
      }
    }
    if (anyDropped) {
      for (let bit = 1; bit < cells; bit <<= 1) {
        for (let mask = 0; mask < cells; mask++) if (mask & bit) dropped[mask]! |= dropped[mask ^ bit]!
      }
    }
    if (start) {
      for (let k = 0; k < size; k++) {
        const from = start[free[k]!]!
        coefficients[free[k]!] = from > -40 ? from : 0
      }
      expect(size)
    } else if (!firstStep(counts, size)) return 'lost'
    for (let round = 0; round < most; round++) {
      for (let mask = 0; mask < cells; mask++) sums[mask] = expected[mask]!
      upwards(sums)
      for (let k = 0; k < size; k++) step[k] = overlaps[masks[k]!]! - sums[masks[k]!]!
      if (!fillHessian(size)) return 'lost'
      solveLower(hessian, size, step)
      let decrement = 0
      for (let k = 0; k < size; k++) decrement += step[k]! * step[k]!
      // Near the top half the decrement is still to gain; four times that is more than rounding or curvature can add.
      if (decrement < 0.1) {
        likelihood = likelihoodAt(overlaps, size) + 2 * decrement
        if (likelihood < wanted) return 'given-up'
      }
      solveUpper(hessian, size, step)
      // A step that would multiply an expectation by more than e^3 is cut: Newton's method for counts overshoots.
      let largest = 0
      for (let k = 0; k < size; k++) largest = Math.max(largest, Math.abs(step[k]!))
      const share = largest > 3 ? 3 / largest : 1
      for (let k = 0; k < size; k++) coefficients[free[k]!]! += share * step[k]!
      expect(size)
      if (decrement < enough) {
        likelihood = likelihoodAt(overlaps, size)
        return 'fitted'
      }
    }
    return 'lost'
  }

  /** Log-likelihood of the coefficients as they stand, without the factorials. */
  function likelihoodAt(overlaps: Float64Array, size: number): number {
    let sum = 0
    for (let k = 0; k < size; k++) sum += coefficients[free[k]!]! * overlaps[masks[k]!]!
    for (let mask = 1; mask < cells; mask++) sum -= expected[mask]!
    return sum
  }

  /** One step of iteratively reweighted least squares from mu = n + 0.1, which is never far from the answer. */
  function firstStep(counts: Float64Array, size: number): boolean {
    sums[0] = 0
    expected[0] = 0
    for (let mask = 1; mask < cells; mask++) {
      const mu = dropped[mask] ? 0 : counts[mask]! + 0.1
      sums[mask] = mu
      expected[mask] = mu === 0 ? 0 : mu * Math.log(mu) + counts[mask]! - mu
    }
    upwards(sums)
    upwards(expected)
    for (let k = 0; k < size; k++) step[k] = expected[masks[k]!]!
    if (!fillHessian(size)) return false
    solveLower(hessian, size, step)
    solveUpper(hessian, size, step)
    for (let k = 0; k < size; k++) coefficients[free[k]!] = step[k]!
    expect(size)
    return true
  }

  function fillHessian(size: number): boolean {
    for (let row = 0; row < size; row++) {
      const mask = masks[row]!
      const at = row * size
      for (let column = 0; column <= row; column++) hessian[at + column] = sums[mask | masks[column]!]!
    }
    return cholesky(hessian, size, 1e-13)
  }

  /** Expectations from the coefficients. */
  function expect(size: number): void {
    expected.fill(0)
    for (let k = 0; k < size; k++) expected[masks[k]!] = coefficients[free[k]!]!
    for (let bit = 1; bit < cells; bit <<= 1) {
      for (let mask = bit; mask < cells; mask = (mask + 1) | bit) expected[mask]! += expected[mask ^ bit]!
    }
    expected[0] = 0
    for (let mask = 1; mask < cells; mask++) expected[mask] = dropped[mask] ? 0 : Math.exp(expected[mask]!)
  }

  function upwards(values: Float64Array): void {
    for (let bit = 1; bit < cells; bit <<= 1) {
      for (let mask = bit; mask < cells; mask = (mask + 1) | bit) values[mask ^ bit]! += values[mask]!
    }
  }

  return { fit, coefficients, expected, logLikelihood: () => likelihood }
}
