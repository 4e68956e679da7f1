import { normalQuantile } from './normal-quantile.ts'

/** How the interval of a proportion is made. Published tools differ, so each interval says which. */
export type ProportionMethod = 'wald' | 'clopper-pearson' | 'wilson'

/** Method and confidence level of an interval; the level is 0.95 unless stated. */
export interface IntervalSettings {
  readonly method: ProportionMethod
  /** Strictly between 0 and 1. */
  readonly level?: number
}

/** An estimate of a proportion with its interval and the counts it was made from. */
export interface ProportionEstimate {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly successes: number
  readonly total: number
  readonly method: ProportionMethod
  readonly level: number
}

/** P(X >= successes) for X binomial(total, p), 0 < p < 1: terms summed in logarithms, so that none underflows alone. */
function upperTail(successes: number, total: number, p: number): number {
  const logOdds = Math.log(p) - Math.log1p(-p)
  let logTerm = total * Math.log1p(-p)
  let sum = 0
  for (let k = 0; k <= total; k += 1) {
    if (k >= successes) sum += Math.exp(logTerm)
    logTerm += Math.log((total - k) / (k + 1)) + logOdds
  }
  return Math.min(sum, 1)
}

/** The p at which an increasing function of p reaches the target, by halving until doubles are exhausted. */
function solve(increasing: (p: number) => number, target: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (increasing(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

type Bounds = readonly [low: number, high: number]

function wald(successes: number, total: number, z: number): Bounds {
  const p = successes / total
  const half = z * Math.sqrt((p * (1 - p)) / total)
  return [Math.max(0, p - half), Math.min(1, p + half)]
}

function wilson(successes: number, total: number, z: number): Bounds {
  const p = successes / total
  const centre = p + (z * z) / (2 * total)
  const half = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))
  const scale = 1 + (z * z) / total
  // At nought and at all successes the formula gives 0 and 1 exactly; rounding would miss them by a last digit.
  return [successes === 0 ? 0 : (centre - half) / scale, successes === total ? 1 : (centre + half) / scale]
}

function clopperPearson(successes: number, total: number, alpha: number): Bounds {
  const low = successes === 0 ? 0 : solve((p) => upperTail(successes, total, p), alpha / 2)
  const high = successes === total ? 1 : solve((p) => upperTail(successes + 1, total, p), 1 - alpha / 2)
  return [low, high]
}

/**
 * Estimates a proportion with a confidence interval.
 *
 * - `wald`: p ± z·sqrt(p(1−p)/n), cut at 0 and 1. Common in print, too narrow for small counts and near 0 or 1.
 * - `clopper-pearson`: the exact interval, from the tails of the binomial distribution; never too narrow. Clopper and
 *   Pearson, Biometrika 26 (1934) 404-413.
 * - `wilson`: from inverting the score test; good on average. Wilson, JASA 22 (1927) 209-212.
 *
 * @param successes whole number, 0 to total
 * @param total whole number, at least 1
 * @param settings method and level (0.95 unless stated)
 * @returns the estimate with its bounds, all between 0 and 1
 * @throws RangeError when the counts or the level are impossible
 * @example proportionInterval(76, 90, { method: 'clopper-pearson' }) // 0.8444 (0.7528 to 0.9123)
 */
export function proportionInterval(successes: number, total: number, settings: IntervalSettings): ProportionEstimate {
  const { method, level = 0.95 } = settings
  const whole = Number.isSafeInteger(successes) && Number.isSafeInteger(total)
  if (!whole || total < 1 || successes < 0 || successes > total) {
    throw new RangeError(`No proportion: ${successes} of ${total}.`)
  }
  if (!(level > 0 && level < 1)) throw new RangeError('A confidence level lies strictly between 0 and 1.')
  const z = normalQuantile((1 + level) / 2)
  const bounds = {
    wald: () => wald(successes, total, z),
    wilson: () => wilson(successes, total, z),
    'clopper-pearson': () => clopperPearson(successes, total, 1 - level),
  }
  const [low, high] = bounds[method]()
  return { value: successes / total, low, high, successes, total, method, level }
}
