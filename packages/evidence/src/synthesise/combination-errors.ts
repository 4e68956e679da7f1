import { addPersons, cellCount, setsOfLength, stridesOf } from '../counts/marginal.ts'
import { type CodedTable, type Codes, sizesOf } from '../table/coded-table.ts'
import { distinctRows, takeRows } from '../table/distinct-rows.ts'

/** Error of the synthetic table over all combinations of a length, in the columns of CTDC's and pac-synth's reports. */
export interface CombinationError {
  readonly length: number
  /** Mean number of persons a combination that occurs in the private table. */
  readonly meanCount: number
  /** Mean absolute difference of synthetic and real count over combinations that occur in either. */
  readonly meanError: number
  /** Share of real combinations that no synthetic person has. */
  readonly suppressed: number
  /** Share of synthetic combinations that no real person has. */
  readonly fabricated: number
  readonly combinations: number
  /** Column sets looked at, and how many there are. */
  readonly setsCompared: number
  readonly sets: number
}

const mostSets = 1000
const mostCells = 250_000

/**
 * Compares counts of attribute combinations. A combination is values for some columns, none of them blank (a blank says
 * nothing, as in the CTDC reports). THE RESULT IS PRIVATE: it is computed from the real table without protection.
 *
 * @param length - number of columns of a combination
 */
export function combinationErrors(real: CodedTable, synthetic: CodedTable, length: number): CombinationError {
  const sizes = sizesOf(real.columns)
  const blank = real.columns.map((column) => column.values.indexOf(''))
  const usable = setsOfLength(sizes.length, length).filter((set) => cellCount(set, sizes) <= mostCells)
  // A long table of sets is thinned evenly: means over a thousand sets do not move with the rest.
  const step = Math.max(1, usable.length / mostSets)
  const sets = Array.from({ length: Math.min(usable.length, mostSets) }, (_, at) => usable[Math.floor(at * step)]!)
  const tables = [real, synthetic].map(compressed)
  const sum = { real: 0, error: 0, realCombinations: 0, syntheticCombinations: 0, either: 0, lost: 0, invented: 0 }
  for (const set of sets) {
    const [a, b] = tables.map((table) => {
      const cells = new Float64Array(cellCount(set, sizes))
      addPersons(cells, table.codes, table.persons, set, sizes, 0, table.kinds)
      return cells
    })
    const strides = stridesOf(set, sizes)
    for (let cell = 0; cell < a!.length; cell++) {
      const before = a![cell]!
      const after = b![cell]!
      if (before === 0 && after === 0) continue
      if (set.some((column, place) => Math.floor(cell / strides[place]!) % sizes[column]! === blank[column])) continue
      sum.either++
      sum.error += Math.abs(before - after)
      if (before > 0) {
        sum.realCombinations++
        sum.real += before
        if (after === 0) sum.lost++
      }
      if (after > 0) {
        sum.syntheticCombinations++
        if (before === 0) sum.invented++
      }
    }
  }
  return {
    length,
    meanCount: ratio(sum.real, sum.realCombinations),
    meanError: ratio(sum.error, sum.either),
    suppressed: ratio(sum.lost, sum.realCombinations),
    fabricated: ratio(sum.invented, sum.syntheticCombinations),
    combinations: sum.realCombinations,
    setsCompared: sets.length,
    sets: setsOfLength(sizes.length, length).length,
  }
}

function compressed(table: CodedTable): { codes: Codes[]; persons: Int32Array; kinds: number } {
  const { first, persons, kinds } = distinctRows(table.codes, table.rows)
  return { codes: table.codes.map((column) => takeRows(column, first)), persons, kinds }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
