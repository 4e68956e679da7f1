/**
 * Fits count ~ season + time by quasi-Poisson regression with weights. A season's effect has a closed form when the slope is
 * known, so the fit is Newton's method in one unknown; variances follow from sums by season. Nothing grows with the number of
 * seasons squared.
 */
export interface BaselineFit {
  /** @param from a slope to start from */
  fit(data: BaselineData, trend: boolean, from?: number): void
  /** Slope per unit of time; 0 without a trend. */
  readonly slope: () => number
  /** Standard error of the slope times 1 / sqrt(dispersion). */
  readonly slopeSpread: () => number
  /** Pearson's statistic over the degrees of freedom. */
  readonly dispersion: () => number
  /** The same of the relative residuals (y - mu) / mu, each weighted alike: what the reference takes for standard errors. */
  readonly relativeDispersion: () => number
  readonly freedom: () => number
  /** Expected counts of the observations. */
  readonly expected: Float64Array
  /** Leverages of the observations. */
  readonly leverage: Float64Array
  /** Expected count at a time and season, and its variance on the scale of the logarithm over the dispersion. */
  at(time: number, season: number, offset: number): { mean: number; variance: number }
}

/** What a fit is made of, in order of time; only the first `size` places count. */
export interface BaselineData {
  readonly size: number
  readonly counts: Float64Array
  readonly times: Float64Array
  readonly seasons: Int32Array
  readonly weights: Float64Array
  /** What a count is expected to be in proportion to (population, or all cases of the organisation); 1 for none. */
  readonly offsets: Float64Array
}

const rounds = 50

/** @param most observations; @param seasonsMost seasons */
export function baselineFit(most: number, seasonsMost: number): BaselineFit {
  const expected = new Float64Array(most)
  const leverage = new Float64Array(most)
  const growth = new Float64Array(most)
  const level = new Float64Array(seasonsMost)
  const seen = new Float64Array(seasonsMost)
  const mass = new Float64Array(seasonsMost)
  const first = new Float64Array(seasonsMost)
  const second = new Float64Array(seasonsMost)
  const used = new Uint8Array(seasonsMost)
  let slope = 0
  let centre = 0
  let spread = 0
  let dispersion = 0
  let relativeDispersion = 0
  let freedom = 0
  let hasTrend = false

  function fit({ size, counts, times, seasons, weights, offsets }: BaselineData, trend: boolean, from = 0): void {
    seen.fill(0)
    used.fill(0)
    let parameters = trend ? 1 : 0
    let pull = 0
    // Times are taken from their middle, so that the powers of e^slope stay small.
    centre = (times[0]! + times[size - 1]!) / 2
    for (let at = 0; at < size; at++) {
      const season = seasons[at]!
      const count = weights[at]! * counts[at]!
      seen[season]! += count
      pull += count * (times[at]! - centre)
      if (!used[season]) parameters++
      used[season] = 1
    }
    freedom = size - parameters
    hasTrend = trend
    slope = trend ? from : 0
    const span = Math.max(1, times[size - 1]! - times[0]!)
    let step = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      mass.fill(0)
      first.fill(0)
      second.fill(0)
      // e^(slope * time) by multiplication from week to week; anew where weeks are missing between.
      const rise = Math.exp(slope)
      let value = 0
      let last = Number.NaN
      for (let at = 0; at < size; at++) {
        const own = times[at]! - centre
        value = own - last === 1 ? value * rise : Math.exp(slope * own)
        last = own
        growth[at] = value
        const season = seasons[at]!
        const weight = weights[at]! * offsets[at]! * value
        mass[season]! += weight
        first[season]! += weight * own
        second[season]! += weight * own * own
      }
      if (!trend || Math.abs(step) * span < 1e-7) break
      // Score and information of the slope, the levels being at their best for it.
      let score = pull
      let information = 0
      for (let season = 0; season < seasonsMost; season++) {
        if (mass[season]! === 0) continue
        const share = seen[season]! / mass[season]!
        const mean = first[season]! / mass[season]!
        score -= share * first[season]!
        information += share * (second[season]! - mean * first[season]!)
      }
      if (!(information > 0)) break
      // A step never multiplies the far end of the baseline by more than e^4. Newton's error is the square of the step:
      // after one below 1e-7 the slope is right to the last digit.
      step = Math.max(-4 / span, Math.min(4 / span, score / information))
      slope += step
    }
    spread = 0
    for (let season = 0; season < seasonsMost; season++) {
      level[season] = mass[season]! > 0 ? seen[season]! / mass[season]! : 0
      const weight = level[season]! * mass[season]!
      if (weight === 0) continue
      const mean = first[season]! / mass[season]!
      spread += level[season]! * (second[season]! - mean * first[season]!)
      first[season] = mean
      mass[season] = weight
    }
    let statistic = 0
    let relative = 0
    const sharpness = hasTrend && spread > 0 ? 1 / spread : 0
    for (let at = 0; at < size; at++) {
      const season = seasons[at]!
      const mean = level[season]! * offsets[at]! * growth[at]!
      expected[at] = mean
      if (mean === 0) {
        leverage[at] = 0
        continue
      }
      const square = (weights[at]! * (counts[at]! - mean) ** 2) / mean
      statistic += square
      relative += square / mean
      const away = times[at]! - centre - first[season]!
      leverage[at] = weights[at]! * mean * (1 / mass[season]! + sharpness * away * away)
    }
    dispersion = freedom > 0 ? statistic / freedom : Number.NaN
    relativeDispersion = freedom > 0 ? relative / freedom : Number.NaN
  }

  function at(time: number, season: number, offset: number): { mean: number; variance: number } {
    const own = time - centre
    const mean = level[season]! * offset * Math.exp(slope * own)
    const away = own - first[season]!
    return { mean, variance: 1 / mass[season]! + (hasTrend && spread > 0 ? (away * away) / spread : 0) }
  }

  return {
    fit,
    slope: () => slope,
    slopeSpread: () => 1 / Math.sqrt(spread),
    dispersion: () => dispersion,
    relativeDispersion: () => relativeDispersion,
    freedom: () => freedom,
    expected,
    leverage,
    at,
  }
}
