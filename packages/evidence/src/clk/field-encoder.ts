import type { ClkField } from './clk-schema.ts'
import { tokenPositions } from './token-positions.ts'

/** Values kept at most: names, towns and digits repeat; numbers of houses and phones do not. */
const REMEMBERED = 200_000

/**
 * Makes the function that turns a value of one field into the bits it sets (Schnell, Bachteler and Reiher 2011).
 *
 * @param field the field
 * @param keys its two keys
 * @param length bits of the filter
 * @returns from a value, and a salt mixed into every token ('' for none), the words of its filter, 32 bits each, the first
 *   bit highest
 */
export function fieldEncoder(
  field: ClkField,
  keys: readonly [Uint8Array, Uint8Array],
  length: number,
): (value: string, salt: string) => Int32Array {
  const values = new Map<string, Int32Array>()
  const words = length / 32
  const positions = tokenPositions(field, keys, length)
  return (value, salt) => {
    const key = salt === '' ? value : `${salt}\u0000${value}`
    let filter = values.get(key)
    if (filter !== undefined) return filter
    filter = new Int32Array(words)
    const found = tokensOf(value, field.comparison)
    const whole = 'perFeature' in field.bits ? field.bits.perFeature : field.bits.perToken * found.length
    const each = found.length > 0 ? Math.floor(whole / found.length) : 0
    // Bits that do not divide evenly go to the first tokens.
    const extra = found.length > 0 ? whole % found.length : 0
    for (const [at, token] of found.entries()) {
      const salted = salt === '' ? token : `${token}\u0000${salt}`
      const bits = positions(salted, at < extra ? each + 1 : each)
      for (const bit of bits) filter[bit >>> 5]! |= 1 << (31 - (bit & 31))
    }
    if (values.size < REMEMBERED) values.set(key, filter)
    return filter
  }
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
