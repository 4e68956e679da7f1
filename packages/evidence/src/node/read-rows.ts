import { parse } from 'csv-parse/sync'
import { Refusal } from '../refusal.ts'
import { readBytes } from './read-table.ts'

/**
 * The rows of a CSV file as text, header first: for tables that are not yet (or never) coded.
 *
 * @throws Refusal if the file is missing or not CSV
 */
export function readRows(path: string): string[][] {
  const bytes = readBytes(path)
  try {
    return parse(bytes, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch {
    throw new Refusal('bad-table', `${path} is not valid CSV: a quote is not closed`, 'Export the table again as CSV.')
  }
}
