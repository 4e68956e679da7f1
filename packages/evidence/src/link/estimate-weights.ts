import type { ComparedPairs } from './compared-pairs.ts'
import type { Comparison } from './comparison.ts'

/** The counts of the distinct agreement patterns among the candidates: all that the estimation needs of the pairs. */
export type PatternCounts = {
  /** One level per comparison, pattern after pattern. */
  readonly levels: Uint8Array
  readonly counts: Float64Array
}

/** The fitted Fellegi-Sunter model. */
export type MatchModel = {
  /** log2 of the odds that two random records belong to one person. */
  readonly prior: number
  /** For each comparison and level: P(level | same person), P(level | two people), and log2 of their ratio. */
  readonly matching: readonly Float64Array[]
  readonly differing: readonly Float64Array[]
  readonly weights: readonly Float64Array[]
  readonly rounds: number
}

const MOST_ROUNDS = 60
const SETTLED = 1e-4

/**
 * How often each level of agreement occurs between two records of different people: from random pairs, with the chance
 * of saying exactly the same worked out from the frequencies (sum of squares), since a sample rarely meets it.
 *
 * @param comparisons the comparisons
 * @param drawn random pairs, compared
 * @returns one distribution over levels 1.. per comparison
 */
export function differingLevels(comparisons: readonly Comparison[], drawn: ComparedPairs): Float64Array[] {
  const counts = comparisons.map(({ levels }) => new Float64Array(levels.length))
  for (const [k, found] of drawn.levels.entries()) for (const level of found) counts[k]![level]! += 1
  return counts.map((levels, k) => {
    const { terms, conditional } = comparisons[k]!
    const chances = new Float64Array(levels.length)
    const part = (from: number, to: number, known: number | undefined) => {
      let total = 0
      for (let level = from + 1; level < to; level++) total += levels[level]! + 0.5
      const exact = known ?? (levels[from + 1]! + 0.5) / total
      const rest = total - levels[from + 1]! - 0.5
      chances[from + 1] = exact
      for (let level = from + 2; level < to; level++) chances[level] = ((levels[level]! + 0.5) / rest) * (1 - exact)
    }
    part(0, conditional?.from ?? levels.length, terms?.same)
    if (conditional) part(conditional.from, levels.length, Math.min(0.999, conditional.same))
    return chances
  })
}

/**
 * Fits the model by expectation and maximisation over distinct patterns, so that its cost does not depend on the number
 * of pairs. Candidates are not a random sample of pairs; therefore the share of matches is taken over *all* pairs, and
 * the levels of differing people stay as random pairs gave them: the pairs that were never candidates are counted as
 * different people, which all but a few are. (Fitting the share within the candidates lets it run to one.)
 *
 * @param patterns the patterns of the candidates and how often each occurs
 * @param differing the levels between different people, as `differingLevels` gives them
 * @param parts for each comparison where its second set of levels begins, or how many it has
 * @param pairs the number of all pairs of records
 * @returns the model
 */
export function estimateWeights(
  patterns: PatternCounts,
  differing: readonly Float64Array[],
  parts: readonly number[],
  pairs: number,
): MatchModel {
  const width = differing.length
  const { levels, counts } = patterns
  // All levels of all comparisons in one array: the loop over patterns is then additions only.
  const places: number[] = []
  let size = 0
  for (const { length } of differing) {
    places.push(size)
    size += length
  }
  const slots = new Uint16Array(levels.length)
  for (let at = 0; at < slots.length; at++) slots[at] = places[at % width]! + levels[at]!
  // Below a thousandth of a pair nothing changes in the fourth digit, and most patterns are there: told by the weight alone.
  const least = counts.map((count) => -Math.log2(1001 * count))
  const flat = new Float64Array(size)
  const sums = new Float64Array(size)
  let matching = differing.map(({ length }, k) => startingLevels(length, parts[k]!))
  let share = Math.min(0.5, 1 / Math.sqrt(2 * pairs + 1))
  let rounds = 0
  for (let change = 1; rounds < MOST_ROUNDS && change > SETTLED; rounds++) {
    for (const [k, weights] of ratios(matching, differing).entries()) flat.set(weights, places[k])
    const prior = Math.log2(share / (1 - share))
    sums.fill(0)
    let matches = 0
    for (let pattern = 0, at = 0; pattern < counts.length; pattern++, at += width) {
      let weight = prior
      for (let k = 0; k < width; k++) weight += flat[slots[at + k]!]!
      if (weight < least[pattern]!) continue
      const expected = counts[pattern]! / (1 + 2 ** -weight)
      if (expected < 1e-3) continue
      matches += expected
      for (let k = 0; k < width; k++) sums[slots[at + k]!]! += expected
    }
    const next = differing.map(({ length }, k) =>
      distribution(sums.subarray(places[k], places[k]! + length), parts[k]!),
    )
    change = 0
    for (const [k, now] of next.entries()) {
      for (const [level, value] of now.entries()) change = Math.max(change, Math.abs(value - matching[k]![level]!))
    }
    matching = next
    share = Math.min(0.5, Math.max(matches, 0.5) / pairs)
  }
  return {
    prior: Math.log2(share / (1 - share)),
    matching,
    differing,
    weights: ratios(matching, differing),
    rounds,
  }
}

function startingLevels(length: number, part: number): Float64Array {
  const same = (level: number) => level === 1 || level === part + 1
  return distribution(
    Float64Array.from({ length }, (_, level) => (same(level) ? 10 * length : 1)),
    part,
  )
}

/** Half a pair is added to each level, so that no level is ever impossible. Each set of levels sums to one. */
function distribution(sums: Float64Array, part: number): Float64Array {
  const shares = new Float64Array(sums.length)
  for (const [from, to] of [
    [0, part],
    [part, sums.length],
  ] as const) {
    let total = 0
    for (let level = from + 1; level < to; level++) total += sums[level]! + 0.5
    for (let level = from + 1; level < to; level++) shares[level] = (sums[level]! + 0.5) / total
  }
  return shares
}

function ratios(matching: readonly Float64Array[], differing: readonly Float64Array[]): Float64Array[] {
  return matching.map((distribution, k) =>
    distribution.map((value, level) => (value === 0 ? 0 : Math.log2(value / Math.max(1e-12, differing[k]![level]!)))),
  )
}
