import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Refusal } from '../refusal.ts'

/**
 * Reads a whole file as text; one ending in .gz is unpacked.
 *
 * @throws {Refusal} 'cannot-read'
 */
export function readTextFile(path: string): string {
  try {
    const bytes = readFileSync(path)
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch {
    throw new Refusal('cannot-read', `${path} cannot be read`, 'Check the name and that the file may be read.')
  }
}
