import { type DiceKernel, diceKernel } from './dice-kernel.ts'
import type { FilterFile } from './filter-lines.ts'
import { webAssembly } from './web-assembly.ts'

/** A pair of places with its Dice similarity. */
export type Hit = { readonly place: number; readonly score: number }

/** Filters compared at once: a hit names its place in 16 bits, and the need is raised in between. */
const AT_ONCE = 1024

/**
 * Filters laid out for the kernel: by number of bits, so that for any filter and threshold those that can meet it stand
 * together (Dice >= t needs t/(2-t) <= |B|/|A| <= (2-t)/t).
 */
export class DiceTable {
  readonly rows: number
  readonly words: number
  /** Place in the layout to row of the file. */
  readonly order: Uint32Array
  readonly #sizes: Uint16Array
  readonly #kernel: DiceKernel
  readonly #bytes: Int32Array
  readonly #needs: Uint16Array
  readonly #hits: Uint32Array
  readonly #at: { one: number; filters: number; sizes: number; needs: number; hits: number }
  /** Comparisons made, those ruled out by their size alone included: what a plain loop would have had to do. */
  compared = 0

  constructor({ filters, rows, words }: FilterFile) {
    this.rows = rows
    this.words = words
    const sizes = Uint16Array.from({ length: rows }, (_, row) => bitsOf(filters, row * words, words))
    this.order = Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
    this.#sizes = Uint16Array.from(this.order, (row) => sizes[row]!)
    const size = words * 4
    let end = 0
    const room = (bytes: number) => {
      const start = end
      end += Math.ceil(bytes / 16) * 16
      return start
    }
    this.#at = {
      one: room(size),
      needs: room((words * 32 + 1) * 2),
      hits: room(AT_ONCE * 4),
      sizes: room(rows * 2),
      filters: room(rows * size),
    }
    const memory = new webAssembly.Memory({ initial: Math.ceil(end / 65_536), maximum: 65_536, shared: true })
    this.#kernel = diceKernel(words, memory)
    this.#bytes = new Int32Array(memory.buffer)
    this.#needs = new Uint16Array(memory.buffer, this.#at.needs, words * 32 + 1)
    this.#hits = new Uint32Array(memory.buffer, this.#at.hits, AT_ONCE)
    const twice = new Uint16Array(memory.buffer, this.#at.sizes, rows)
    for (let place = 0; place < rows; place++) {
      const from = this.order[place]! * words
      this.#bytes.set(filters.subarray(from, from + words), (this.#at.filters + place * size) / 4)
      twice[place] = this.#sizes[place]! * 2
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
    this.#bytes.set(filters.subarray(from, from + this.words), this.#at.one / 4)
    const size = bitsOf(filters, from, this.words)
    this.compared += this.rows
    const first = this.#firstOfSize(Math.ceil((threshold / (2 - threshold)) * size - 1e-9))
    const last =
      threshold > 0 ? this.#firstOfSize(Math.floor(((2 - threshold) / threshold) * size + 1e-9) + 1) : this.rows
    let need = threshold
    this.#setNeeds(size, first, last, need)
    let found: Hit[] = []
    for (let start = first; start < last; start += AT_ONCE) {
      const count = Math.min(AT_ONCE, last - start)
      const { one, filters: all, sizes, needs, hits } = this.#at
      const others = all + start * this.words * 4
      const hit = this.#kernel(one, others, count, sizes + 2 * start, needs, hits)
      for (let k = 0; k < hit; k++) {
        const packed = this.#hits[k]!
        const place = start + (packed >>> 16)
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
      this.#setNeeds(size, first, last, need)
    }
    return found.sort(better).slice(0, most)
  }

  /** For every number of bits that occurs from `first` to `last` the bits in common that reach `need`. */
  #setNeeds(size: number, first: number, last: number, need: number): void {
    if (first >= last) return
    for (let bits = this.#sizes[first]!; bits <= this.#sizes[last - 1]!; bits++) {
      const sum = size + bits
      let common = Math.max(0, Math.floor((need * sum) / 2) - 1)
      // Exactly the comparison of doubles that decides in the end: no pair is lost to a rounding.
      while (common < 65_535 && (2 * common) / sum < need) common++
      this.#needs[bits] = common
    }
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

function better(one: Hit, other: Hit): number {
  return other.score - one.score || one.place - other.place
}

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
