import { enlarged } from './shared-ints.ts'

/**
 * Sums for a few rows out of very many, in order of first mention. Open addressing, so small that it stays in the cache: an
 * array with a place for every row would be jumped about in, and takes several times as long.
 */
export class RowSums {
  /** Place of a row above `#base`; what is not above it is left over from before and counts as empty. */
  #slots = new Int32Array(1 << 9)
  #base = 0
  #shift = 32 - 9
  #rows = new Int32Array(1 << 8)
  #sums = new Float32Array(1 << 8)
  /** How many rows have a sum. */
  length = 0

  /** Adds to the sum of a row. */
  add(row: number, by: number): void {
    const slot = this.#slotOf(row)
    const place = this.#slots[slot]! - this.#base
    if (place > 0) {
      this.#sums[place - 1]! += by
      return
    }
    this.#rows[this.length] = row
    this.#sums[this.length] = by
    this.#slots[slot] = this.#base + ++this.length
    if (this.length === this.#rows.length) this.#grow()
  }

  /** The row that was mentioned as the `place`-th, from 0. */
  row(place: number): number {
    return this.#rows[place]!
  }

  /** Its sum. */
  sum(place: number): number {
    return this.#sums[place]!
  }

  /** Forgets all sums. */
  clear(): void {
    this.#base += this.length
    this.length = 0
    if (this.#base < 1 << 30) return
    this.#slots.fill(0)
    this.#base = 0
  }

  #slotOf(row: number): number {
    const slots = this.#slots
    const base = this.#base
    const mask = slots.length - 1
    let slot = Math.imul(row, 0x9e3779b1) >>> this.#shift
    for (let place = slots[slot]! - base; place > 0 && this.#rows[place - 1] !== row; place = slots[slot]! - base) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  #grow(): void {
    this.#rows = enlarged(this.#rows)
    const sums = new Float32Array(this.#rows.length)
    sums.set(this.#sums)
    this.#sums = sums
    this.#slots = new Int32Array(this.#slots.length * 2)
    this.#shift--
    for (let place = 0; place < this.length; place++)
      this.#slots[this.#slotOf(this.#rows[place]!)] = this.#base + place + 1
  }
}
