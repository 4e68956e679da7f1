import { type ColumnSet, setKey, stridesOf } from '../counts/marginal.ts'
import { countPopulation, type Population } from './population.ts'

/** What a marginal of the population should be, and how much it matters (1 / variance of a cell, in any unit). */
export interface Target {
  readonly set: ColumnSet
  readonly cells: Float64Array
  readonly weight: number
}

/** Combinations that no person can have: cells marked 1 of a marginal. */
export interface Barrier {
  readonly set: ColumnSet
  readonly forbidden: Uint8Array
}

/** One target as seen from one of its columns: where its errors lie and how to reach a cell from a row. */
export interface Term {
  readonly offset: number
  readonly stride: number
  readonly weight: number
  readonly others: readonly { readonly column: number; readonly stride: number }[]
}

/** Weighted errors of all targets, weight * (population - wanted), in one array, and the terms of every column. */
export interface FitPlan {
  readonly errors: Float64Array
  readonly terms: readonly (readonly Term[])[]
}

/** High enough that no gain outweighs it, low enough to leave the digits of a sum of errors. */
const barrierHeight = 1e12

/** Counts the population against its targets. Barriers are targets of no weight whose forbidden cells cost a fortune. */
export function fitPlan(population: Population, targets: readonly Target[], barriers: readonly Barrier[]): FitPlan {
  const { sizes } = population
  const parts = [
    ...targets.map((target) => {
      const have = countPopulation(population, target.set)
      return {
        set: target.set,
        weight: target.weight,
        errors: have.map((count, cell) => target.weight * (count - target.cells[cell]!)),
      }
    }),
    ...barriers.map((barrier) => ({
      set: barrier.set,
      weight: 0,
      errors: Float64Array.from(barrier.forbidden, (no) => (no ? barrierHeight : 0)),
    })),
  ]
  const errors = new Float64Array(parts.reduce((sum, part) => sum + part.errors.length, 0))
  const terms: Term[][] = sizes.map(() => [])
  let offset = 0
  for (const part of parts) {
    errors.set(part.errors, offset)
    const strides = stridesOf(part.set, sizes)
    part.set.forEach((column, place) => {
      terms[column]!.push({
        offset,
        stride: strides[place]!,
        weight: part.weight,
        others: part.set.flatMap((other, at) => (at === place ? [] : [{ column: other, stride: strides[at]! }])),
      })
    })
    offset += part.errors.length
  }
  return { errors, terms }
}

/** Only the largest targets: one whose set is inside another's would be counted twice. */
export function maximalSets(sets: readonly ColumnSet[]): ColumnSet[] {
  const known = new Set<string>()
  const longestFirst = [...sets].sort((a, b) => b.length - a.length)
  return longestFirst.filter((set) => {
    if (known.has(setKey(set))) return false
    for (let mask = 0; mask < 2 ** set.length; mask++) {
      known.add(setKey(set.filter((_column, place) => (mask >> place) & 1)))
    }
    return true
  })
}
