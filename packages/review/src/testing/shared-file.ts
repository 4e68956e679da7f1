import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const besideTheCheckout = fileURLToPath(new URL('../../../../../shared/data', import.meta.url))
const folder = process.env['CLARION_SHARED_DATA'] ?? besideTheCheckout

/** Tells whether a public file is at hand. A test that needs one is skipped without it, and the reason is printed. */
export function hasSharedFile(path: string): boolean {
  const present = existsSync(`${folder}/${path}`)
  if (!present) console.warn(`Skipped: ${folder}/${path} is not there (CLARION_SHARED_DATA names the folder).`)
  return present
}

/** The text of a public file. */
export function sharedText(path: string): string {
  return readFileSync(`${folder}/${path}`, 'utf8')
}
