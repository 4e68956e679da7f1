/** Letters and digits that are not mistaken for one another on paper or on the telephone (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A survivor code: random, so that nothing of the person is in it.
 *
 * @param random eight bytes from a cryptographic source
 * @example survivorCode(crypto.getRandomValues(new Uint8Array(8))) // '7KQF-29MX'
 */
export function survivorCode(random: Uint8Array): string {
  // 256 is a multiple of 32: all letters are equally likely.
  const text = [...random.subarray(0, 8)].map((byte) => letters[byte % 32]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
