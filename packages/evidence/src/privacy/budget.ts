import { Refusal } from '../refusal.ts'

/** One expense: what was asked of the private table and what it cost. */
export interface Expense {
  readonly what: string
  readonly rho: number
}

/** A budget that can only shrink. Every mechanism pays before it looks at the table. */
export interface Budget {
  readonly total: number
  left(): number
  /** Pays, or throws a Refusal (`budget-exhausted`) and leaves everything as it was. */
  spend(what: string, rho: number): void
  expenses(): readonly Expense[]
}

/**
 * @param total - rho of zCDP that this release may spend
 */
export function budget(total: number): Budget {
  const expenses: Expense[] = []
  let spent = 0
  return {
    total,
    left: () => Math.max(0, total - spent),
    spend(what, rho) {
      if (!(rho >= 0)) throw new RangeError('an expense is 0 or more')
      // The slack covers rounding when the last expense takes exactly what is left; rhoFor already rounds down by as much.
      if (spent + rho > total * (1 + 1e-12)) {
        throw new Refusal(
          'budget-exhausted',
          `"${what}" would spend more than the release may`,
          'Ask for less, or raise epsilon.',
        )
      }
      spent += rho
      expenses.push({ what, rho })
    },
    expenses: () => expenses,
  }
}
