/** Cells fewer than this share a stratum with their neighbours, so that its variance is estimated from enough of them. */
const fewestCells = 12

/**
 * Draws a noisy estimate towards what the model expected before, cell by cell, as far as the noise deserves it: within a
 * stratum of cells of like expectation, the mean squared surprise less the noise variance is what the model really got
 * wrong (its signal), and the estimate keeps signal / (signal + noise) of each surprise. This is the James-Stein rule in
 * its empirical Bayes form (Efron and Morris 1973), one rule for each stratum: in the many cells where model and noise
 * agree that hardly anyone is, little is believed; in the few full cells nearly everything.
 *
 * @param estimate - unbiased noisy counts
 * @param expected - the model's counts before this marginal was measured
 * @param variance - noise variance of a cell of the estimate
 */
export function shrink(estimate: Float64Array, expected: Float64Array, variance: number): Float64Array {
  const order = Int32Array.from(estimate, (_value, cell) => cell).sort((a, b) => expected[a]! - expected[b]!)
  const result = new Float64Array(estimate.length)
  for (let from = 0; from < order.length; ) {
    const ceiling = Math.max(1, expected[order[from]!]! * 2)
    let to = from
    while (to < order.length && (expected[order[to]!]! < ceiling || to - from < fewestCells)) to++
    if (order.length - to < fewestCells) to = order.length
    let squares = 0
    for (let at = from; at < to; at++) squares += (estimate[order[at]!]! - expected[order[at]!]!) ** 2
    const signal = Math.max(0, squares / (to - from) - variance)
    const kept = signal / (signal + variance)
    for (let at = from; at < to; at++) {
      const cell = order[at]!
      result[cell] = expected[cell]! + kept * (estimate[cell]! - expected[cell]!)
    }
    from = to
  }
  return result
}
