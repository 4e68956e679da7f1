import { type Agreement, levelOf } from './agreement.ts'
import type { Comparison, Terms } from './comparison.ts'

/** A column follows from another where their values meet so much oftener than by chance. */
const OFTENER = 2
const LEAST = 0.25
/** Rows that are looked at for it. */
const SAMPLE = 20_000

/**
 * Fellegi and Sunter's sum of weights holds only where fields err and agree independently. A suburb has one postcode, and
 * the postcode one state: counted three times, living at one place would make one person of two. Where a column mostly
 * follows from earlier ones, its agreement is therefore judged by itself once one of those agrees: it gets a second set of
 * levels, whose chances are learnt from pairs where the earlier column is the same.
 *
 * @param comparisons the comparisons, in order
 * @returns the same, those that follow from others with twice the levels
 */
export function dependentComparisons(comparisons: readonly Comparison[]): Comparison[] {
  return comparisons.map((comparison, at) => {
    const { terms, levels } = comparison
    if (!terms) return comparison
    const parents = comparisons.slice(0, at).flatMap(({ name, terms: earlier, keyed }) => {
      if (!earlier) return []
      const same = sameWhereSame(earlier, terms)
      return same > LEAST && same > OFTENER * terms.same
        ? [{ name, codes: earlier.codes, same, group: keyed[0]?.group }]
        : []
    })
    if (parents.length === 0) return comparison
    const names = parents.map(({ name }) => name).join(' or ')
    const agreement: Agreement = {
      of: 'dependent',
      agreement: comparison.agreement,
      levels: levels.length,
      parents: parents.map(({ codes }) => codes),
    }
    return {
      ...comparison,
      levels: [...levels, ...levels.map((level) => `${level}, where ${names} is the same`)],
      keyed: comparison.keyed.map((column) => ({ ...column, group: parents[0]?.group ?? column.group })),
      conditional: { from: levels.length, same: Math.max(...parents.map(({ same }) => same)) },
      agreement,
      level: levelOf(agreement),
    }
  })
}

/** The chance that two records agree in the one column, of those that agree in the other and fill both. */
function sameWhereSame(other: Terms, one: Terms): number {
  const joint = new PairCounts()
  const sizes = new Int32Array(other.shares.length)
  const step = Math.ceil(one.codes.length / SAMPLE)
  let pairs = 0
  let all = 0
  for (let row = 0; row < one.codes.length; row += step) {
    const given = other.codes[row]!
    const code = one.codes[row]!
    if (given === 0 || code === 0) continue
    // The second, third, ... of a kind makes one, two, ... pairs more, each counted from both ends.
    pairs += 2 * joint.before(given, code)
    all += 2 * sizes[given]!
    sizes[given]! += 1
  }
  // Where a value is nearly an identifier, those who share it are one person, and agree in everything: no dependence.
  return all < 20 * Math.min(SAMPLE, one.codes.length) ? 0 : pairs / all
}

/** How often each pair of codes occurred, in open addressing: a map would make a text or a float of each pair. */
class PairCounts {
  static readonly #SLOTS = 1 << 16
  readonly #one = new Int32Array(PairCounts.#SLOTS)
  readonly #other = new Int32Array(PairCounts.#SLOTS)
  readonly #counts = new Int32Array(PairCounts.#SLOTS)

  /** How often a pair came before; now it came once more. */
  before(one: number, other: number): number {
    let slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 16
    while (this.#counts[slot]! > 0 && (this.#one[slot] !== one || this.#other[slot] !== other)) {
      slot = (slot + 1) & (PairCounts.#SLOTS - 1)
    }
    this.#one[slot] = one
    this.#other[slot] = other
    return this.#counts[slot]!++
  }
}
