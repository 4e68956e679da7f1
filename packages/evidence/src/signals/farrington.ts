import { normalCumulative, normalQuantile } from '../estimate/normal-distribution.ts'
import type { BaselineData, BaselineRuns } from './baseline-data.ts'
import { baselineFit } from './baseline-fit.ts'
import { studentTail } from './student-tail.ts'

/** How a week is judged. */
export interface FarringtonOptions {
  /** Years of baseline. */
  readonly years: number
  /** Weeks on each side of the same week in earlier years. */
  readonly halfWindow: number
  /** Seasonal blocks of the year; 1 means the windows alone are the baseline. */
  readonly periods: number
  /** Anscombe residuals above this are weighted down. */
  readonly weightsThreshold: number
  /** The trend stays when its p-value is below this. */
  readonly trendThreshold: number
  /** The last weeks, which may hold an outbreak already, are no baseline. */
  readonly weeksLeftOut: number
  readonly alpha: number
  /** No alarm with no more cases than the first within as many weeks as the second. */
  readonly least: readonly [cases: number, weeks: number]
  /** Observations a year. */
  readonly perYear: number
}

/** The values of Noufaily and others 2013. */
export const farringtonDefaults: FarringtonOptions = {
  years: 5,
  halfWindow: 3,
  periods: 10,
  weightsThreshold: 2.58,
  trendThreshold: 0.05,
  weeksLeftOut: 26,
  alpha: 0.01,
  least: [5, 4],
  perYear: 52,
}

/** The judgement of one week. */
export interface FarringtonWeek {
  readonly expected: number
  readonly upper: number
  /** Chance of as many or more, on the scale of y^(2/3). */
  readonly p: number
  readonly dispersion: number
  /** Slope a week, or null where no trend was kept. */
  readonly trend: number | null
  /** (observed - expected) / (upper - expected): above 1 is beyond the limit. */
  readonly score: number
  readonly alarm: boolean
}

/**
 * Farrington's method as improved by Noufaily and others (2013, "An improved algorithm for outbreak detection in multiple
 * surveillance systems", Statistics in Medicine 32:7).
 *
 * The baseline is fitted by quasi-Poisson regression, past outbreaks are weighted down by their Anscombe residuals, and the fit
 * is made again. The limit is that of y^(2/3), which is nearly normal: (mu^(2/3) + z sqrt(4/9 mu^(1/3) tau))^(3/2) with
 * tau = phi + se^2 / mu. phi is at least 1.
 *
 * Standard errors (of the slope and of the prediction) use the dispersion of the relative residuals, as the reference
 * implementation in R does: its models keep prior weights where working weights would stand. Found by comparing its stored
 * limits week by week; with the textbook's dispersion no limit of it is met.
 *
 * @param options years, window and thresholds
 * @returns a function that judges the observation at an index; undefined where the baseline is too short
 */
export function farrington(
  options: FarringtonOptions,
): (counts: ArrayLike<number>, index: number, offsets?: ArrayLike<number>) => FarringtonWeek | undefined {
  const { years, halfWindow, periods, perYear, least } = options
  const most = years * perYear + 2 * halfWindow + 2
  const places = baselinePlaces(options)
  const runs = runsOf(places)
  const fitter = baselineFit(most, Math.max(1, periods), Math.max(0, ...runs.lengths))
  const unusual: number[] = []
  const above: number[] = []
  const data: Writable<BaselineData> = {
    size: places.length,
    counts: new Float64Array(most),
    // From the week that is judged.
    times: Float64Array.from(places, ({ back }) => -back),
    seasons: Int32Array.from(places, ({ season }) => season),
    weights: new Float64Array(most),
    offsets: new Float64Array(most),
    runs,
    usual: 1,
    unusual,
  }
  const z = normalQuantile(1 - options.alpha)

  return (counts, index, offsets) => {
    if (index - years * perYear - halfWindow < 0) return undefined
    data.runs = offsets === undefined ? runs : undefined
    for (let place = 0; place < data.size; place++) data.counts[place] = counts[index + data.times[place]!]!
    if (offsets)
      for (let place = 0; place < data.size; place++) data.offsets[place] = offsets[index + data.times[place]!]!
    const offset = offsets?.[index] ?? 1
    fitter.take(data)
    let trend = fitTwice(data, true)
    if (trend) {
      const error = fitter.slopeSpread() * Math.sqrt(fitter.relativeDispersion())
      const p = studentTail(fitter.slope() / error, fitter.freedom())
      const { mean } = fitter.at(0, 0, offset)
      // Three years at least for a trend, and no way up beyond what was ever seen.
      trend = p < options.trendThreshold && years >= 3 && mean <= highest(data)
    }
    if (!trend) fitTwice(data, false)
    const { mean, variance } = fitter.at(0, 0, offset)
    const phi = Math.max(1, fitter.dispersion())
    const error = mean * Math.sqrt(variance * fitter.relativeDispersion())
    const tau = phi + (mean > 0 ? (error * error) / mean : 0)
    const deviation = Math.sqrt((4 / 9) * Math.cbrt(mean) * tau)
    const upper = (mean ** (2 / 3) + z * deviation) ** 1.5
    const observed = counts[index]!
    let recent = 0
    for (let week = 0; week < least[1]; week++) recent += counts[index - week]!
    const score = (observed - mean) / (upper - mean)
    return {
      expected: mean,
      upper,
      p:
        deviation > 0
          ? 1 - normalCumulative((observed ** (2 / 3) - mean ** (2 / 3)) / deviation)
          : observed > 0
            ? 0
            : 1,
      dispersion: phi,
      trend: trend ? fitter.slope() : null,
      score: Number.isNaN(score) ? 0 : score,
      alarm: observed > upper && recent > least[0],
    }
  }

  /** Fit, weigh down what stands out, fit again. @returns whether the slope could be told */
  function fitTwice(baseline: Writable<BaselineData>, trend: boolean): boolean {
    const { size, counts, weights } = baseline
    weights.fill(1, 0, size)
    baseline.usual = 1
    unusual.length = 0
    fitter.fit(trend)
    const phi = Math.max(1, fitter.dispersion())
    const limit = options.weightsThreshold
    const screen = limit * limit * phi * Math.max(0, 1 - fitter.leverageMost())
    // An Anscombe residual is at most the Pearson residual, since y^(2/3) lies below its tangent: most weeks end here.
    above.length = 0
    fitter.beyond(screen, above)
    let sum = size
    for (const at of above) {
      const mu = fitter.expected(at)
      const variance = phi * (1 - fitter.leverage(at))
      if ((counts[at]! - mu) ** 2 <= limit * limit * mu * variance) continue
      const residual =
        (1.5 * (Math.cbrt(counts[at]! ** 2) / Math.sqrt(Math.cbrt(mu)) - Math.sqrt(mu))) / Math.sqrt(variance)
      if (residual > limit) {
        weights[at] = 1 / (residual * residual)
        sum += weights[at]! - 1
        unusual.push(at)
      }
    }
    if (unusual.length > 0) {
      const scale = size / sum
      baseline.usual = scale
      for (let at = 0; at < size; at++) weights[at]! *= scale
      fitter.fit(trend, fitter.slope())
    }
    return !trend || Number.isFinite(fitter.slopeSpread())
  }
}

function highest({ size, counts }: BaselineData): number {
  let most = 0
  for (let at = 0; at < size; at++) if (counts[at]! > most) most = counts[at]!
  return most
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

function runsOf(places: readonly Place[]): BaselineRuns {
  const starts = [...places.keys()].filter(
    (at) => places[at - 1]?.season !== places[at]!.season || places[at - 1]!.back !== places[at]!.back + 1,
  )
  return {
    starts: Int32Array.from(starts),
    lengths: Int32Array.from(starts, (start, at) => (starts[at + 1] ?? places.length) - start),
    seasons: Int32Array.from(starts, (start) => places[start]!.season),
  }
}

interface Place {
  /** Weeks before the week that is judged. */
  readonly back: number
  readonly season: number
}

/** Which weeks are baseline, and of which season; season 0 is that of the week that is judged. */
function baselinePlaces({ years, halfWindow, periods, perYear, weeksLeftOut }: FarringtonOptions): Place[] {
  const places: Place[] = []
  const between = perYear - 2 * halfWindow - 1
  const blocks = Math.max(0, periods - 1)
  for (let back = years * perYear + halfWindow; back > weeksLeftOut; back--) {
    // How many weeks after the last same week of the year this one is.
    const after = (((-back + halfWindow) % perYear) + perYear) % perYear
    if (after <= 2 * halfWindow) places.push({ back, season: 0 })
    else if (blocks > 0) places.push({ back, season: 1 + blockOf(after - 2 * halfWindow - 1, between, blocks) })
  }
  return places
}

/** Blocks as equal as can be, the longer ones first. */
function blockOf(place: number, length: number, blocks: number): number {
  const short = Math.floor(length / blocks)
  const longer = length % blocks
  const inLonger = longer * (short + 1)
  return place < inLonger ? Math.floor(place / (short + 1)) : longer + Math.floor((place - inLonger) / short)
}
