import type { RandomIntegers } from '../randomness/random-integers.ts'
import { bernoulliOfExponential, bernoulliOfExponentialLarge } from './bernoulli-of-exponential.ts'
import { discreteLaplace } from './discrete-laplace.ts'

/** A variance as an exact ratio of two positive safe integers. */
export interface Variance {
  readonly numerator: number
  readonly denominator: number
}

/**
 * An integer x drawn with probability proportional to exp(-x^2 / (2 variance)). Added to an integer query of sensitivity
 * D it satisfies rho-zCDP with rho = D^2 / (2 variance) (Canonne, Kamath and Steinke 2020, theorem 4).
 *
 * Their algorithm 3: t = floor(sigma) + 1; draw Y from the discrete Laplace of scale t; accept with probability
 * exp(-(|Y| - variance/t)^2 / (2 variance)). With variance = a/b the exponent is (|Y| t b - a)^2 / (2 a b t^2): integers.
 * Ordinary numbers hold them exactly below 2^53; beyond that BigInt takes over, so that no draw is ever rounded.
 *
 * @param random - uniform integers
 * @param variance - exact ratio; the sampled variance is at most this
 */
export function discreteGaussian(random: RandomIntegers, variance: Variance): number {
  const { numerator: a, denominator: b } = variance
  if (!(Number.isSafeInteger(a) && Number.isSafeInteger(b) && a > 0 && b > 0)) {
    throw new RangeError('a variance is a ratio of positive safe integers')
  }
  const t = floorSquareRoot(a, b) + 1
  const denominator = 2 * a * b * t * t
  for (;;) {
    const candidate = discreteLaplace(random, t)
    const root = Math.abs(candidate) * t * b - a
    const exact = denominator <= Number.MAX_SAFE_INTEGER && Math.abs(root) < 94_906_265
    const accepted = exact
      ? bernoulliOfExponential(random, root * root, denominator)
      : acceptLarge(random, BigInt(Math.abs(candidate)), BigInt(a), BigInt(b), BigInt(t))
    if (accepted) return candidate
  }
}

function acceptLarge(random: RandomIntegers, magnitude: bigint, a: bigint, b: bigint, t: bigint): boolean {
  const root = magnitude * t * b - a
  return bernoulliOfExponentialLarge(random, root * root, 2n * a * b * t * t)
}

/** floor(sqrt(a/b)), exact: the floating guess is corrected by comparing integers. */
function floorSquareRoot(a: number, b: number): number {
  let guess = BigInt(Math.floor(Math.sqrt(a / b)))
  const large = { a: BigInt(a), b: BigInt(b) }
  while (guess * guess * large.b > large.a) guess--
  while ((guess + 1n) * (guess + 1n) * large.b <= large.a) guess++
  return Number(guess)
}
