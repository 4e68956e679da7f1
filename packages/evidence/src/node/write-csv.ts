import { stringify } from 'csv-stringify/sync'
import type { CodedTable } from '../table/coded-table.ts'

const rowsAtOnce = 16_384

/**
 * A table as CSV (RFC 4180, UTF-8, lines without CR as every tool of the field writes them), in pieces of bytes, so that a
 * large table never stands in memory twice. Values that a spreadsheet would run as a formula are written as text, by
 * csv-stringify.
 */
export function* csvOf(table: CodedTable): Generator<Buffer> {
  const { columns, codes, rows } = table
  yield Buffer.from(`${columns.map((column) => cell(column.name)).join(',')}\n`)
  // Every distinct value is quoted and encoded once; a row is then only a copy of bytes.
  const last = columns.length - 1
  const written = columns.map(({ values }, at) => values.map((v) => Buffer.from(cell(v) + (at === last ? '\n' : ','))))
  const widest = written.reduce((sum, values) => sum + Math.max(...values.map((bytes) => bytes.length)), 0)
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const to = Math.min(rows, from + rowsAtOnce)
    const piece = Buffer.allocUnsafe(widest * (to - from))
    let end = 0
    for (let row = from; row < to; row++) {
      for (let c = 0; c <= last; c++) {
        const bytes = written[c]![codes[c]![row]!]!
        for (let at = 0; at < bytes.length; at++) piece[end++] = bytes[at]!
      }
    }
    yield piece.subarray(0, end)
  }
}

function cell(value: string): string {
  return value === '' ? '' : stringify([[value]], { escape_formulas: true }).trimEnd()
}
