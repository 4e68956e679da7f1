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

/**
 * A population from rows that stand for `each` persons (the last one for what is left). The arrays are taken over.
 *
 * @param codes - one array a column, `total` places long, of which the first total / each are filled
 */
export function populationOf(codes: readonly Codes[], sizes: readonly number[], total: number, each = 1): Population {
  const kinds = Math.ceil(total / each)
  const persons = new Int32Array(total).fill(each, 0, kinds)
  persons[kinds - 1] = total - each * (kinds - 1)
  const population = { codes, persons, kinds, sizes, total }
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
