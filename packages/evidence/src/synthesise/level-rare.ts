/** A cell below this many standard deviations of its noise is not told apart from its neighbours. */
export const tellingDeviations = 3

/**
 * Calms a noisy one-way marginal: cells that stand clear of the noise stay as they are; all others are drawn towards their
 * common mean, as far as they scatter no more than the noise would make them (James-Stein). MST merges such values into one
 * rare value altogether (McKenna, Miklau and Sheldon 2021, arXiv 2108.04978); this does the same where the noise is all
 * there is, and less where it is not. Without it, cutting negative cells off would turn the luckiest noise into persons.
 *
 * @param estimate - unbiased noisy counts
 * @param variance - noise variance of a cell
 */
export function levelRare(estimate: Float64Array, variance: number): Float64Array {
  const rare = estimate.reduce<number[]>((cells, value, cell) => {
    if (value < tellingDeviations * Math.sqrt(variance)) cells.push(cell)
    return cells
  }, [])
  if (rare.length < 3) return estimate
  const mean = rare.reduce((sum, cell) => sum + estimate[cell]!, 0) / rare.length
  const squares = rare.reduce((sum, cell) => sum + (estimate[cell]! - mean) ** 2, 0) / (rare.length - 1)
  const kept = squares <= variance ? 0 : 1 - variance / squares
  const result = estimate.slice()
  for (const cell of rare) result[cell] = mean + kept * (estimate[cell]! - mean)
  return result
}
