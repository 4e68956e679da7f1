/** Standard normal distribution function, to about 1e-15 absolute: its series near 0, its continued fraction far out. */
export function normalCumulative(z: number): number {
  const size = Math.abs(z)
  if (size > 38) return z > 0 ? 1 : 0
  const density = Math.exp(-0.5 * size * size) / 2.5066282746310002
  if (size < 3) {
    // Phi(z) - 1/2 = density * (z + z^3/3 + z^5/15 + ...), Abramowitz and Stegun 26.2.11
    let term = size
    let sum = size
    for (let k = 3; term > 1e-17 * sum; k += 2) {
      term *= (size * size) / k
      sum += term
    }
    return 0.5 + Math.sign(z) * density * sum
  }
  // The tail by Lentz's continued fraction, Abramowitz and Stegun 26.2.14
  let fraction = size
  for (let k = 80; k > 0; k--) fraction = size + k / fraction
  const tail = density / fraction
  return z > 0 ? 1 - tail : tail
}

/** Standard normal quantile: Acklam's rational start, then Halley's steps on {@link normalCumulative}. */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return Number.NEGATIVE_INFINITY
  if (probability >= 1) return Number.POSITIVE_INFINITY
  if (probability > 0.5) return -normalQuantile(1 - probability)
  const q = Math.sqrt(-2 * Math.log(probability))
  // Abramowitz and Stegun 26.2.23, good to 4.5e-4
  let z = -(q - (2.515517 + q * (0.802853 + q * 0.010328)) / (1 + q * (1.432788 + q * (0.189269 + q * 0.001308))))
  for (let round = 0; round < 3; round++) {
    const error = normalCumulative(z) - probability
    const scaled = error * 2.5066282746310002 * Math.exp(0.5 * z * z)
    z -= scaled / (1 + 0.5 * z * scaled)
  }
  return z
}
