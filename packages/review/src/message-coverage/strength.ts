import type { Clause, Scope } from '../force/clauses.ts'
import { type Force, forceRank } from '../force/force.ts'

/** How strongly a text speaks for something. Without a force it is only named: a paragraph cites the message, no more. */
export type Strength = {
  readonly force: Force | undefined
  /** The word by which that is told: "urge". */
  readonly told: string
  readonly hedges: readonly string[]
  readonly scope: Scope
}

/** A message that is cited and not spoken of. */
export const citedOnly: Strength = { force: undefined, told: '', hedges: [], scope: 'plain' }

const scopeRank: Readonly<Record<Scope, number>> = { narrow: 0, plain: 1, wide: 2 }

/** What makes one stronger than another, or nothing. */
export type StrengthDifference = 'force' | 'hedges' | 'scope'

/**
 * Compares how strongly two sentences ask: first by the ladder of force; where they stand on one rung, fewer hedges are
 * stronger; where those are as many, a wider reach is. A lexicographic order, so it is total and nothing is weighed against
 * anything.
 *
 * @returns above 0 when the first is stronger, below 0 when the second is, 0 for equals; and what decided
 */
export function compareStrength(
  one: Strength,
  other: Strength,
): { readonly order: number; readonly by?: StrengthDifference } {
  const force = forceRank(one.force) - forceRank(other.force)
  if (force !== 0) return { order: force, by: 'force' }
  const hedges = other.hedges.length - one.hedges.length
  if (hedges !== 0) return { order: hedges, by: 'hedges' }
  const scope = scopeRank[one.scope] - scopeRank[other.scope]
  return scope === 0 ? { order: 0 } : { order: scope, by: 'scope' }
}

/** The strength of a clause, under the verb of the paragraph it is part of where it has none of its own. */
export function strengthOf(clause: Clause, above: Strength | undefined, isPreamble: boolean): Strength {
  // A preamble recites: what it quotes as binding does not bind by being quoted.
  if (isPreamble) return { ...clause, force: 'note', told: '' }
  if (!above || clause.told !== '') return clause
  return {
    force: above.force,
    told: above.told,
    hedges: [...above.hedges, ...clause.hedges],
    scope: clause.scope === 'plain' ? above.scope : clause.scope,
  }
}
