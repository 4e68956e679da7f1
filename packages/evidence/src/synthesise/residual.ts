import { type ColumnSet, subsetsOf } from '../counts/marginal.ts'
import { gaussianRho } from '../privacy/concentrated.ts'
import { discreteGaussian, type Variance } from '../privacy/discrete-gaussian.ts'
import type { RandomIntegers } from '../randomness/random-integers.ts'
import { Refusal } from '../refusal.ts'
import { contrastsOf, residualFrom, squaredSensitivity, widestHelmert } from './contrast.ts'

/** A protected measurement of what one marginal says beyond its own sub-marginals. */
export interface Residual {
  readonly set: ColumnSet
  /** Cells of the marginal's shape; along every column they sum to zero. */
  readonly cells: Float64Array
  /** Variance of the noise along every direction of the residual space. */
  readonly variance: number
}

/** Variances are sixteenths of integers, so that the noise is drawn from an exact ratio. */
const variancePrecision = 16

/** The variance that will really be used: the next sixteenth upwards, so never less noise than was paid for. */
export function usableVariance(variance: number): number {
  return Math.max(1, Math.ceil(variance * variancePrecision)) / variancePrecision
}

/**
 * rho of one residual measurement: squared sensitivity / (2 variance). For 17 yes/no columns a three-way residual costs an
 * eighth of what the whole three-way marginal would.
 */
export function residualRho(sizes: readonly number[], variance: number): number {
  return gaussianRho(variance) * squaredSensitivity(sizes)
}

/**
 * Measures the residual of a set of columns under zCDP. Every contrast is an integer query; contrast q of squared length |q|^2 gets exact
 * discrete Gaussian noise of variance |q|^2 * variance. One person in cell c changes contrast q by q_c, so
 * rho = sum over q of q_c^2 / (2 |q|^2 variance) = squaredSensitivity / (2 variance), the same for every cell
 * (zCDP of several discrete Gaussians: Canonne, Kamath and Steinke 2020, theorem 14; residual bases: Xiao and others 2023,
 * "An optimal and scalable matrix mechanism for noisy marginals under convex loss functions", NeurIPS).
 *
 * The cells of a wide column (contrast.ts) carry its sums too, so the measurement of a set also measures every subset that
 * lacks only wide columns, with the variance of a sum; different subsets are orthogonal, hence independent.
 *
 * @param cells - exact integer counts of the marginal
 * @param variance - as returned by usableVariance
 */
export function measureResidual(
  random: RandomIntegers,
  set: ColumnSet,
  cells: Float64Array,
  sizes: readonly number[],
  variance: number,
): Residual[] {
  const { values, squaredLengths } = contrastsOf(cells, sizes)
  if (!Number.isInteger(variance * variancePrecision)) throw new RangeError('not a usable variance')
  const noisy = values.map((value, at) => value + discreteGaussian(random, exactly(variance, squaredLengths[at]!)))
  const contrasts = { values: noisy, squaredLengths }
  return subsetsOf(set).flatMap((subset) => {
    const kept = set.map((column) => subset.includes(column))
    if (!kept.every((keep, place) => keep || sizes[place]! > widestHelmert)) return []
    const summed = sizes.reduce((product, n, place) => (kept[place] ? product : product * n), 1)
    return [{ set: subset, cells: residualFrom(contrasts, sizes, kept), variance: variance * summed }]
  })
}

/** variance * squaredLength as a ratio of safe integers; a variance too wide for that is rounded up to a whole number. */
function exactly(variance: number, squaredLength: number): Variance {
  const fine = { numerator: variance * variancePrecision * squaredLength, denominator: variancePrecision }
  if (Number.isSafeInteger(fine.numerator)) return fine
  const numerator = Math.ceil(variance) * squaredLength
  if (Number.isSafeInteger(numerator)) return { numerator, denominator: 1 }
  throw new Refusal(
    'bad-budget',
    'this epsilon asks for more noise than there are numbers: nothing of the table would be left',
    'Raise epsilon, or leave out columns.',
  )
}

/** Two measurements of the same residual as one, weighted by inverse variance. */
export function combineResiduals(a: Residual, b: Residual): Residual {
  const weight = b.variance / (a.variance + b.variance)
  return {
    set: a.set,
    cells: a.cells.map((value, at) => value * weight + b.cells[at]! * (1 - weight)),
    variance: (a.variance * b.variance) / (a.variance + b.variance),
  }
}
