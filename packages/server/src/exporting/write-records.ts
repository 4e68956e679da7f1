import type { Writable } from 'node:stream'
import { htcdsColumns } from '@clarion/casework'
import { stringify } from 'csv-stringify/sync'
import { outputFailure } from '../output-failure.ts'

/**
 * Writes records as CSV with every column of the standard, or as a JSON list, as they come.
 *
 * @returns how many
 * @throws ExplainedError when the target takes no more, and nothing more is read for it then
 */
export async function writeRecords(
  records: AsyncIterable<Record<string, string>>,
  format: 'csv' | 'json',
  target: Writable,
): Promise<number> {
  let count = 0
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      target.write(text, (error) => (error ? reject(outputFailure(error, count)) : resolve()))
    })
  if (format === 'csv') await write(stringify([[...htcdsColumns]]))
  for await (const record of records) {
    if (format === 'csv') await write(stringify([htcdsColumns.map((name) => guarded(record[name] ?? ''))]))
    else await write(`${count === 0 ? '[\n' : ',\n'}${JSON.stringify(record)}`)
    count++
  }
  if (format === 'json') await write(count === 0 ? '[]\n' : '\n]\n')
  return count
}

/**
 * A cell that a spreadsheet would take for a formula is guarded with an apostrophe (OWASP, CSV injection); numbers and
 * telephone numbers are none. Importing takes the apostrophe off again.
 */
function guarded(cell: string): string {
  const number = /^[+-]?[\d.]+(e-?\d+)?$/.test(cell)
  // What began with an apostrophe before a sign of its own must come back as it was, too.
  return (/^[=+\-@\t\r]/.test(cell) && !number) || /^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
