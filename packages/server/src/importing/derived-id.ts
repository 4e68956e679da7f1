import { createHash } from 'node:crypto'
import { identifier } from '@clarion/journal'

/**
 * An identifier drawn from what it names, so that importing the same thing again meets the same thread and entries, and
 * an import that was interrupted goes on where it stopped.
 *
 * @param time milliseconds since 1970 that the identifier shall show
 * @param parts what it names
 */
export function derivedId(time: number, ...parts: readonly (string | number)[]): string {
  return identifier(time, createHash('sha256').update(JSON.stringify(parts)).digest())
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A survivor code drawn from what it stands for; `salt` gives another one where two meet. */
export function derivedCode(salt: number, ...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify(['code', salt, ...parts]))
    .digest()
  const text = [...bytes.subarray(0, 8)].map((byte) => letters[byte % 32]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
