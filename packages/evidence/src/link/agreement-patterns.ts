import type { ComparedPairs } from './compared-pairs.ts'
import type { Comparison } from './comparison.ts'
import type { PatternCounts } from './estimate-weights.ts'

/** The distinct agreement patterns of the candidates, and which of them each pair shows. */
export type AgreementPatterns = PatternCounts & { readonly patternOf: Int32Array }

/**
 * Numbers the patterns, one comparison after the other. A pattern is numbered by its beginning and its last level, so
 * that any number of comparisons fits: a code of all levels in one number would overflow beyond twenty columns.
 *
 * @param comparisons the comparisons
 * @param pairs the pairs, compared
 * @returns the patterns and how often each occurs
 */
export function agreementPatterns(comparisons: readonly Comparison[], pairs: ComparedPairs): AgreementPatterns {
  const { length } = pairs
  const width = comparisons.length
  const patternOf = new Int32Array(length)
  let levels = new Uint8Array(width)
  let states = 1
  for (const [k, found] of pairs.levels.entries()) {
    const radix = comparisons[k]!.levels.length
    const next = new Int32Array(states * radix).fill(-1)
    const parents: number[] = []
    const reached: number[] = []
    for (let pair = 0; pair < length; pair++) {
      const last = found[pair]!
      const step = patternOf[pair]! * radix + last
      let state = next[step]!
      if (state < 0) {
        state = parents.length
        next[step] = state
        parents.push(patternOf[pair]!)
        reached.push(last)
      }
      patternOf[pair] = state
    }
    const longer = new Uint8Array(parents.length * width)
    for (const [state, parent] of parents.entries()) {
      longer.set(levels.subarray(parent * width, parent * width + k), state * width)
      longer[state * width + k] = reached[state]!
    }
    levels = longer
    states = parents.length
  }
  const counts = new Float64Array(states)
  for (let pair = 0; pair < length; pair++) counts[patternOf[pair]!]! += 1
  return { levels, counts, patternOf }
}
