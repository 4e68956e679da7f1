import { bitsOf } from './bits-of.ts'
import type { FilterFile } from './filter-lines.ts'

/** Filters that stand side by side in a slice. */
export const inBlock = 128

/** Bytes of a block of slices: one for each bit, and an empty one. */
export const blockBytes = (words: number): number => (words * 32 + 1) * (inBlock / 8)

/**
 * Writes filters by bits instead of by rows: in blocks of 128 filters, for each bit 16 bytes that hold it for all of them.
 *
 * @param file the filters
 * @param order place to row of the file
 * @param turned write the opposite of each bit
 * @param to where they go
 * @param at its first word
 * @returns places of bits in a filter, those first that most filters have set (not set, where turned)
 */
export function writeSlices(
  { filters, rows, words }: FilterFile,
  order: Uint32Array,
  turned: boolean,
  to: Int32Array,
  at: number,
): Uint16Array {
  const set = new Float64Array(words * 32)
  const square = new Int32Array(32)
  for (let place = 0; place < rows; place += 32) {
    const block = at + (Math.floor(place / inBlock) * blockBytes(words)) / 4
    for (let word = 0; word < words; word++) {
      square.fill(0)
      for (let row = 0; row < 32 && place + row < rows; row++) {
        const bits = filters[order[place + row]! * words + word]!
        square[row] = turned ? ~bits : bits
      }
      transpose(square)
      for (let bit = 0; bit < 32; bit++) {
        to[block + (word * 32 + bit) * 4 + ((place % inBlock) >>> 5)] = square[bit]!
        set[word * 32 + bit]! += bitsOf(square, bit, 1)
      }
    }
  }
  return Uint16Array.from(set.keys()).sort((a, b) => set[b]! - set[a]! || a - b)
}

/** Turns 32 words of 32 bits about their diagonal (Warren, Hacker's Delight, section 7-3). */
function transpose(square: Int32Array): void {
  let mask = 0xffff
  for (let width = 16; width > 0; width >>= 1) {
    for (let row = 0; row < 32; row = ((row | width) + 1) & ~width) {
      const moved = ((square[row]! >>> width) ^ square[row | width]!) & mask
      square[row | width]! ^= moved
      square[row]! ^= moved << width
    }
    mask ^= mask << (width >> 1)
  }
}
