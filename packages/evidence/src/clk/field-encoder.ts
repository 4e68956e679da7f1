import type { ClkField } from './clk-schema.ts'
import { tokenPositions } from './token-positions.ts'

/** Tokens kept at most: pairs of letters and digits in their places repeat over a million records. */
const REMEMBERED = 200_000

/**
 * Makes the function that turns a value of one field into the bits it sets (Schnell, Bachteler and Reiher 2011).
 *
 * @param field the field
 * @param keys its two keys
 * @param length bits of the filter
 * @returns takes a value, a salt mixed into every token ('' for none), and ors the value's bits into the words from `at`
 *   on, 32 bits each, the first bit highest
 */
export function fieldEncoder(
  field: ClkField,
  keys: readonly [Uint8Array, Uint8Array],
  length: number,
): (value: string, salt: string, into: Int32Array, at: number) => void {
  const positions = tokenPositions(field, keys, length)
  const known = new Map<string | number, Uint16Array>()
  const set = (key: string | number, token: () => string, count: number, into: Int32Array, at: number) => {
    let found = known.get(key)
    if (found === undefined || found.length < count) {
      found = positions(token(), count)
      if (known.size < REMEMBERED) known.set(key, found)
    }
    for (let i = 0; i < count; i++) {
      const bit = found[i]!
      into[at + (bit >>> 5)]! |= 0x80000000 >>> (bit & 31)
    }
  }
  const { comparison, bits } = field
  const share = (tokens: number) => {
    const whole = 'perFeature' in bits ? bits.perFeature : bits.perToken * tokens
    // Bits that do not divide evenly go to the first tokens.
    return { each: Math.floor(whole / tokens), extra: whole % tokens }
  }
  const positional = comparison.type === 'ngram' && comparison.positional
  const n = comparison.type === 'ngram' ? comparison.n : 0
  return (value, salt, into, at) => {
    if (value === '') return
    if (salt === '' && (n === 1 || n === 2) && isPlain(value)) {
      // The same tokens as below, known by number: no text is made of one that was seen before.
      const tokens = value.length + n - 1
      const { each, extra } = share(tokens)
      for (let token = 0; token < tokens; token++) {
        const first = n === 1 ? 0 : token === 0 ? SPACE : value.charCodeAt(token - 1)
        const last = token === value.length ? SPACE : value.charCodeAt(token)
        const key = ((positional ? token + 1 : 0) * 128 + first) * 128 + last
        const text = () =>
          (positional ? `${token + 1} ` : '') + (n === 1 ? '' : String.fromCharCode(first)) + String.fromCharCode(last)
        set(key, text, token < extra ? each + 1 : each, into, at)
      }
      return
    }
    const tokens = tokensOf(value, comparison)
    const { each, extra } = share(tokens.length)
    for (const [place, token] of tokens.entries()) {
      const salted = salt === '' ? token : `${token}\u0000${salt}`
      set(salted, () => salted, place < extra ? each + 1 : each, into, at)
    }
  }
}

const SPACE = 32

/** Whether a text is of ASCII alone, one character a code unit, and short enough for tokens to be known by number. */
function isPlain(text: string): boolean {
  if (text.length > 10_000) return false
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

function tokensOf(value: string, comparison: ClkField['comparison']): string[] {
  if (value === '') return []
  if (comparison.type === 'exact') return [value]
  const { n, positional } = comparison
  const pad = ' '.repeat(n - 1)
  // By code points, as Python counts: an astral character is one.
  const signs = Array.from(pad + value + pad)
  const tokens: string[] = []
  for (let at = 0; at + n <= signs.length; at++) {
    const token = signs.slice(at, at + n).join('')
    tokens.push(positional ? `${at + 1} ${token}` : token)
  }
  return tokens
}
