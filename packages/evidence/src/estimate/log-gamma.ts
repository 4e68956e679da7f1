const small = new Float64Array(257)
for (let k = 2; k < small.length; k++) small[k] = small[k - 1]! + Math.log(k - 1)

/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-14 relative: Stirling's series after moving x above 10
 * (Abramowitz and Stegun 1964, 6.1.41); whole numbers to 256 from a table.
 */
export function logGamma(x: number): number {
  if (x < small.length && x >= 1 && Number.isInteger(x)) return small[x]!
  let product = 1
  let moved = x
  while (moved < 10) {
    product *= moved
    moved++
  }
  const inverse = 1 / moved
  const square = inverse * inverse
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360_360 - square / 156))))))
  return (moved - 0.5) * Math.log(moved) - moved + 0.9189385332046727 + series - Math.log(product)
}
