import type { RandomIntegers } from '../randomness/random-integers.ts'
import { shuffle } from '../randomness/shuffle.ts'
import { type Codes, type Column, emptyCodes, sizesOf } from '../table/coded-table.ts'
import { type Population, populationOf, rowsOf } from './population.ts'
import type { Merging } from './rare-values.ts'

/**
 * A population of the original values from one of merged values: whoever has the merged value gets one of its members, by
 * lot, in proportion to what is believed of each from the one-way marginals. Counts are rounded once, not drawn one by one.
 */
export function partRareValues(
  population: Population,
  columns: readonly Column[],
  merging: Merging,
  random: RandomIntegers,
): Population {
  // Rows come in random order, so whoever stands first among those of a merged value stands there by lot.
  const rows = rowsOf(population, random)
  const codes = columns.map((column, at) => {
    const own = rows[at]!
    const result = emptyCodes(population.total, column.values.length)
    const placeOf = merging.placeOf[at]!
    merging.members[at]!.forEach((count, place) => {
      const values = [...placeOf.keys()].filter((value) => placeOf[value] === place)
      if (count === 1) copyWhere(own, place, result, values[0]!)
      else deal(own, place, result, values, merging.believed[at]!, random)
    })
    return result
  })
  return populationOf(codes, sizesOf(columns), population.total)
}

function copyWhere(own: Codes, place: number, result: Codes, value: number): void {
  for (let row = 0; row < own.length; row++) if (own[row] === place) result[row] = value
}

function deal(
  own: Codes,
  place: number,
  result: Codes,
  values: readonly number[],
  believed: Float64Array,
  random: RandomIntegers,
): void {
  const who = [...own.keys()].filter((row) => own[row] === place)
  const known = values.map((value) => believed[value]!)
  const weights = known.some((weight) => weight > 0) ? known : known.map(() => 1)
  const sum = weights.reduce((a, b) => a + b, 0)
  const offset = random.below(2 ** 30) / 2 ** 30
  const dealt = new Uint16Array(who.length)
  let cumulative = 0
  let next = 0
  weights.forEach((weight, at) => {
    cumulative += weight
    const last = at === weights.length - 1
    const until = last ? who.length : Math.min(who.length, Math.floor((cumulative / sum) * who.length + offset))
    if (until > next) dealt.fill(values[at]!, next, until)
    next = Math.max(next, until)
  })
  // Each column deals in an order of its own: two merged values of one person say nothing about each other.
  shuffle(dealt, random)
  who.forEach((row, at) => {
    result[row] = dealt[at]!
  })
}
