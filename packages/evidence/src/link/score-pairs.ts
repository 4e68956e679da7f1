import { agreementPatterns } from './agreement-patterns.ts'
import type { ComparedPairs } from './compared-pairs.ts'
import type { Comparison } from './comparison.ts'
import { differingLevels, estimateWeights, type MatchModel } from './estimate-weights.ts'

/** A fitted model, ready to weigh any two rows. */
export type PairScorer = {
  readonly model: MatchModel
  readonly comparisons: readonly Comparison[]
  /** log2 of the odds that two rows belong to one person. */
  readonly weight: (left: number, right: number) => number
  /** The part of each comparison in that weight; 0 where one side says nothing. */
  readonly parts: (left: number, right: number) => { level: number; weight: number }[]
}

/** Pairs of rows with their weights in bits; `left[k] > right[k]`. */
export type ScoredPairs = {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly length: number
  readonly weights: Float32Array
}

/**
 * Fits the model on the patterns found and weighs each pair. At level 1 the weight is moved by
 * log2(u / share of the value): a rare name in common says more than a common one.
 *
 * @param comparisons the comparisons
 * @param compared the pairs to weigh
 * @param drawn random pairs, compared: how different people agree by chance
 * @param records how many distinct rows there are
 * @returns the scorer and the weighed pairs
 */
export function scorePairs(
  comparisons: readonly Comparison[],
  compared: ComparedPairs,
  drawn: ComparedPairs,
  records: number,
): { scorer: PairScorer; scored: ScoredPairs } {
  const width = comparisons.length
  const { levels, counts, patternOf } = agreementPatterns(comparisons, compared)
  const pairs = Math.max(1, (records * (records - 1)) / 2)
  const model = estimateWeights(
    { levels, counts },
    differingLevels(comparisons, drawn),
    comparisons.map(({ conditional, levels: names }) => conditional?.from ?? names.length),
    pairs,
  )
  const rarity = comparisons.map(({ terms }, k) => {
    const usual = Math.log2(Math.max(1e-12, model.differing[k]![1]!))
    return terms?.shares.map((share) => (share > 0 ? usual - Math.log2(share) : 0))
  })
  const termCodes = comparisons.map(({ terms }) => terms?.codes)
  const base = new Float64Array(counts.length)
  for (let number = 0; number < counts.length; number++) {
    base[number] = model.prior
    for (let k = 0; k < width; k++) base[number]! += model.weights[k]![levels[number * width + k]!]!
  }
  const { left, right, length } = compared
  const sums = new Float64Array(length)
  for (let pair = 0; pair < length; pair++) sums[pair] = base[patternOf[pair]!]!
  for (const [k, found] of compared.levels.entries()) {
    const terms = rarity[k]
    const codes = termCodes[k]
    if (!terms || !codes) continue
    for (let pair = 0; pair < length; pair++) if (found[pair] === 1) sums[pair]! += terms[codes[left[pair]!]!]!
  }
  const weights = Float32Array.from(sums)
  const part = (k: number, level: number, row: number) => {
    const terms = rarity[k]
    return model.weights[k]![level]! + (terms && level === 1 ? terms[termCodes[k]![row]!]! : 0)
  }
  const scorer: PairScorer = {
    model,
    comparisons,
    weight(one, other) {
      let weight = model.prior
      for (let k = 0; k < width; k++) {
        const level = comparisons[k]!.level(one, other)
        if (level > 0) weight += part(k, level, one)
      }
      return weight
    },
    parts(one, other) {
      return comparisons.map((comparison, k) => {
        const level = comparison.level(one, other)
        return { level, weight: level === 0 ? 0 : part(k, level, one) }
      })
    },
  }
  return { scorer, scored: { left, right, length, weights } }
}
