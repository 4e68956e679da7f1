import type { ScoredPairs } from './score-pairs.ts'

/** Of each cluster so many rows are asked whether two clusters are one person: nine pairs at most. */
const ASKED = 3
/** Above any weight in bits, and above any number of pairs: so that both fit into the 53 bits of a float. */
const HEAVIEST = 4096
const PAIRS = 2 ** 30

/**
 * Groups rows into people. The strongest pairs are joined first; two groups become one only if their members agree on
 * average, not because of one lucky pair. Chains of chance similarities, which make plain connected components run
 * together into one, stop here: a twin's address and a cousin's name do not make one person of a family.
 *
 * @param rows the number of rows
 * @param scored the weighed pairs
 * @param threshold bits a pair needs to propose a union; 0 means more likely than not
 * @param weight weighs any two rows, for pairs that were never candidates
 * @param start groups that are already known (exact copies): for every row the first row of its group
 * @returns for every row the lowest row of its group
 */
export function clusterRows(
  rows: number,
  scored: ScoredPairs,
  threshold: number,
  weight: (left: number, right: number) => number,
  start: Int32Array,
): Int32Array {
  const parent = start.slice()
  const find = (row: number): number => {
    let root = row
    while (parent[root] !== root) root = parent[root]!
    for (let at = row; parent[at] !== root; ) {
      const up = parent[at]!
      parent[at] = root
      at = up
    }
    return root
  }
  // The first few members of each group, those of its strongest pairs: enough to ask.
  const members = new Int32Array(rows * ASKED).fill(-1)
  for (let row = 0; row < rows; row++) members[row * ASKED] = row
  const count = (root: number) => {
    let size = 0
    while (size < ASKED && members[root * ASKED + size]! >= 0) size++
    return size
  }
  for (const pair of strongestFirst(scored, threshold)) {
    let one = find(scored.left[pair]!)
    let other = find(scored.right[pair]!)
    if (one === other) continue
    const size = count(one)
    const otherSize = count(other)
    if (size * otherSize > 1) {
      let sum = 0
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < otherSize; j++) sum += weight(members[one * ASKED + i]!, members[other * ASKED + j]!)
      }
      if (sum < 0) continue
    }
    if (one > other) [one, other] = [other, one]
    parent[other] = one
    let place = count(one)
    for (let j = 0; j < otherSize && place < ASKED; j++) members[one * ASKED + place++] = members[other * ASKED + j]!
  }
  const groups = new Int32Array(rows)
  for (let row = 0; row < rows; row++) groups[row] = find(row)
  return groups
}

/** Numbers of the pairs at or above the threshold, strongest first; equal weights in the order of the pairs. */
function strongestFirst({ weights, length }: ScoredPairs, threshold: number): Uint32Array {
  // One sort of floats that hold weight and number together is several times faster than a sort by comparison.
  const packed = new Float64Array(length)
  let kept = 0
  for (let pair = 0; pair < length; pair++) {
    const weight = weights[pair]!
    if (weight >= threshold) packed[kept++] = Math.round((HEAVIEST - weight) * 256) * PAIRS + pair
  }
  const numbers = new Uint32Array(kept)
  for (const [place, value] of packed.subarray(0, kept).sort().entries()) numbers[place] = value % PAIRS
  return numbers
}
