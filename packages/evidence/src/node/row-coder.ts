import { Refusal } from '../refusal.ts'
import { type Codes, emptyCodes } from '../table/coded-table.ts'
import { checkHeader } from './check-header.ts'
import type { ReadingOptions, ReadTable } from './table-reading.ts'

/** Turns the cells of a file, row by row, into codes; knows where each column of the codebook stands in the file. */
export interface RowCoder {
  /** For every column of the file: position in the codebook, -1 if not read, -2 for the person column. */
  readonly destination: Int32Array
  /** Codes one cell. Throws a Refusal for a value that the codebook does not have, without quoting it. */
  put(row: number, fileColumn: number, cell: string): void
  /** Codes a cell whose value has been looked up before. */
  putCode(row: number, fileColumn: number, code: number): void
  /** The code of a value, or a Refusal. */
  codeOf(row: number, fileColumn: number, cell: string): number
  finish(rows: number): ReadTable
}

/**
 * @param header - column names of the file, in order
 * @param capacity - at least the number of rows
 */
export function rowCoder(header: readonly string[], capacity: number, options: ReadingOptions): RowCoder {
  const { columns } = options
  checkHeader(header, options)
  const destination = Int32Array.from(header, (name) =>
    name === options.person ? -2 : columns.findIndex((column) => column.name === name),
  )
  const codes: Codes[] = columns.map((column) => emptyCodes(capacity, column.values.length))
  const lookup = columns.map((column) => new Map(column.values.map((value, code) => [value, code])))
  const persons = options.person === undefined ? undefined : new Int32Array(capacity)
  const personNumbers = new Map<string, number>()

  function codeOf(row: number, fileColumn: number, cell: string): number {
    const at = destination[fileColumn]!
    const code = lookup[at]!.get(cell)
    if (code === undefined) {
      throw new Refusal(
        'bad-table',
        `row ${row + 1}: the value of column "${columns[at]!.name}" is not in the codebook or domain${hint(cell)}`,
        'Correct the cell, or add the value there if it may be known that such a value exists.',
      )
    }
    return code
  }

  return {
    destination,
    codeOf,
    put(row, fileColumn, cell) {
      const at = destination[fileColumn]!
      if (at >= 0) codes[at]![row] = codeOf(row, fileColumn, cell)
      else if (at === -2) {
        if (cell.trim() === '') throw nobodysRow(row, options.person!)
        let person = personNumbers.get(cell)
        if (person === undefined) {
          person = personNumbers.size
          personNumbers.set(cell, person)
        }
        persons![row] = person
      }
    },
    putCode(row, fileColumn, code) {
      codes[destination[fileColumn]!]![row] = code
    },
    finish(rows) {
      if (rows === 0) {
        throw new Refusal('bad-table', 'the table has no rows', 'Check that the right file was named.')
      }
      return {
        columns,
        codes: codes.map((column) => column.subarray(0, rows)),
        rows,
        ...(persons ? { persons: persons.subarray(0, rows) } : {}),
        ignored: header.filter((_name, at) => destination[at] === -1),
      }
    },
  }
}

/** What may be said of a cell without quoting it. */
function hint(cell: string): string {
  if (cell === '') return ' (it is blank)'
  return cell.includes('\ufffd') ? ' (it is not written in UTF-8)' : ''
}

/**
 * A blank would put all such rows down to one person, of whom one row is kept: adding a person there could exchange a row
 * instead of adding one, which the privacy proof does not cover.
 */
function nobodysRow(row: number, column: string): Refusal {
  return new Refusal(
    'bad-table',
    `row ${row + 1}: column "${column}" does not say whose row it is`,
    'Give every row a person; rows that are surely about different people get different numbers.',
  )
}

/** The refusal for a row with too many or too few cells. */
export function raggedRow(row: number, cells: number, expected: number): Refusal {
  return new Refusal(
    'bad-table',
    `row ${row + 1} has ${cells} cells where the header has ${expected}`,
    'Mend the row: a comma inside a value must stand between quotes.',
  )
}
