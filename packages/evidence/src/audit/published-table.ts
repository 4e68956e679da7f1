import { Refusal } from '../refusal.ts'
import { type PublishedCount, publishedCount } from './published-count.ts'

/** A table of counts as published: one cell a combination of dimension values, totals among them. */
export interface PublishedTable {
  readonly dimensions: readonly string[]
  readonly cells: readonly PublishedCell[]
  /** Combinations that occur more than once; the last one stands. */
  readonly repeated: number
}

/** One row of it. */
export interface PublishedCell {
  readonly values: readonly string[]
  readonly count: PublishedCount
  /** Position among the rows given. */
  readonly row: number
}

/** How to read it. */
export interface PublishedReading {
  /** Column of the counts. */
  readonly count: string
  /** Counts below this are small, and a suppressed one is taken to be below it. */
  readonly below: number
  /** Only rows with these values: column name -> value. */
  readonly where?: ReadonlyMap<string, string>
}

/**
 * @param rows - the file, header first
 * @throws Refusal `bad-table` naming the row and column
 */
export function publishedTable(rows: readonly (readonly string[])[], reading: PublishedReading): PublishedTable {
  const [header = [], ...body] = rows
  const at = header.indexOf(reading.count)
  if (at < 0) throw noColumn(reading.count)
  const conditions = [...(reading.where ?? [])].map(([name, value]) => {
    if (!header.includes(name)) throw noColumn(name)
    return { column: header.indexOf(name), value }
  })
  const cells = new Map<string, PublishedCell>()
  let repeated = 0
  body.forEach((row, number) => {
    if (row.length !== header.length) {
      throw new Refusal(
        'bad-table',
        `row ${number + 1} has ${row.length} cells where the header has ${header.length}`,
        'Mend the row.',
      )
    }
    if (!conditions.every(({ column, value }) => row[column] === value)) return
    const count = publishedCount(row[at]!, reading.below)
    if (count === undefined) {
      throw new Refusal(
        'bad-table',
        `row ${number + 1}: column "${reading.count}" holds neither a count nor a mark of suppression`,
        'Write a whole number, "<5", or "*" for a count that is held back.',
      )
    }
    const values = row.filter((_value, column) => column !== at)
    const key = cellKey(values)
    if (cells.has(key)) repeated++
    cells.set(key, { values, count, row: number })
  })
  if (cells.size === 0) throw new Refusal('bad-table', 'no row to audit', 'Check the file and the conditions.')
  return { dimensions: header.filter((_name, column) => column !== at), cells: [...cells.values()], repeated }
}

/** A name for a combination of values, usable as a map key. */
export function cellKey(values: readonly string[]): string {
  return JSON.stringify(values)
}

function noColumn(name: string): Refusal {
  return new Refusal('bad-table', `the file has no column "${name}"`, 'Name a column of the header.')
}
