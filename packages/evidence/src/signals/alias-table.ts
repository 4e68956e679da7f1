/** Draws a place in proportion to weights in constant time (Walker 1977; Vose 1991). */
export interface AliasTable {
  /** @param uniform in [0, 1) */
  draw(uniform: number): number
}

/** @param weights not negative, not all 0 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const size = weights.length
  const share = new Float64Array(size)
  const other = new Int32Array(size)
  let total = 0
  for (let at = 0; at < size; at++) total += weights[at]!
  const small: number[] = []
  const large: number[] = []
  for (let at = 0; at < size; at++) {
    share[at] = (weights[at]! * size) / total
    other[at] = at
    if (share[at]! < 1) small.push(at)
    else large.push(at)
  }
  while (small.length > 0 && large.length > 0) {
    const low = small.pop()!
    const high = large[large.length - 1]!
    other[low] = high
    share[high]! -= 1 - share[low]!
    if (share[high]! < 1) small.push(large.pop()!)
  }
  // What is left is 1 but for rounding.
  for (const at of [...small, ...large]) share[at] = 1
  return {
    draw(uniform) {
      const scaled = uniform * size
      const at = Math.floor(scaled)
      return scaled - at < share[at]! ? at : other[at]!
    },
  }
}
