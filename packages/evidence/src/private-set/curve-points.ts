import { hash } from 'node:crypto'
import { jacobi } from './jacobi-symbol.ts'

/** The prime and the coefficient of Curve25519, y² = x³ + A x² + x (RFC 7748). */
const P = 2n ** 255n - 19n
const A = 486_662n

/**
 * Hashes an identifier to the x-coordinate of a point of Curve25519, by counting until one is met. Only such points are
 * used: all 32 bytes would do for X25519, but half of them lie on the curve's twist, masking never moves a point from
 * one to the other, and so one bit of every masked identifier would show.
 *
 * @param identifier what is to be met, already in one writing
 * @param context what both sides agreed on; points of two contexts have nothing in common
 * @returns 32 bytes, little-endian
 */
export function hashToPoint(identifier: string, context: string): Buffer {
  for (let round = 0; ; round++) {
    const digest = hash('sha512', JSON.stringify(['clarion psi 1', context, round, identifier]), 'buffer')
    // 64 bytes modulo p: no x-coordinate is more likely than another.
    const x = numberOf(digest) % P
    if (isOnCurve(x)) return bytesOf(x)
  }
}

/**
 * Whether a peer's 32 bytes are what they must be: an x-coordinate in its one shortest writing, of a point on the curve.
 *
 * @param bytes 32 bytes, little-endian
 */
export function isPoint(bytes: Buffer): boolean {
  const x = numberOf(bytes)
  return x > 1n && x < P && isOnCurve(x)
}

function isOnCurve(x: bigint): boolean {
  return jacobi(((((x + A) * x) % P) * x + x) % P, P) === 1
}

function numberOf(littleEndian: Buffer): bigint {
  return BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`)
}

function bytesOf(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()
}
