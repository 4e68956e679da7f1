import { createHash } from 'node:crypto'
import type { Sha256 } from '@clarion/journal'

/** SHA-256 by node:crypto, over parts in a row. */
export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
