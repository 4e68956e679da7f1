/**
 * Zero-concentrated differential privacy (zCDP, Bun and Steinke 2016) inside, (epsilon, delta) outside. rho adds up over
 * mechanisms and releases; it is turned into an epsilon once, at the end.
 */

/**
 * The smallest delta such that rho-zCDP implies (epsilon, delta)-differential privacy by this bound:
 * min over alpha > 1 of exp((alpha-1)(alpha rho - epsilon) + alpha log1p(-1/alpha)) / (alpha-1).
 * Canonne, Kamath and Steinke 2020 (arXiv 2004.00010), corollary 13. The derivative's sign is that of
 * (2 alpha - 1) rho - epsilon + log1p(-1/alpha), which increases in alpha: bisection finds the minimum.
 *
 * @param rho - zCDP parameter, 0 or more
 * @param epsilon - 0 or more
 * @returns delta between 0 and 1
 */
export function deltaOf(rho: number, epsilon: number): number {
  if (rho === 0) return 0
  let low = 1.01
  let high = (epsilon + 1) / (2 * rho) + 2
  for (let round = 0; round < 200; round++) {
    const alpha = (low + high) / 2
    if ((2 * alpha - 1) * rho - epsilon + Math.log1p(-1 / alpha) < 0) low = alpha
    else high = alpha
  }
  // Any alpha gives a valid bound, so a bisection stopped early is loose, never wrong.
  const alpha = high
  return Math.min(1, Math.exp((alpha - 1) * (alpha * rho - epsilon) + alpha * Math.log1p(-1 / alpha)) / (alpha - 1))
}

/**
 * The largest rho such that rho-zCDP implies (epsilon, delta)-differential privacy by `deltaOf`, rounded down.
 *
 * @example rhoFor(1, 1e-9) // 0.01497...
 */
export function rhoFor(epsilon: number, delta: number): number {
  let low = 0
  let high = epsilon + 1
  for (let round = 0; round < 200; round++) {
    const rho = (low + high) / 2
    if (deltaOf(rho, epsilon) <= delta) low = rho
    else high = rho
  }
  // A hair below the root: accounting sums in floating point, whose error is far below one part in 10^12.
  return low * (1 - 1e-12)
}

/** The smallest epsilon such that rho-zCDP implies (epsilon, delta)-differential privacy by `deltaOf`, rounded up. */
export function epsilonFor(rho: number, delta: number): number {
  let low = 0
  let high = 1
  while (deltaOf(rho, high) > delta) high *= 2
  for (let round = 0; round < 200; round++) {
    const epsilon = (low + high) / 2
    if (deltaOf(rho, epsilon) <= delta) high = epsilon
    else low = epsilon
  }
  return high * (1 + 1e-12)
}

/** rho spent by discrete Gaussian noise of this variance on an integer query of this L2 sensitivity. */
export function gaussianRho(variance: number, sensitivity = 1): number {
  return (sensitivity * sensitivity) / (2 * variance)
}

/** rho spent by one exponential mechanism (see exponential-mechanism.ts). */
export function exponentialRho(epsilon: number): number {
  return (epsilon * epsilon) / 8
}
