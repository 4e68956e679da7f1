import { sha256 } from '@noble/hashes/sha2.js'

/** SHA-256 over several pieces, as texts and anchors want it handed in. */
export function digest(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = sha256.create()
  for (const part of parts) hash.update(part)
  return hash.digest()
}
