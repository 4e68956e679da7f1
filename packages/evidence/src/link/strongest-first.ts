import type { ScoredPairs } from './score-pairs.ts'

/** Above any weight in bits. */
const HEAVIEST = 4096
/** Bits of a digit: two of them hold every weight from the heaviest down to as far below 0, in steps of 1/256. */
const DIGIT = 11

/**
 * Numbers of the pairs at or above the threshold, strongest first; equal weights in the order of the pairs. Weights are sorted
 * in steps of 1/256 of a bit, by their low digits and then by their high ones: several times as fast as by comparison.
 *
 * @param scored the weighed pairs
 * @param threshold bits a pair needs
 */
export function strongestFirst({ weights, length }: ScoredPairs, threshold: number): Int32Array {
  let pairs = new Int32Array(length)
  let steps = new Int32Array(length)
  let kept = 0
  for (let pair = 0; pair < length; pair++) {
    const weight = weights[pair]!
    if (weight < threshold) continue
    pairs[kept] = pair
    steps[kept++] = Math.round((HEAVIEST - Math.min(HEAVIEST, weight)) * 256)
  }
  for (let shift = 0; shift < 2 * DIGIT; shift += DIGIT) {
    const next = new Int32Array(2 ** DIGIT + 1)
    for (let at = 0; at < kept; at++) next[((steps[at]! >>> shift) & (2 ** DIGIT - 1)) + 1]! += 1
    for (let digit = 0; digit < 2 ** DIGIT; digit++) next[digit + 1]! += next[digit]!
    const [sorted, sortedSteps] = [new Int32Array(length), new Int32Array(length)]
    for (let at = 0; at < kept; at++) {
      const place = next[(steps[at]! >>> shift) & (2 ** DIGIT - 1)]!++
      sorted[place] = pairs[at]!
      sortedSteps[place] = steps[at]!
    }
    ;[pairs, steps] = [sorted, sortedSteps]
  }
  return pairs.subarray(0, kept)
}
