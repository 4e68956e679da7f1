import type { BaselineData, BaselineSums, Curve, ResidualSums, SeasonSums } from './baseline-data.ts'
import { runSums } from './run-sums.ts'
import { weekSums } from './week-sums.ts'

/**
 * Fits count ~ season + time by quasi-Poisson regression with weights. A season's effect has a closed form when the slope is
 * known, so the fit is Newton's method in one unknown; variances follow from sums by season. Nothing grows with the number of
 * seasons squared.
 */
export interface BaselineFit {
  /** What the next fits are made of; between them only weights may change. */
  take(data: BaselineData): void
  /** @param from a slope to start from */
  fit(trend: boolean, from?: number): void
  /** Slope per unit of time; 0 without a trend. */
  readonly slope: () => number
  /** Standard error of the slope times 1 / sqrt(dispersion). */
  readonly slopeSpread: () => number
  /** Pearson's statistic over the degrees of freedom. */
  readonly dispersion: () => number
  /** The same of the relative residuals (y - mu) / mu, each weighted alike: what the reference takes for standard errors. */
  readonly relativeDispersion: () => number
  readonly freedom: () => number
  /** Places where more was seen and (y - mu)^2 / mu is above a limit. */
  beyond(limit: number, into: number[]): void
  /** Expected count of a place, and its leverage in the last fit. */
  expected(at: number): number
  leverage(at: number): number
  /** No leverage of the last fit is above this, where no weight was above 1. */
  readonly leverageMost: () => number
  /** Expected count at a time and season, and its variance on the scale of the logarithm over the dispersion. */
  at(time: number, season: number, offset: number): { mean: number; variance: number }
}

const rounds = 50

/** @param most observations; @param seasonsMost seasons; @param runMost length of the longest run */
export function baselineFit(most: number, seasonsMost: number, runMost: number): BaselineFit {
  const byRun = runSums(most, seasonsMost, runMost)
  const byWeek = weekSums(most)
  const curve: Curve = { level: new Float64Array(seasonsMost), trend: false, slope: 0, centre: 0 }
  const residuals: ResidualSums = { statistic: 0, relative: 0, highest: 0 }
  const seen = new Float64Array(seasonsMost)
  const sums: SeasonSums = {
    mass: new Float64Array(seasonsMost),
    first: new Float64Array(seasonsMost),
    second: new Float64Array(seasonsMost),
  }
  const { mass, first, second } = sums
  const { level } = curve
  let spread = 0
  let freedom = 0
  let lightest = 0
  let span = 0
  let data: BaselineData
  let sumsOf: BaselineSums = byWeek

  function take(baseline: BaselineData): void {
    const { size, times, runs } = baseline
    data = baseline
    sumsOf = runs ? byRun : byWeek
    sumsOf.take(baseline)
    // Times are taken from their middle, so that the powers of e^slope stay small.
    curve.centre = (times[0]! + times[size - 1]!) / 2
    span = Math.max(1, times[size - 1]! - times[0]!)
  }

  function fit(trend: boolean, from?: number): void {
    curve.trend = trend
    const pull = sumsOf.observed(data, curve.centre, seen)
    curve.slope = trend ? (from ?? firstGuess()) : 0
    let step = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      sumsOf.expected(data, curve, sums)
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
      curve.slope += step
    }
    settle()
    sumsOf.residuals(data, curve, residuals)
  }

  /** Levels, and what variances are made of: from here on `mass` is expected people and `first` their mean time. */
  function settle(): void {
    const { trend } = curve
    let sharp = 0
    lightest = Number.POSITIVE_INFINITY
    freedom = data.size - (trend ? 1 : 0)
    for (let season = 0; season < seasonsMost; season++) {
      if (mass[season]! > 0) freedom--
      level[season] = mass[season]! > 0 ? seen[season]! / mass[season]! : 0
      const weight = level[season]! * mass[season]!
      if (weight === 0) continue
      if (trend) {
        const mean = first[season]! / mass[season]!
        sharp += level[season]! * (second[season]! - mean * first[season]!)
        first[season] = mean
      }
      if (mass[season]! < lightest) lightest = mass[season]!
      mass[season] = weight
    }
    spread = sharp
  }

  /** From the counts of the later half over those of the earlier. */
  function firstGuess(): number {
    const { size, counts, weights } = data
    let early = 0.5
    let late = 0.5
    const half = size >> 1
    for (let at = 0; at < half; at++) early += weights[at]! * counts[at]!
    for (let at = size - half; at < size; at++) late += weights[at]! * counts[at]!
    return (2 * Math.log(late / early)) / span
  }

  /** Variance of the logarithm at a place over the dispersion. */
  function variance(own: number, season: number): number {
    if (!curve.trend || !(spread > 0)) return 1 / mass[season]!
    const away = own - first[season]!
    return 1 / mass[season]! + (away * away) / spread
  }

  function at(time: number, season: number, offset: number): { mean: number; variance: number } {
    const own = time - curve.centre
    return { mean: level[season]! * offset * Math.exp(curve.slope * own), variance: variance(own, season) }
  }

  function expected(place: number): number {
    const offset = data.runs ? 1 : data.offsets[place]!
    return at(data.times[place]!, data.seasons[place]!, offset).mean
  }

  return {
    take,
    fit,
    slope: () => curve.slope,
    slopeSpread: () => 1 / Math.sqrt(spread),
    dispersion: () => (freedom > 0 ? residuals.statistic / freedom : Number.NaN),
    relativeDispersion: () => (freedom > 0 ? residuals.relative / freedom : Number.NaN),
    freedom: () => freedom,
    beyond: (limit, into) => sumsOf.beyond(data, curve, limit, into),
    expected,
    leverage: (place) =>
      data.weights[place]! * expected(place) * variance(data.times[place]! - curve.centre, data.seasons[place]!),
    // Without a trend a week's leverage is one over its season's weight. A slope changes that by no more than the ends of the
    // baseline differ from its middle; a season's mean time is within the baseline, so no week is further from it than that.
    leverageMost: () =>
      Math.exp((Math.abs(curve.slope) * span) / 2) / lightest +
      (curve.trend && spread > 0 ? (residuals.highest * span * span) / spread : 0),
    at,
  }
}
