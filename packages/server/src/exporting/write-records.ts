import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { htcdsColumns } from '@clarion/casework'
import { stringify } from 'csv-stringify/sync'

/**
 * Writes records as CSV with every column of the standard, or as a JSON list, as they come.
 *
 * @returns how many
 */
export async function writeRecords(
  records: AsyncIterable<Record<string, string>>,
  format: 'csv' | 'json',
  target: Writable,
): Promise<number> {
  const write = async (text: string) => {
    if (!target.write(text)) await once(target, 'drain')
  }
  let count = 0
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
