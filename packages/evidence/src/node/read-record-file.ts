import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readRecordTable } from '../link/read-record-table.ts'
import type { RecordTable } from '../link/record-table.ts'
import { Refusal } from '../refusal.ts'

/**
 * Reads a file of records (.csv or .csv.gz) for linkage.
 *
 * @param path where it is
 * @returns its columns, each distinct value once
 * @throws {Refusal} 'cannot-read' or 'bad-table', with the file's name in front
 */
export function readRecordFile(path: string): RecordTable {
  const bytes = readBytes(path)
  try {
    return readRecordTable(bytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [what = ''] = error.message.split('\n')
    throw new Refusal(error.code, `${path}, ${what}`, error.advice)
  }
}

function readBytes(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path)
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  } catch {
    throw new Refusal(
      'cannot-read',
      `${path} cannot be read`,
      'Check the name, and that the file may be read; a file ending in .gz must be packed with gzip.',
    )
  }
}
