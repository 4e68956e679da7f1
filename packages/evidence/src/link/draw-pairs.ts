import type { MetPairs } from './meet-rows.ts'
import { sharedInts } from './shared-ints.ts'

/** Random pairs looked at to learn how different people agree by chance. */
const RANDOM_PAIRS = 25_000
/** In so many pieces, for all threads. */
const PIECES = 8

/**
 * Draws random pairs of different rows.
 *
 * @param rows the distinct rows
 * @param random uniform numbers in [0, 1)
 * @returns the pairs in pieces, in memory that threads can share
 */
export function drawPairs(rows: Int32Array, random: () => number): MetPairs[] {
  const sample = Math.min(RANDOM_PAIRS, rows.length * 20)
  const left = sharedInts(sample)
  const right = sharedInts(sample)
  let length = 0
  for (let pair = 0; pair < sample; pair++) {
    const one = rows[Math.floor(random() * rows.length)]!
    const other = rows[Math.floor(random() * rows.length)]!
    if (one === other) continue
    left[length] = one
    right[length++] = other
  }
  const size = Math.ceil(length / PIECES)
  return Array.from({ length: PIECES }, (_, piece) => {
    const [from, to] = [piece * size, Math.min(length, (piece + 1) * size)]
    return { left: left.subarray(from, to), right: right.subarray(from, to) }
  })
}
