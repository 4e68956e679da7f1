/** The number of bits set in some words. */
export function bitsOf(filters: Int32Array, from: number, words: number): number {
  let bits = 0
  for (let at = from; at < from + words; at++) {
    let word = filters[at]!
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    bits += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return bits
}
