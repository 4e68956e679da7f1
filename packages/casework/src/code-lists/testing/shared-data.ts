import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const besideTheCheckout = fileURLToPath(new URL('../../../../../../shared/data', import.meta.url))
const folder = process.env['CLARION_SHARED_DATA'] ?? besideTheCheckout

/** Tells whether a published file is at hand. A test that needs one is skipped without it, and the reason is printed. */
export function hasSharedData(path: string): boolean {
  const present = existsSync(`${folder}/${path}`)
  if (!present) console.warn(`Skipped: ${folder}/${path} is not there (CLARION_SHARED_DATA names the folder).`)
  return present
}

/** The rows of a published CSV file by column name, cells exactly as they stand. */
export function sharedCsv(path: string): Record<string, string>[] {
  return parse(readFileSync(`${folder}/${path}`, 'utf8'), { columns: true, bom: true })
}
