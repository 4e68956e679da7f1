import { logGamma } from './log-gamma.ts'

/** Draws from distributions, repeatable from a seed and a stream. For simulation only: never for noise that protects. */
export interface RandomVariates {
  /** In (0, 1). */
  uniform(): number
  /** In [0, 1) with 32 bits: half the time, and fine enough to choose among thousands. */
  coarse(): number
  normal(): number
  /** @param shape above 0; scale 1 */
  gamma(shape: number): number
  beta(a: number, b: number): number
  binomial(trials: number, probability: number): number
  poisson(mean: number): number
  /**
   * Puts people into cells; later cells get what is left.
   *
   * @param people how many
   * @param weights of the cells, not negative
   * @param into receives the counts
   */
  multinomial(people: number, weights: Float64Array, into: Float64Array): void
}

/**
 * A stream of its own for each pair of seed and number: the thousandth resample is the same whether one thread or eight made
 * the others (splitmix64 by halves, which jumps by a counter; Steele, Lea and Flood 2014).
 */
export function randomVariates(seed: number, stream: number): RandomVariates {
  let a = mix(seed ^ 0x9e3779b9)
  let b = mix(stream + 0x85ebca6b)
  let c = mix(a ^ (b + 0x7f4a7c15))
  let d = mix(b ^ a) | 1
  let spare = Number.NaN

  /** sfc32 (Doty-Humphrey), 32 bits. */
  function next(): number {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()

  function uniform(): number {
    return (next() * 2097152 + (next() >>> 11) + 0.5) / 9007199254740992
  }

  function coarse(): number {
    return next() / 4294967296
  }

  function normal(): number {
    if (!Number.isNaN(spare)) {
      const kept = spare
      spare = Number.NaN
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }

  /** Marsaglia and Tsang 2000; shapes below 1 by a power of a uniform. */
  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape)
    const size = shape - 1 / 3
    const width = 1 / Math.sqrt(9 * size)
    for (;;) {
      const x = normal()
      const v = (1 + width * x) ** 3
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + size - size * v + size * Math.log(v)) return size * v
    }
  }

  function beta(one: number, other: number): number {
    const x = gamma(one)
    return x / (x + gamma(other))
  }

  function binomial(trials: number, probability: number): number {
    if (trials <= 0 || probability <= 0) return 0
    if (probability >= 1) return trials
    if (probability > 0.5) return trials - binomial(trials, 1 - probability)
    return trials * probability < 10 ? counted(trials, probability) : squeezed(trials, probability)
  }

  /** Inversion from 0 upwards. */
  function counted(trials: number, probability: number): number {
    const odds = probability / (1 - probability)
    let term = Math.exp(trials * Math.log1p(-probability))
    let rest = uniform()
    for (let k = 0; k < trials; k++) {
      if (rest <= term) return k
      rest -= term
      term *= (odds * (trials - k)) / (k + 1)
    }
    return trials
  }

  /** Transformed rejection with squeeze, BTRS (Hormann 1993). */
  function squeezed(trials: number, probability: number): number {
    const spread = Math.sqrt(trials * probability * (1 - probability))
    const width = 1.15 + 2.53 * spread
    const shift = -0.0873 + 0.0248 * width + 0.01 * probability
    const centre = trials * probability + 0.5
    const accept = 0.92 - 4.2 / width
    const scale = (2.83 + 5.1 / width) * spread
    const odds = Math.log(probability / (1 - probability))
    const mode = Math.floor((trials + 1) * probability)
    const height = logGamma(mode + 1) + logGamma(trials - mode + 1)
    for (;;) {
      const u = uniform() - 0.5
      let v = uniform()
      const near = 0.5 - Math.abs(u)
      const k = Math.floor(((2 * shift) / near + width) * u + centre)
      if (k < 0 || k > trials) continue
      if (near >= 0.07 && v <= accept) return k
      v = Math.log((v * scale) / (shift / (near * near) + width))
      if (v <= height - logGamma(k + 1) - logGamma(trials - k + 1) + (k - mode) * odds) return k
    }
  }

  /** Inversion for small means; large ones by the gamma of their half-way event (Ahrens and Dieter 1974). */
  function poisson(mean: number): number {
    let left = mean
    let count = 0
    while (left > 30) {
      const half = Math.floor(left * 0.875)
      const waited = gamma(half)
      if (waited > left) return count + binomial(half - 1, left / waited)
      count += half
      left -= waited
    }
    let term = Math.exp(-left)
    let rest = uniform()
    for (let k = 0; ; k++) {
      if (rest <= term || k > 1000) return count + k
      rest -= term
      term *= left / (k + 1)
    }
  }

  function multinomial(people: number, weights: Float64Array, into: Float64Array): void {
    let left = people
    let weight = 0
    for (const value of weights) weight += value
    for (let at = 0; at < weights.length; at++) {
      const own = weights[at]!
      const drawn = left === 0 || own <= 0 ? 0 : own >= weight ? left : binomial(left, own / weight)
      into[at] = drawn
      left -= drawn
      weight -= own
    }
    // Rounding may leave the last weight a hair short of the rest.
    if (left > 0) into[weights.length - 1]! += left
  }

  return { uniform, coarse, normal, gamma, beta, binomial, poisson, multinomial }
}

function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return x ^ (x >>> 15)
}
