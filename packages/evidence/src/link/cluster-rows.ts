import type { ScoredPairs } from './score-pairs.ts'
import { strongestFirst } from './strongest-first.ts'

/** Of each cluster so many rows are asked whether two clusters are one person: nine pairs at most. */
const ASKED = 3

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
    if (one > other) [one, other] = [other, one]
    const size = count(one)
    const otherSize = count(other)
    if (size * otherSize > 1) {
      let sum = 0
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < otherSize; j++) sum += weight(members[one * ASKED + i]!, members[other * ASKED + j]!)
      }
      if (sum < 0) continue
    }
    parent[other] = one
    let place = count(one)
    for (let j = 0; j < otherSize && place < ASKED; j++) members[one * ASKED + place++] = members[other * ASKED + j]!
  }
  const groups = new Int32Array(rows)
  for (let row = 0; row < rows; row++) groups[row] = find(row)
  return groups
}
