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
  const joint = new Map<number, number>()
  const sizes = new Map<number, number>()
  const step = Math.ceil(one.codes.length / SAMPLE)
  for (let row = 0; row < one.codes.length; row += step) {
    const given = other.codes[row]!
    const code = one.codes[row]!
    if (given === 0 || code === 0) continue
    const both = given * 67_108_864 + code
    joint.set(both, (joint.get(both) ?? 0) + 1)
    sizes.set(given, (sizes.get(given) ?? 0) + 1)
  }
  const pairs = (counts: Map<number, number>) => {
    let sum = 0
    for (const count of counts.values()) sum += count * (count - 1)
    return sum
  }
  // Where a value is nearly an identifier, those who share it are one person, and agree in everything: no dependence.
  const all = pairs(sizes)
  return all < 20 * Math.min(SAMPLE, one.codes.length) ? 0 : pairs(joint) / all
}
