import { blockBytes, inBlock, writeSlices } from './bit-slices.ts'
import { bitsOf } from './bits-of.ts'
import { atOnce, type DiceKernel, diceKernel } from './dice-kernel.ts'
import type { FilterFile } from './filter-lines.ts'
import { webAssembly } from './web-assembly.ts'

/** A pair of places with its Dice similarity. */
export type Hit = { readonly place: number; readonly score: number }

/** One filter whose partners are looked for. */
type Asking = {
  readonly size: number
  /** Where its list of bits begins and ends. */
  readonly list: number
  readonly end: number
  /** Places of the filters whose size does not rule them out. */
  readonly first: number
  readonly last: number
  need: number
  found: Hit[]
}

/** Bits of the filters that ask at once: as many as leave room in the cache for a block. */
const ASKING_BITS = 65_536
const TASK = 3

/**
 * Filters laid out for the kernel: by number of bits, so that for any filter and threshold those that can meet it stand
 * together (Dice >= t needs t/(2-t) <= |B|/|A| <= (2-t)/t), and in slices of one bit of 128 filters.
 *
 * Two filters are alike where few bits are set in B alone: |B - A| <= |B| - t(|A| + |B|)/2. These are counted over the bits that A
 * has not set, those first that most filters have set: most strangers have exceeded the bound long before the last. Where less
 * than half of the bits are set, the bits in A alone are counted instead, over those that A has set.
 */
export class DiceTable {
  readonly rows: number
  readonly words: number
  /** Place in the layout to row of the file. */
  readonly order: Uint32Array
  readonly #turned: boolean
  readonly #telling: Uint16Array
  readonly #sizes: Uint16Array
  readonly #levels: number
  readonly #atATime: number
  readonly #kernel: DiceKernel
  readonly #memory: Int32Array
  readonly #at: { tasks: number; answers: number; lists: number; blocks: number }
  /** Comparisons made, those ruled out by their size alone included: what a plain loop would have had to do. */
  compared = 0

  /** @param file the filters */
  constructor(file: FilterFile) {
    const { filters, rows, words } = file
    this.rows = rows
    this.words = words
    const bits = words * 32
    const sizes = Uint16Array.from({ length: rows }, (_, row) => bitsOf(filters, row * words, words))
    this.order = Uint32Array.from({ length: rows }, (_, row) => row).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
    this.#sizes = Uint16Array.from(this.order, (row) => sizes[row]!)
    this.#turned = sizes.reduce((sum, size) => sum + size, 0) < (rows * bits) / 2
    this.#levels = Math.ceil(Math.log2(bits + 1))
    this.#atATime = Math.ceil(ASKING_BITS / bits)
    const answers = this.#atATime * TASK * 4
    const lists = answers + this.#atATime * 16 * (1 + this.#levels)
    const blocks = lists + this.#atATime * bits * 4
    this.#at = { tasks: 0, answers, lists, blocks }
    const end = blocks + Math.ceil(rows / inBlock) * blockBytes(words)
    const memory = new webAssembly.Memory({ initial: Math.ceil(end / 65_536), maximum: 65_536, shared: true })
    this.#kernel = diceKernel(this.#levels, memory)
    this.#memory = new Int32Array(memory.buffer)
    this.#telling = writeSlices(file, this.order, this.#turned, this.#memory, blocks / 4)
  }

  /**
   * The best partners of each of some filters, best first; among equals the lower row of the file.
   *
   * @param file where the filters lie
   * @param from the first of them
   * @param to the row after the last
   * @param threshold least similarity, above 0
   * @param most how many partners at most
   * @param after leave out what is not worse than this (row of the file and score): for asking again
   */
  best(
    { filters, words }: FilterFile,
    from: number,
    to: number,
    threshold: number,
    most: number,
    after?: Hit,
  ): Hit[][] {
    const lists: Hit[][] = []
    for (let start = from; start < to; start += this.#atATime) {
      const count = Math.min(this.#atATime, to - start)
      const asking = Array.from({ length: count }, (_, at) => this.#ask(filters, (start + at) * words, at, threshold))
      const first = Math.min(...asking.map((one) => one.first))
      const last = Math.max(...asking.map((one) => one.last))
      for (let block = Math.floor(first / inBlock); block * inBlock < last; block++) {
        this.#compare(block, asking, most, after)
      }
      for (const { found } of asking) lists.push(found.sort(better).slice(0, most))
    }
    this.compared += (to - from) * this.rows
    return lists
  }

  /** Writes the list of the bits that are counted for a filter. */
  #ask(filters: Int32Array, from: number, at: number, threshold: number): Asking {
    const bits = this.words * 32
    const list = this.#at.lists + at * bits * 4
    const [memory, telling, wanted] = [this.#memory, this.#telling, this.#turned ? 1 : 0]
    let end = list / 4
    for (let rank = 0; rank < bits; rank++) {
      const place = telling[rank]!
      // Written in any case, and kept where the bit is to be counted: quicker than to branch on every other bit.
      memory[end] = place * (inBlock / 8)
      end += 1 ^ wanted ^ ((filters[from + (place >>> 5)]! >>> (place & 31)) & 1)
    }
    while ((end - list / 4) % atOnce !== 0) memory[end++] = bits * (inBlock / 8)
    const size = bitsOf(filters, from, this.words)
    return {
      ...{ size, list, end: end * 4, need: threshold, found: [] },
      first: this.#firstOfSize(Math.ceil((threshold / (2 - threshold)) * size - 1e-9)),
      last: this.#firstOfSize(Math.floor(((2 - threshold) / threshold) * size + 1e-9) + 1),
    }
  }

  #compare(block: number, asking: readonly Asking[], most: number, after?: Hit): void {
    const [start, end] = [block * inBlock, Math.min(this.rows, (block + 1) * inBlock)]
    const [low, high] = [this.#sizes[start]!, this.#sizes[end - 1]!]
    const { tasks, answers, blocks } = this.#at
    const [memory, turned, full] = [this.#memory, this.#turned, 2 ** this.#levels - 1]
    const asked: Asking[] = []
    for (const one of asking) {
      if (one.first >= end || one.last <= start) continue
      const { size, need } = one
      const allowed = turned ? size - needed(size + low, need) : high - needed(size + high, need)
      if (allowed < 0) continue
      const task = tasks / 4 + asked.length * TASK
      memory[task] = one.list
      memory[task + 1] = one.end
      memory[task + 2] = full - allowed
      asked.push(one)
    }
    if (asked.length === 0) return
    if (this.#kernel(blocks + block * blockBytes(this.words), tasks, asked.length, answers) === 0) return
    for (let at = 0; at < asked.length; at++) {
      const answer = (answers + at * 16 * (1 + this.#levels)) / 4
      if ((memory[answer]! | memory[answer + 1]! | memory[answer + 2]! | memory[answer + 3]!) === 0) continue
      const one = asked[at]!
      this.#read(one, answer, memory[tasks / 4 + at * TASK + 2]!, block * inBlock, after)
      if (one.found.length <= 4 * most) continue
      one.found = one.found.sort(better).slice(0, most)
      one.need = one.found[most - 1]!.score
    }
  }

  /** Takes the filters within the bound from an answer of the kernel. */
  #read(one: Asking, answer: number, head: number, start: number, after?: Hit): void {
    const memory = this.#memory
    for (let word = 0; word < inBlock / 32; word++) {
      for (let left = memory[answer + word]!; left !== 0; left &= left - 1) {
        const bit = 31 - Math.clz32(left & -left)
        const place = start + word * 32 + bit
        if (place >= this.rows) return
        let sum = 0
        for (let level = 0; level < this.#levels; level++) {
          sum += ((memory[answer + 4 * (1 + level) + word]! >>> bit) & 1) << level
        }
        this.#take(one, place, sum - head, after)
      }
    }
  }

  #take(one: Asking, place: number, alone: number, after?: Hit): void {
    const size = this.#sizes[place]!
    const sum = one.size + size
    const score = sum === 0 ? 0 : (2 * ((this.#turned ? one.size : size) - alone)) / sum
    if (score < one.need) return
    const hit = { place: this.order[place]!, score }
    if (after && (score > after.score || (score === after.score && hit.place <= after.place))) return
    one.found.push(hit)
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

/**
 * The least number of bits in common with which two filters of so many bits together can reach a similarity; by a rounding it
 * may be one too few, never too many: the quotient decides in the end.
 */
function needed(sum: number, similarity: number): number {
  return Math.ceil((similarity * sum) / 2 - 1e-6)
}

function better(one: Hit, other: Hit): number {
  return other.score - one.score || one.place - other.place
}
