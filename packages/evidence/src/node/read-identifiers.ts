import { normalIdentifier } from '../private-set/normal-identifier.ts'
import { Refusal } from '../refusal.ts'
import { readRecordFile } from './read-record-file.ts'

/** Identifiers of a column, each once, and the first row that has it (from 0). */
export type Identifiers = { readonly values: readonly string[]; readonly rows: readonly number[] }

/**
 * Reads the identifiers of one column in one writing, each once; empty ones are left out.
 *
 * @param path a file of records
 * @param column its name
 * @throws {Refusal} 'cannot-read' or 'bad-table'
 */
export function readIdentifiers(path: string, column: string): Identifiers {
  const table = readRecordFile(path)
  const found = table.columns.find(({ name }) => name === column)
  if (!found) {
    const names = table.columns.map(({ name }) => name).join(', ')
    throw new Refusal('bad-table', `${path} has no column "${column}"`, `Its columns are: ${names}.`)
  }
  const first = new Map<string, number>()
  const written = found.values.map(normalIdentifier)
  for (let row = 0; row < table.rows; row++) {
    const identifier = written[found.codes[row]!]!
    if (identifier !== '' && !first.has(identifier)) first.set(identifier, row)
  }
  return { values: [...first.keys()], rows: [...first.values()] }
}
