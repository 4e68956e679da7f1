import { type BitOrder, bitOrder } from './bit-order.ts'
import { bitsOf } from './bits-of.ts'
import { atOnce, type DiceKernel, diceKernel, fasterCounting, grainOf } from './dice-kernel.ts'
import type { FilterFile } from './filter-lines.ts'
import { webAssembly } from './web-assembly.ts'

/** A pair of places with its Dice similarity. */
export type Hit = { readonly place: number; readonly score: number }

/** Filters compared in one go, with the need of the smallest of them; it is raised in between. */
const IN_ONE_GO = 256

/**
 * Filters laid out for the kernel: by number of bits, so that for any filter and threshold those that can meet it stand
 * together (Dice >= t needs t/(2-t) <= |B|/|A| <= (2-t)/t), and their most telling bits in front.
 */
export class DiceTable {
  readonly rows: number
  readonly words: number
  /** Place in the layout to row of the file. */
  readonly order: Uint32Array
  readonly #bits: BitOrder
  readonly #sizes: Uint16Array
  readonly #kernel: DiceKernel
  readonly #bytes: Int32Array
  readonly #hits: Uint32Array
  readonly #at: { one: number; filters: number; hits: number }
  /** Comparisons made, those ruled out by their size alone included: what a plain loop would have had to do. */
  compared = 0

  /**
   * @param file the filters
   * @param threshold the similarity that will be asked for, as a rule; the answers do not depend on it, their speed does
   * @param counting how bits are counted
   */
  constructor({ filters, rows, words }: FilterFile, threshold: number, counting = fasterCounting) {
    this.rows = rows
    this.words = words
    const sizes = Uint16Array.from({ length: rows }, (_, row) => bitsOf(filters, row * words, words))
    this.order = Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
    this.#sizes = Uint16Array.from(this.order, (row) => sizes[row]!)
    this.#bits = bitOrder({ filters, rows, words }, threshold, grainOf(counting))
    const size = words * 4
    this.#at = { one: 0, hits: size, filters: size + (IN_ONE_GO + atOnce) * 4 }
    // A round of the kernel may look beyond the last filter.
    const end = this.#at.filters + (rows + atOnce) * size
    const memory = new webAssembly.Memory({ initial: Math.ceil(end / 65_536), maximum: 65_536, shared: true })
    this.#kernel = diceKernel(words, this.#bits.first, memory, counting)
    this.#bytes = new Int32Array(memory.buffer)
    this.#hits = new Uint32Array(memory.buffer, this.#at.hits, IN_ONE_GO + atOnce)
    for (let place = 0; place < rows; place++) {
      this.#bits.reorder(filters, this.order[place]! * words, this.#bytes, (this.#at.filters + place * size) / 4)
    }
  }

  /**
   * The best partners of one filter, best first; among equals the lower row of the file.
   *
   * @param filters where the one filter lies
   * @param from its first word
   * @param threshold least similarity
   * @param most how many at most
   * @param after leave out what is not worse than this (row of the file and score): for asking again
   */
  best(filters: Int32Array, from: number, threshold: number, most: number, after?: Hit): Hit[] {
    const { first: told, reorder } = this.#bits
    reorder(filters, from, this.#bytes, this.#at.one / 4)
    const size = bitsOf(filters, from, this.words)
    const rest = bitsOf(this.#bytes, this.#at.one / 4 + told, this.words - told)
    this.compared += this.rows
    const first = this.#firstOfSize(Math.ceil((threshold / (2 - threshold)) * size - 1e-9))
    const last =
      threshold > 0 ? this.#firstOfSize(Math.floor(((2 - threshold) / threshold) * size + 1e-9) + 1) : this.rows
    let need = threshold
    let found: Hit[] = []
    for (let start = first; start < last; start += IN_ONE_GO) {
      const count = Math.min(IN_ONE_GO, last - start)
      const { one, filters: all, hits } = this.#at
      const others = all + start * this.words * 4
      const enough = needed(size + this.#sizes[start]!, need)
      const hit = this.#kernel(one, others, count, enough, Math.max(0, enough - rest), hits)
      for (let k = 0; k < hit; k++) {
        const packed = this.#hits[k]!
        const place = start + (packed >>> 16)
        if (place >= last) continue
        const sum = size + this.#sizes[place]!
        const score = sum === 0 ? 0 : (2 * (packed & 0xffff)) / sum
        if (score < need) continue
        const pair = { place: this.order[place]!, score }
        if (after && (score > after.score || (score === after.score && pair.place <= after.place))) continue
        found.push(pair)
      }
      if (found.length <= 4 * most) continue
      found = found.sort(better).slice(0, most)
      need = found[most - 1]!.score
    }
    return found.sort(better).slice(0, most)
  }

  #firstOfSize(size: number): number {
    let low = 0
    let high = this.rows
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#sizes[middle]! < size) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The least number of bits in common with which two filters of so many bits together reach a similarity. */
function needed(sum: number, similarity: number): number {
  let common = Math.max(0, Math.floor((similarity * sum) / 2) - 1)
  // Exactly the comparison of doubles that decides in the end: no pair is lost to a rounding.
  while (common < 65_535 && (2 * common) / sum < similarity) common++
  return common
}

function better(one: Hit, other: Hit): number {
  return other.score - one.score || one.place - other.place
}
