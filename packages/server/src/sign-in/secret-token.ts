import { createHash } from 'node:crypto'

/** 256 bits: not to be guessed, so a plain hash of it at rest is enough (ASVS 5.0, 7.2.3 asks for 128). */
const tokenBytes = 32

/** @returns a new secret for a cookie or a link, in base64url: 43 characters */
export function newToken(random: (length: number) => Uint8Array): string {
  return Buffer.from(random(tokenBytes)).toString('base64url')
}

/** @returns SHA-256 of what was presented: what the database keeps, and what it is found by */
export function lookupOf(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(parts.join('\u0000')).digest()
}

/** @returns whether a text can be a token at all; what cannot need not reach the database */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text)
}
