import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sharedData } from '../../testing/shared-data.ts'
import { readRecordTable } from '../read-record-table.ts'
import type { RecordTable } from '../record-table.ts'

/** A public file with known answers: `cluster` (Splink's sets) or the middle of `rec_id` (FEBRL's). */
export type LabelledFile = {
  readonly bytes: Uint8Array
  readonly table: RecordTable
  readonly truth: readonly string[]
}

/** @param name of the file in the linkage folder, without .csv.gz */
export function labelledFile(name: string): LabelledFile {
  const bytes = gunzipSync(readFileSync(join(sharedData, 'linkage', `${name}.csv.gz`)))
  const table = readRecordTable(bytes)
  const cluster = table.columns.find((column) => column.name === 'cluster')
  const id = cluster ?? table.columns.find((column) => column.name === 'rec_id')
  if (!id) throw new Error(`${name} has no known answers`)
  const people = id.values.map((value) => (cluster ? value : (value.split('-')[1] ?? '')))
  return { bytes, table, truth: Array.from(id.codes, (code) => people[code]!) }
}
