import { addPersons, type ColumnSet, cellCount } from '../counts/marginal.ts'
import type { RandomIntegers } from '../randomness/random-integers.ts'
import { shuffle } from '../randomness/shuffle.ts'
import { type Codes, emptyCodes } from '../table/coded-table.ts'
import { distinctRows } from '../table/distinct-rows.ts'

/**
 * Synthetic persons, column by column, equal ones kept together. It is both the model (its marginals are the current
 * estimate) and the product (its rows are what is published), so nothing is lost between the two. It changes as it is
 * fitted; the number of persons never does.
 */
export interface Population {
  /** Codes of every kind of person; places from `kinds` on are free. There is room for as many kinds as persons. */
  readonly codes: readonly Codes[]
  /** How many persons of each kind. */
  readonly persons: Int32Array
  kinds: number
  readonly sizes: readonly number[]
  readonly total: number
}

/** A population from rows of one person each. The arrays are taken over. */
export function populationOf(codes: readonly Codes[], sizes: readonly number[], rows: number): Population {
  const population = { codes, persons: new Int32Array(rows).fill(1), kinds: rows, sizes, total: rows }
  gather(population)
  return population
}

/** Puts equal kinds together again and drops empty ones. */
export function gather(population: Population): void {
  const { codes, persons, kinds } = population
  const distinct = distinctRows(codes, kinds, persons)
  // `first` ascends, so a value is never overwritten before it is read.
  for (const column of codes)
    for (let kind = 0; kind < distinct.kinds; kind++) column[kind] = column[distinct.first[kind]!]!
  persons.fill(0)
  persons.set(distinct.persons)
  population.kinds = distinct.kinds
}

/** Counts one marginal of the population. */
export function countPopulation(population: Population, set: ColumnSet): Float64Array {
  const cells = new Float64Array(cellCount(set, population.sizes))
  addPersons(cells, population.codes, population.persons, set, population.sizes, 0, population.kinds)
  return cells
}

/** The rows of a population, one a person, in random order. */
export function rowsOf(population: Population, random: RandomIntegers): Codes[] {
  const kindOf = new Uint32Array(population.total)
  let at = 0
  for (let kind = 0; kind < population.kinds; kind++) {
    kindOf.fill(kind, at, at + population.persons[kind]!)
    at += population.persons[kind]!
  }
  shuffle(kindOf, random)
  return population.codes.map((column, c) => {
    const rows = emptyCodes(population.total, population.sizes[c]!)
    for (let row = 0; row < rows.length; row++) rows[row] = column[kindOf[row]!]!
    return rows
  })
}
