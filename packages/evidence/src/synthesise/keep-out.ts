import type { ColumnSet } from '../counts/marginal.ts'
import type { Barrier } from './fit-plan.ts'
import { fitPopulation } from './fit-population.ts'
import { countPopulation, type Population } from './population.ts'

/**
 * Moves whoever is what nobody can be, and otherwise leaves these marginals as they are as far as that goes.
 *
 * @param population - changed in place
 * @param sets - the marginals to disturb as little as possible
 */
export function keepOut(population: Population, barriers: readonly Barrier[], sets: readonly ColumnSet[]): void {
  const broken = barriers.some(({ set, forbidden }) =>
    countPopulation(population, set).some((persons, cell) => persons > 0 && forbidden[cell] === 1),
  )
  if (!broken) return
  const present = sets.map((set) => ({ set, cells: countPopulation(population, set), weight: 1 }))
  fitPopulation(population, present, barriers, { sweeps: 3, stopBelow: 0 })
}
