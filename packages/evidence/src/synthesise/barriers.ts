import { cellCount, stridesOf } from '../counts/marginal.ts'
import { type Codebook, columnsOf } from '../table/codebook.ts'
import { sizesOf } from '../table/coded-table.ts'
import type { Barrier } from './fit-plan.ts'

/** Structural zeros of a codebook as barriers: its "impossible" entries, one marginal each. */
export function barriersOf(codebook: Codebook): Barrier[] {
  const columns = columnsOf(codebook)
  const sizes = sizesOf(columns)
  return codebook.impossible.map((entry) => {
    const set = columns.flatMap((column, at) => (entry[column.name] === undefined ? [] : [at]))
    const strides = stridesOf(set, sizes)
    const forbidden = Uint8Array.from({ length: cellCount(set, sizes) }, (_, cell) => {
      const all = set.every((column, place) => {
        const value = columns[column]!.values[Math.floor(cell / strides[place]!) % sizes[column]!]!
        return entry[columns[column]!.name]!.includes(value)
      })
      return all ? 1 : 0
    })
    return { set, forbidden }
  })
}
