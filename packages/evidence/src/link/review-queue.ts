import type { Linkage } from './link-records.ts'

/** One piece of evidence about a pair, as a reviewer sees it. */
export type Evidence = {
  readonly field: string
  /** What the agreement amounts to, in words. */
  readonly says: string
  /** Bits for (above 0) or against (below 0) one person. */
  readonly bits: number
  /** What the two records say, only where they differ: what agrees need not be read out to be judged. */
  readonly differing?: { readonly left: string; readonly right: string }
}

/** A pair that a person should look at. */
export type UncertainPair = {
  readonly left: number
  readonly right: number
  readonly weight: number
  readonly probability: number
  /** Bits before anything was compared: how rare it is that two records are one person at all. */
  readonly prior: number
  readonly evidence: readonly Evidence[]
  /** Whether the clusters have put them together. */
  readonly linked: boolean
}

/** Pairs within so many bits of the threshold are uncertain: up to 32 to 1 either way. */
const UNCERTAIN = 5

/**
 * The pairs a person should decide, the most doubtful first: those near the threshold, and those where the pair and the
 * clusters disagree.
 *
 * @param linkage a finished linkage
 * @param most how many pairs at most
 * @returns the pairs with the evidence for and against each
 */
export function reviewQueue(linkage: Linkage, most: number): UncertainPair[] {
  const { scored, clusters, threshold } = linkage
  const doubt: [pair: number, distance: number][] = []
  for (let pair = 0; pair < scored.length; pair++) {
    const distance = Math.abs(scored.weights[pair]! - threshold)
    if (distance < UNCERTAIN) doubt.push([pair, distance])
  }
  doubt.sort((one, other) => one[1] - other[1] || one[0] - other[0])
  return doubt.slice(0, most).map(([pair]) => {
    const left = scored.left[pair]!
    const right = scored.right[pair]!
    return { ...explainPair(linkage, left, right), linked: clusters[left] === clusters[right] }
  })
}

/**
 * The evidence about any two rows.
 *
 * @param linkage a finished linkage
 * @param left a row
 * @param right another row
 * @returns weight, probability and each comparison's part
 */
export function explainPair(linkage: Linkage, left: number, right: number): UncertainPair {
  const { scorer, clusters } = linkage
  const parts = scorer.parts(left, right)
  const weight = scorer.weight(left, right)
  const evidence = scorer.comparisons.flatMap((comparison, k): Evidence[] => {
    const { level, weight: bits } = parts[k]!
    if (level === 0) return []
    const shown = { left: comparison.text(left), right: comparison.text(right) }
    return [
      {
        field: comparison.name,
        says: comparison.levels[level]!,
        bits,
        ...(shown.left === shown.right ? {} : { differing: shown }),
      },
    ]
  })
  return {
    left,
    right,
    weight,
    probability: 1 / (1 + 2 ** -weight),
    prior: scorer.model.prior,
    evidence,
    linked: clusters[left] === clusters[right],
  }
}
