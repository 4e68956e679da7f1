import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto'
import { Refusal } from '../refusal.ts'

/**
 * Makes a mask for one run: multiplication by a secret number that nobody keeps. Masks commute: a point masked by both
 * sides is the same whoever was first.
 *
 * @returns from a point's x-coordinate to the masked one's, 32 bytes each
 */
export function pointMask(): (point: Buffer) => Buffer {
  const { privateKey } = generateKeyPairSync('x25519')
  return (point) => {
    try {
      const key = { kty: 'OKP', crv: 'X25519', x: point.toString('base64url') }
      return diffieHellman({ privateKey, publicKey: createPublicKey({ key, format: 'jwk' }) })
    } catch {
      // X25519 gives zero for points of small order, and OpenSSL refuses: they would show our mask's remainder.
      throw new Refusal('bad-peer', 'the other side sent a point of small order', 'End the connection; report it.')
    }
  }
}
