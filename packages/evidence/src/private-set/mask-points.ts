import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto'
import { Refusal } from '../refusal.ts'

/** What stands before the 32 bytes in the ASN.1 of a key of X25519 (RFC 8410), in base64. */
const ALGORITHM = 'MCowBQYDK2VuAyEA'

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
      return diffieHellman({ privateKey, publicKey: createPublicKey(pem(point)) })
    } catch {
      // X25519 gives zero for points of small order, and OpenSSL refuses: they would show our mask's remainder.
      throw new Refusal('bad-peer', 'the other side sent a point of small order', 'End the connection; report it.')
    }
  }
}

/** A point as a public key in text: of any other form Node makes, and drops, two errors before it reads it, for as long again. */
function pem(point: Buffer): string {
  return `-----BEGIN PUBLIC KEY-----\n${ALGORITHM}${point.toString('base64')}\n-----END PUBLIC KEY-----`
}
