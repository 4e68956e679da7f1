import type { Linkage } from './link-records.ts'

/** What the model itself expects of its links. Nobody has looked: it is a forecast, not a measurement. */
export type ExpectedQuality = {
  /** Of the candidate pairs that were put together, the share expected to be one person. */
  readonly precision: number
  /** Of the candidate pairs expected to be one person, the share that was put together. */
  readonly recall: number
  /** Pairs of records in the same cluster, exact copies included. */
  readonly linked: number
  readonly records: number
  readonly people: number
}

/**
 * Expected precision and recall from the match probabilities (Fellegi and Sunter 1969; the sums are those of Blakely and
 * Salmond 2002). Both are about the pairs that were compared: what the search for candidates never proposed is in
 * neither, and pairs put together only through a third record are not asked.
 *
 * @param linkage a finished linkage
 * @returns the two shares and the counts they belong to; a share is 1 where there is nothing to be wrong about
 */
export function expectedQuality(linkage: Linkage): ExpectedQuality {
  const { clusters, copies, scored, scorer } = linkage
  const rows = clusters.length
  const copiesOf = new Float64Array(rows)
  const sizes = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    copiesOf[copies[row]!]! += 1
    sizes[clusters[row]!]! += 1
  }
  let together = 0
  let right = 0
  let matches = 0
  const count = (weight: number, pairs: number, linked: boolean) => {
    const expected = pairs / (1 + 2 ** -weight)
    matches += expected
    if (!linked) return
    together += pairs
    right += expected
  }
  for (let pair = 0; pair < scored.length; pair++) {
    const left = scored.left[pair]!
    const other = scored.right[pair]!
    count(scored.weights[pair]!, copiesOf[left]! * copiesOf[other]!, clusters[left] === clusters[other])
  }
  const linkedCopies = new Set<number>()
  for (let row = 0; row < rows; row++) {
    const first = copies[row]!
    if (first !== row && clusters[first] === clusters[row]) linkedCopies.add(first)
  }
  for (const row of linkedCopies) count(scorer.weight(row, row), (copiesOf[row]! * (copiesOf[row]! - 1)) / 2, true)
  let linked = 0
  let people = 0
  for (const size of sizes) {
    if (size > 0) people++
    linked += (size * (size - 1)) / 2
  }
  return {
    precision: together > 0 ? right / together : 1,
    recall: matches > 0 ? right / matches : 1,
    linked,
    records: rows,
    people,
  }
}
