import { stringify } from 'csv-stringify/sync'
import type { CodedTable } from '../table/coded-table.ts'

const rowsAtOnce = 16_384

/**
 * A table as CSV text (RFC 4180, CRLF-free lines as every tool of the field writes them), in pieces, so that a large table
 * never stands in memory twice. Values that a spreadsheet would run as a formula are written as text, by csv-stringify.
 */
export function* csvOf(table: CodedTable): Generator<string> {
  const { columns, codes, rows } = table
  // Every distinct value is quoted once; a row is then only a join.
  const written = columns.map((column) => column.values.map((value) => cell(value)))
  yield `${columns.map((column) => cell(column.name)).join(',')}\n`
  for (let from = 0; from < rows; from += rowsAtOnce) {
    let text = ''
    for (let row = from; row < Math.min(rows, from + rowsAtOnce); row++) {
      for (let c = 0; c < columns.length; c++) text += (c === 0 ? '' : ',') + written[c]![codes[c]![row]!]!
      text += '\n'
    }
    yield text
  }
}

function cell(value: string): string {
  return value === '' ? '' : stringify([[value]], { escape_formulas: true }).trimEnd()
}
