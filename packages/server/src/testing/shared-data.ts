import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const besideTheCheckout = fileURLToPath(new URL('../../../../../shared/data', import.meta.url))

/**
 * A published file that lies beside the checkout, or where CLARION_SHARED_DATA says. A test that needs one is skipped
 * without it, and the reason is printed.
 *
 * @returns its path, or undefined when it is not there
 */
export function sharedFile(name: string): string | undefined {
  const file = path.join(process.env['CLARION_SHARED_DATA'] ?? besideTheCheckout, name)
  if (existsSync(file)) return file
  console.warn(`Skipped: ${file} is not there (CLARION_SHARED_DATA names the folder).`)
  return undefined
}
