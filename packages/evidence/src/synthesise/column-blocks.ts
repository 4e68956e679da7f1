import type { Population } from './population.ts'

/** Some neighbouring columns read as one composite column of few enough codes to tabulate. */
export interface Block {
  readonly columns: readonly number[]
  readonly strides: readonly number[]
  readonly size: number
  /** Composite code of every kind of person; whoever changes a column adds the difference times its stride. */
  readonly codes: Uint16Array
}

/** The blocks and, for every column, the block that it is in. */
export interface ColumnBlocks {
  readonly blocks: readonly Block[]
  readonly blockOf: readonly number[]
}

/**
 * Groups the columns of a population, in order, into blocks of at most `largest` composite codes (a column with more
 * values stands alone).
 */
export function columnBlocks(population: Population, largest: number): ColumnBlocks {
  const groups: number[][] = []
  let product = Number.POSITIVE_INFINITY
  population.sizes.forEach((size, column) => {
    if (product * size > largest) {
      groups.push([])
      product = 1
    }
    groups.at(-1)!.push(column)
    product *= size
  })
  const blockOf = new Array<number>(population.sizes.length).fill(0)
  const blocks = groups.map((columns, at) => {
    const codes = new Uint16Array(population.total)
    const strides: number[] = []
    let size = 1
    for (const column of columns) {
      blockOf[column] = at
      strides.push(size)
      const values = population.codes[column]!
      for (let row = 0; row < population.kinds; row++) codes[row]! += values[row]! * size
      size *= population.sizes[column]!
    }
    return { columns, strides, size, codes }
  })
  return { blocks, blockOf }
}
