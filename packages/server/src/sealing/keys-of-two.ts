import { createSecretKey, hkdfSync } from 'node:crypto'
import type { ThreadKey } from './envelope.ts'

/**
 * The keys for what one thread says of another: drawn from the keys of both (HKDF-SHA-256), so that it opens for nobody once
 * either is erased. What each of the two says has keys of its own, or the digests of equal texts would still show in the
 * journal which two belonged together.
 *
 * @param near the key of the thread in which it is said
 * @param far the key of the other
 * @param thread the thread in which it is said
 */
export function keysOfTwo(near: ThreadKey, far: ThreadKey, thread: string): ThreadKey {
  const both = Buffer.concat([near.seal.export(), far.seal.export()])
  const derived = Buffer.from(hkdfSync('sha256', createSecretKey(both), '', `clarion two threads ${thread}`, 64))
  return { seal: createSecretKey(derived.subarray(0, 32)), digest: createSecretKey(derived.subarray(32)) }
}
