/** How well clusters meet the truth, over pairs of rows. */
export type PairwiseQuality = { readonly precision: number; readonly recall: number; readonly f1: number }

/**
 * Pairwise precision, recall and F1 of clusters, by counting the pairs in each cell of clusters against truth.
 *
 * @param clusters the cluster of each row
 * @param truth the person of each row
 */
export function pairwiseQuality(clusters: ArrayLike<number | string>, truth: readonly string[]): PairwiseQuality {
  const both = pairsWithin(truth.map((person, row) => `${person}|${clusters[row]}`))
  const precision = both / pairsWithin(Array.from(clusters, String))
  const recall = both / pairsWithin(truth)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function pairsWithin(groups: readonly string[]): number {
  const sizes = new Map<string, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
