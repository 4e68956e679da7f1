import { createHmac, createSecretKey } from 'node:crypto'
import { blake2b } from '@noble/hashes/blake2.js'
import type { ClkField } from './clk-schema.ts'

/**
 * Where a token sets bits, as clkhash does it. Double hashing (Kirsch and Mitzenmacher 2008): bit i is HMAC-SHA1 + i
 * HMAC-MD5, modulo the length. Or keyed BLAKE2b: 32 numbers of 16 bits a block, the number of the block as its salt.
 *
 * @param field the field, for its hash
 * @param keys its two keys; BLAKE2b uses the first
 * @param length bits of the filter
 * @returns from a token and a number of bits to their positions, at least so many; the same one may come twice
 */
export function tokenPositions(
  field: Pick<ClkField, 'hash' | 'preventSingularity'>,
  keys: readonly [Uint8Array, Uint8Array],
  length: number,
): (token: string, least: number) => Uint16Array {
  const work = field.hash === 'blake' ? byBlake(keys[0], length) : byDoubleHash(field, keys, length)
  // Positions of a short list are the first of a longer one: by whole blocks, so that a token is hardly hashed twice.
  return (token, least) => work(token, Math.ceil(least / 32) * 32)
}

function byBlake(key: Uint8Array, length: number) {
  return (token: string, count: number): Uint16Array => {
    const bytes = Buffer.from(token, 'utf8')
    const positions = new Uint16Array(count)
    for (let block = 0; block * 32 < count; block++) {
      const salt = new Uint8Array(16)
      salt.set(Buffer.from(String(block)))
      const digest = blake2b(bytes, { key, salt })
      const last = Math.min(32, count - block * 32)
      for (let i = 0; i < last; i++) positions[block * 32 + i] = (digest[2 * i]! | (digest[2 * i + 1]! << 8)) % length
    }
    return positions
  }
}

function byDoubleHash(
  { preventSingularity }: Pick<ClkField, 'preventSingularity'>,
  keys: readonly [Uint8Array, Uint8Array],
  length: number,
) {
  // node:crypto takes five times as long over a key that comes as bytes (Node 24.21).
  const [sha1, md5] = [createSecretKey(keys[0]), createSecretKey(keys[1])]
  return (token: string, count: number): Uint16Array => {
    const first = residue(createHmac('sha1', sha1).update(token, 'utf8').digest(), length)
    let step = residue(createHmac('md5', md5).update(token, 'utf8').digest(), length)
    // A step of 0 sets one bit only (clkhash's "prevent singularity").
    for (let round = 0; preventSingularity && step === 0; round++) {
      step = residue(
        createHmac('md5', md5)
          .update(token + String.fromCodePoint(round), 'utf8')
          .digest(),
        length,
      )
    }
    return Uint16Array.from({ length: count }, (_, i) => (first + i * step) % length)
  }
}

function residue(digest: Uint8Array, length: number): number {
  let rest = 0
  for (const byte of digest) rest = (rest * 256 + byte) % length
  return rest
}
