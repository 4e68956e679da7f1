import { hkdfSync } from 'node:crypto'
import type { RecordColumn } from '../link/record-table.ts'

/**
 * Where the summed bits stand in a secret order: a Golomb ruler. No two distances are equal, so that two hardened bits
 * of one order share one bit at most, and adding them up only makes longer sums.
 */
const RULER = [0, 1, 4, 6] as const

/** A hardened filter is so many times as long: sums carry less than what was summed, and length makes up for it. */
export const hardenedGrowth = 8

/**
 * Makes the function that hardens filters before they leave a machine, after what is known to break plain ones:
 *
 * 1. Balancing (Schnell and Borgs 2016): the filter and its complement side by side, so that neither the number of bits
 *    nor an empty record shows.
 * 2. Diffusion (Armknecht, Heng and Schnell 2023): every bit that leaves is the sum, modulo 2, of four bits of the
 *    balanced filter, chosen by the project's secret. A token then no longer has bits of its own that are set whenever
 *    it occurs, which is what pattern mining and frequency attacks live on.
 *
 * Four, and not the ten of the paper, with which records with two typing errors are beyond recognition. And not two or
 * three: an attack of our own still found a frequent value of a field with many bits (mine-patterns.test.ts). The length
 * makes up for what the sums lose (measured on FEBRL: docs/linkage.md).
 *
 * @param words 32-bit words of a filter
 * @param secret the project's secret; both sides need the same, the one who compares must never have it
 * @param salts columns whose values are mixed into the secret orders, `saltColumns` says why; one after the other, each has
 *   its share of the hardened bits
 * @returns from filters, one after the other, to hardened ones of eight times the length
 */
export function filterHardening(
  words: number,
  secret: Uint8Array,
  salts: readonly RecordColumn[] = [],
): (filters: Int32Array) => Int32Array {
  const length = words * 32
  const rounds = Array.from({ length: hardenedGrowth }, (_, round) => {
    const salt = salts[round % salts.length]
    const known: (readonly Uint32Array[])[] = []
    return (row: number) => {
      const code = salt?.codes[row] ?? 0
      known[code] ??= secretPlaces(length, secret, round, salt?.values[code] ?? '')
      return known[code]
    }
  })
  return (filters) => {
    const hardened = new Int32Array(filters.length * hardenedGrowth)
    const balanced = new Uint8Array(2 * length)
    for (let row = 0, to = 0; row * words < filters.length; row++) {
      for (let bit = 0; bit < length; bit++) {
        const set = (filters[row * words + (bit >>> 5)]! >>> (31 - (bit & 31))) & 1
        balanced[bit] = set
        balanced[length + bit] = 1 - set
      }
      for (const placesOf of rounds) {
        const [first, second, third, fourth] = placesOf(row) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
        for (let bit = 0; bit < length; bit++) {
          const sum =
            balanced[first[bit]!]! ^ balanced[second[bit]!]! ^ balanced[third[bit]!]! ^ balanced[fourth[bit]!]!
          hardened[to + (bit >>> 5)]! |= sum << (31 - (bit & 31))
        }
        to += words
      }
    }
    return hardened
  }
}

/** For each hardened bit of a round its places in the balanced filter, every bit used equally often. */
function secretPlaces(length: number, secret: Uint8Array, round: number, salt: string): readonly Uint32Array[] {
  const salted = salt === '' ? '' : `, salt ${salt}`
  const order = secretOrder(length, secret, `${round}${salted}`)
  const sides = keyStream(secret, `clarion clk hardening 1, sides ${round}${salted}`, length)
  return RULER.map((distance, k) => {
    return Uint32Array.from({ length }, (_, at) => {
      const side = (sides.getUint8(at) >>> k) & 1
      return order[(at + distance) % length]! + side * length
    })
  })
}

function secretOrder(length: number, secret: Uint8Array, round: string): Uint32Array {
  const order = Uint32Array.from({ length }, (_, bit) => bit)
  const numbers = keyStream(secret, `clarion clk hardening 1, order ${round}`, length * 4)
  for (let at = length - 1; at > 0; at--) {
    const swap = numbers.getUint32(4 * at) % (at + 1)
    const moved = order[at]!
    order[at] = order[swap]!
    order[swap] = moved
  }
  return order
}

function keyStream(secret: Uint8Array, info: string, size: number): DataView {
  const stream = new Uint8Array(size)
  // HKDF gives 255 blocks at most: one derivation a part.
  const part = 8_000
  for (let from = 0; from < size; from += part) {
    const length = Math.min(part, size - from)
    stream.set(new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `${info}, part ${from}`, length)), from)
  }
  return new DataView(stream.buffer)
}
