import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Refusal } from '../refusal.ts'
import { readCsv } from './read-csv.ts'
import { readParquet } from './read-parquet.ts'
import type { ReadingOptions, ReadTable } from './table-reading.ts'

/** Reads `.parquet`, `.csv` or `.csv.gz`, by the name of the file. */
export async function readTable(path: string, options: ReadingOptions): Promise<ReadTable> {
  return path.endsWith('.parquet') ? readParquet(path, options) : readCsv(readBytes(path), options)
}

/** The bytes of a file, unpacked if its name ends in `.gz`. */
export function readBytes(path: string): Buffer {
  try {
    const bytes = readFileSync(path)
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  } catch (error) {
    const why =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'it does not exist' : 'it cannot be read'
    throw new Refusal('cannot-read', `the file ${path}: ${why}`, 'Check the name and the permission.')
  }
}

/** What a JSON file holds. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readBytes(path).toString('utf8'))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('cannot-read', `the file ${path} is not JSON`, 'Correct the file.')
  }
}
