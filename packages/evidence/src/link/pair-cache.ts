/** So many pairs are remembered: few enough to stay in the processor's cache, where looking up is cheaper than comparing. */
const REMEMBERED = 1 << 16

/**
 * Remembers a small number for an unordered pair of codes: what is met often is compared once. Each pair has one place, and
 * whoever comes later takes it; a memory of all pairs would be slower than the comparison, since most occur once.
 */
export class PairCache {
  readonly #low = new Int32Array(REMEMBERED).fill(-1)
  readonly #high = new Int32Array(REMEMBERED)
  readonly #levels = new Uint8Array(REMEMBERED)

  /**
   * The remembered number, or what `work` says, remembered from now on.
   *
   * @param one a code
   * @param other another code
   * @param work compares the two; its answer must not depend on their order
   * @returns a number 0..255
   */
  get(one: number, other: number, work: (one: number, other: number) => number): number {
    const low = Math.min(one, other)
    const high = Math.max(one, other)
    let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    const place = (hash ^ (hash >>> 13)) & (REMEMBERED - 1)
    if (this.#low[place] === low && this.#high[place] === high) return this.#levels[place]!
    const level = work(low, high)
    this.#low[place] = low
    this.#high[place] = high
    this.#levels[place] = level
    return level
  }
}
