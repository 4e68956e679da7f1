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
  /** Leverage of an observation of the last fit. */
  leverage(at: number): number
  /** No leverage of the last fit is above this, where no weight was above 1. */
  readonly leverageMost: () => number
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
  /**
   * Where all offsets are 1: weeks in a row of one season, and the places whose weight is not `usual`. Sums over such a run have a
   * closed form, so that a step of Newton's method costs a run's time instead of a week's.
   */
  readonly runs: BaselineRuns | undefined
  readonly usual: number
  readonly unusual: readonly number[]
}

/** Runs of weeks; the arrays run side by side. */
export interface BaselineRuns {
  readonly starts: Int32Array
  readonly lengths: Int32Array
  readonly seasons: Int32Array
}

const rounds = 50

/** @param most observations; @param seasonsMost seasons; @param runMost length of the longest run */
export function baselineFit(most: number, seasonsMost: number, runMost: number): BaselineFit {
  const expected = new Float64Array(most)
  const level = new Float64Array(seasonsMost)
  const seen = new Float64Array(seasonsMost)
  const mass = new Float64Array(seasonsMost)
  const first = new Float64Array(seasonsMost)
  const second = new Float64Array(seasonsMost)
  /** For each length of a run: three sums and the power after it. */
  const powers = new Float64Array(4 * (runMost + 1))
  let slope = 0
  let centre = 0
  let spread = 0
  let dispersion = 0
  let relativeDispersion = 0
  let freedom = 0
  let hasTrend = false
  let highest = 0
  let lightest = 0
  let furthest = 0
  let weighed: ArrayLike<number> = []
  let seasonOf: ArrayLike<number> = []
  let timeOf: ArrayLike<number> = []

  function fit(data: BaselineData, trend: boolean, from?: number): void {
    const { size, counts, times, seasons, weights, offsets, runs } = data
    seen.fill(0)
    let pull = 0
    // Times are taken from their middle, so that the powers of e^slope stay small.
    centre = (times[0]! + times[size - 1]!) / 2
    const centreNow = centre
    for (let at = 0; at < size; at++) {
      const count = counts[at]!
      if (count === 0) continue
      const own = weights[at]! * count
      seen[seasons[at]!]! += own
      pull += own * (times[at]! - centreNow)
    }
    hasTrend = trend
    const span = Math.max(1, times[size - 1]! - times[0]!)
    slope = trend ? (from ?? firstGuess(data, span)) : 0
    let step = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      mass.fill(0)
      first.fill(0)
      second.fill(0)
      if (runs && !trend) countBySeason(data, runs)
      else if (runs) sumByRun(data, runs)
      else sumByWeek(data)
      if (!trend || Math.abs(step) * span < 1e-5) break
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
      // after one below 1e-5 the slope is right to ten digits.
      step = Math.max(-4 / span, Math.min(4 / span, score / information))
      slope += step
    }
    let sharp = 0
    lightest = Number.POSITIVE_INFINITY
    furthest = times[size - 1]! - times[0]!
    freedom = size - (trend ? 1 : 0)
    for (let season = 0; season < seasonsMost; season++) {
      if (mass[season]! > 0) freedom--
      level[season] = mass[season]! > 0 ? seen[season]! / mass[season]! : 0
      const weight = level[season]! * mass[season]!
      if (weight === 0) continue
      const mean = first[season]! / mass[season]!
      sharp += level[season]! * (second[season]! - mean * first[season]!)
      first[season] = mean
      mass[season] = weight
      lightest = Math.min(lightest, weight)
    }
    spread = sharp
    weighed = weights
    seasonOf = seasons
    timeOf = times
    let statistic = 0
    let relative = 0
    // Locals: a variable of the closure would be a new number on the heap at every write.
    let largest = 0
    const middle = centre
    const growth = slope
    const rise = Math.exp(slope)
    let value = 0
    let last = Number.NaN
    for (let at = 0; at < size; at++) {
      const time = times[at]!
      value = time - last === 1 ? value * rise : Math.exp(growth * (time - middle))
      last = time
      const mean = level[seasons[at]!]! * offsets[at]! * value
      expected[at] = mean
      if (mean === 0) continue
      if (mean > largest) largest = mean
      const inverse = 1 / mean
      const above = counts[at]! - mean
      const square = weights[at]! * above * above * inverse
      statistic += square
      relative += square * inverse
    }
    highest = largest
    dispersion = freedom > 0 ? statistic / freedom : Number.NaN
    relativeDispersion = freedom > 0 ? relative / freedom : Number.NaN
  }

  /** From the counts of the later half over those of the earlier. */
  function firstGuess({ size, counts, weights }: BaselineData, span: number): number {
    let early = 0.5
    let late = 0.5
    const half = size >> 1
    for (let at = 0; at < half; at++) early += weights[at]! * counts[at]!
    for (let at = size - half; at < size; at++) late += weights[at]! * counts[at]!
    return (2 * Math.log(late / early)) / span
  }

  function sumByWeek({ size, times, seasons, weights, offsets }: BaselineData): void {
    const rise = Math.exp(slope)
    let value = 0
    let last = Number.NaN
    for (let at = 0; at < size; at++) {
      const own = times[at]! - centre
      // e^(slope * time) by multiplication from week to week; anew where weeks are missing between.
      value = own - last === 1 ? value * rise : Math.exp(slope * own)
      last = own
      const season = seasons[at]!
      const weight = weights[at]! * offsets[at]! * value
      mass[season]! += weight
      first[season]! += weight * own
      second[season]! += weight * own * own
    }
  }

  /** Without a slope the sums are the weights themselves; their times are not needed. */
  function countBySeason({ seasons, weights, usual, unusual }: BaselineData, runs: BaselineRuns): void {
    for (let run = 0; run < runs.starts.length; run++) mass[runs.seasons[run]!]! += usual * runs.lengths[run]!
    for (const at of unusual) mass[seasons[at]!]! += weights[at]! - usual
  }

  /** The same for offsets of 1: sums of r^k, k r^k and k^2 r^k over a run depend on its length alone. */
  function sumByRun({ times, seasons, weights, usual, unusual }: BaselineData, runs: BaselineRuns): void {
    const { starts, lengths } = runs
    const growth = slope
    const middle = centre
    const rise = Math.exp(growth)
    const longest = powers.length / 4
    let power = 1
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    for (let length = 1; length < longest; length++) {
      const k = length - 1
      sum0 += power
      sum1 += k * power
      sum2 += k * k * power
      power *= rise
      powers[4 * length] = sum0
      powers[4 * length + 1] = sum1
      powers[4 * length + 2] = sum2
      powers[4 * length + 3] = power
    }
    let value = 0
    let next = Number.NaN
    for (let run = 0; run < starts.length; run++) {
      const begin = times[starts[run]!]! - middle
      if (begin !== next) value = usual * Math.exp(growth * begin)
      const row = 4 * lengths[run]!
      const zero = powers[row]!
      const one = powers[row + 1]!
      const two = powers[row + 2]!
      const season = runs.seasons[run]!
      mass[season]! += value * zero
      first[season]! += value * (begin * zero + one)
      second[season]! += value * (begin * (begin * zero + 2 * one) + two)
      value *= powers[row + 3]!
      next = begin + lengths[run]!
    }
    for (const at of unusual) {
      const own = times[at]! - centre
      const season = seasons[at]!
      const weight = (weights[at]! - usual) * Math.exp(slope * own)
      mass[season]! += weight
      first[season]! += weight * own
      second[season]! += weight * own * own
    }
  }

  function leverage(at: number): number {
    const mean = expected[at]!
    if (mean === 0) return 0
    const season = seasonOf[at]!
    const away = timeOf[at]! - centre - first[season]!
    return weighed[at]! * mean * (1 / mass[season]! + (hasTrend && spread > 0 ? (away * away) / spread : 0))
  }

  /** A season's mean time is within the baseline, so no observation is further from it than the baseline is long. */
  function leverageMost(): number {
    return highest * (1 / lightest + (hasTrend && spread > 0 ? (furthest * furthest) / spread : 0))
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
    leverageMost,
    at,
  }
}
