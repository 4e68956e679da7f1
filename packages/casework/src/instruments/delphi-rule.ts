import type { Strength } from './instrument-schema.ts'

/** How many indicators of each strength are met in one dimension. */
export type StrengthCounts = Readonly<Record<Strength, number>>

/** Counts the strengths of the indicators met. */
export function countStrengths(strengths: readonly Strength[]): StrengthCounts {
  const counts = { strong: 0, medium: 0, weak: 0 }
  for (const strength of strengths) counts[strength] += 1
  return counts
}

// The four clauses in the order of the paper. Each is monotone: one more indicator never turns a positive dimension.
const clauses: readonly { readonly words: string; readonly holds: (met: StrengthCounts) => boolean }[] = [
  { words: 'two strong indicators', holds: ({ strong }) => strong >= 2 },
  {
    words: 'one strong indicator and one medium or weak indicator',
    holds: ({ strong, medium, weak }) => strong >= 1 && medium + weak >= 1,
  },
  { words: 'three medium indicators', holds: ({ medium }) => medium >= 3 },
  { words: 'two medium indicators and one weak indicator', holds: ({ medium, weak }) => medium >= 2 && weak >= 1 },
]

/** The clauses in words. */
export const delphiClauses: readonly string[] = clauses.map(({ words }) => words)

/** The rule in words, for the explanation beside every result. */
export const delphiRuleInWords = `A dimension is positive when it has at least ${delphiClauses.join(', or ')}.`

/**
 * The clause that makes a dimension positive.
 *
 * @param met indicators met, by strength
 * @returns the first clause that holds, in words, or undefined when the dimension is not positive
 */
export function delphiClause(met: StrengthCounts): string | undefined {
  return clauses.find(({ holds }) => holds(met))?.words
}

/**
 * The dimension rule of the ILO-EC operational indicators (2009, WCMS_105023): a dimension is positive with at least
 * two strong; or one strong and one medium or weak; or three medium; or two medium and one weak indicator.
 *
 * @param strengths strength of every indicator met in the dimension; the order does not matter
 * @returns whether the dimension is positive
 * @example delphiDimensionPositive(['medium', 'medium', 'weak']) // true
 */
export function delphiDimensionPositive(strengths: readonly Strength[]): boolean {
  return delphiClause(countStrengths(strengths)) !== undefined
}
