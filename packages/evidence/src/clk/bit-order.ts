import { bitsOf } from './bits-of.ts'
import type { FilterFile } from './filter-lines.ts'

/** An order of the bits of a filter in which few of them tell most about whether two filters are alike. */
export type BitOrder = {
  /** So many words of a filter are looked at first; where they are all, the order is as it was. */
  readonly first: number
  /** Writes a filter in this order. */
  readonly reorder: (filters: Int32Array, from: number, to: Int32Array, at: number) => void
}

/** Pairs that are looked at to find out how many words are worth looking at first. */
const SAMPLE = 1_000
/** What a wrong guess of the processor costs, in words compared meanwhile. */
const GUESSED_WRONG = 32

/**
 * Bits that half of the filters have set tell most, those that all or none have tell nothing. With the telling ones in front,
 * |A and B| <= |A1 and B1| + |A2| rules out most pairs of strangers before their last bits are looked at: an exact bound, so
 * that nothing is lost. How many bits are enough depends on the filters and on the threshold: it is tried out on a sample of
 * pairs, and where it saves nothing all bits are looked at.
 *
 * @param file filters
 * @param threshold least Dice similarity that will be asked for
 * @param grain words that are counted at once
 */
export function bitOrder({ filters, rows, words }: FilterFile, threshold: number, grain: number): BitOrder {
  const asItIs: BitOrder = {
    first: words,
    reorder: (one, from, to, at) => to.set(one.subarray(from, from + words), at),
  }
  if (rows < 2) return asItIs
  const places = tellingFirst({ filters, rows, words })
  const reorder = (one: Int32Array, from: number, to: Int32Array, at: number) => {
    for (let word = 0; word < words; word++) {
      let bits = 0
      for (let bit = 0; bit < 32; bit++) {
        const place = places[word * 32 + bit]!
        bits |= ((one[from + (place >>> 5)]! >>> (place & 31)) & 1) << bit
      }
      to[at + word] = bits
    }
  }
  const ruledOut = new Float64Array(words / grain)
  const left = new Int32Array(words)
  const right = new Int32Array(words)
  let pairs = 0
  for (let k = 1; k <= Math.min(SAMPLE, rows); k++) {
    const one = (Math.imul(k, 0x9e3779b1) >>> 0) % rows
    const other = (Math.imul(k, 0x85ebca6b) >>> 0) % rows
    if (one === other) continue
    reorder(filters, one * words, left, 0)
    reorder(filters, other * words, right, 0)
    let rest = bitsOf(left, 0, words)
    const need = (threshold * (rest + bitsOf(right, 0, words))) / 2
    let common = 0
    pairs++
    for (let first = grain; first < words; first += grain) {
      rest -= bitsOf(left, first - grain, grain)
      for (let word = first - grain; word < first; word++) right[word]! &= left[word]!
      common += bitsOf(right, first - grain, grain)
      if (common + rest < need) ruledOut[first / grain]! += 1
    }
  }
  if (pairs === 0) return asItIs
  let best = words
  let cost = 0.95 * words
  for (let first = grain; first < words; first += grain) {
    const expected = first + (1 - ruledOut[first / grain]! / pairs) * (words - first + GUESSED_WRONG)
    if (expected >= cost) continue
    best = first
    cost = expected
  }
  return best === words ? asItIs : { first: best, reorder }
}

/** Places of the bits, those first that nearest to half of the filters have set. */
function tellingFirst({ filters, rows, words }: FilterFile): Uint16Array {
  const set = new Float64Array(words * 32)
  for (let row = 0; row < rows; row++) {
    for (let word = 0; word < words; word++) {
      const bits = filters[row * words + word]!
      for (let bit = 0; bit < 32; bit++) set[word * 32 + bit]! += (bits >>> bit) & 1
    }
  }
  const apart = set.map((count) => Math.abs(count - rows / 2))
  return Uint16Array.from({ length: words * 32 }, (_, place) => place).sort((a, b) => apart[a]! - apart[b]! || a - b)
}
