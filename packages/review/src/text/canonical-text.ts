import type { Sha256 } from '@clarion/journal'

/** A text frozen in the one form that anchors count in, and what tells whether it is still the same. */
export type CanonicalText = {
  readonly text: string
  /** How many code points it has. */
  readonly length: number
  /** SHA-256 of its UTF-8 bytes, in hexadecimal. */
  readonly checksum: string
}

const encoder = new TextEncoder()

/**
 * Brings a text to its canonical form: Unicode NFC, LF at the end of a line, no byte order mark, no NUL and no half of a
 * surrogate pair. A position means the same on every machine only when all of that is settled once, before anything is
 * counted: an é of two code points in one browser and of one in the next puts every later highlight off by one.
 *
 * Doing it twice changes nothing.
 *
 * @param raw as it was pasted, recorded or read from a file
 * @param sha256 handed in, as for the chain
 */
export function canonicalText(raw: string, sha256: Sha256): CanonicalText {
  const text = canonicalWords(raw)
  const checksum = Array.from(sha256(encoder.encode(text)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { text, length: codePointCount(text), checksum }
}

/** @returns the text in canonical form alone, without its checksum: for a quote that is to be compared with one */
export function canonicalWords(raw: string): string {
  return raw
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .normalize('NFC')
}

/** @returns how many code points a text has; a sign outside the basic plane is one and not two */
export function codePointCount(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at++) if (isLow(text.charCodeAt(at))) count--
  return count
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
