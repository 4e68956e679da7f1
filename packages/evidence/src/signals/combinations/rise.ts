/**
 * Logarithm of the likelihood ratio of a rise: of `total` people, each of whom would have fallen into the window with the same
 * chance, `seen` did where `expected` should have; 0 where there is no rise.
 *
 * c ln(c / e) + (C - c) ln((C - c) / (C - e)), Kulldorff's statistic for a window with node and time held.
 */
export function rise(seen: number, expected: number, total: number): number {
  if (seen <= expected || expected <= 0) return 0
  const rest = total - seen
  return seen * Math.log(seen / expected) + (rest > 0 ? rest * Math.log(rest / (total - expected)) : 0)
}
