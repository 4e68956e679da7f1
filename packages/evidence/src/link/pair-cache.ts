/**
 * Remembers a small number for an unordered pair of codes: each pair of different spellings is compared once, however
 * many pairs of records carry it. Open addressing; keys are exact up to 2^26 codes.
 */
export class PairCache {
  #keys = new Float64Array(1 << 14).fill(-1)
  #levels = new Uint8Array(1 << 14)
  #used = 0

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
    const key = high * 67108864 + low
    const mask = this.#keys.length - 1
    let slot = hashOf(high, low) & mask
    for (let found = this.#keys[slot]!; found !== -1; found = this.#keys[slot]!) {
      if (found === key) return this.#levels[slot]!
      slot = (slot + 1) & mask
    }
    const level = work(low, high)
    this.#keys[slot] = key
    this.#levels[slot] = level
    if (++this.#used * 2 > mask) this.#grow()
    return level
  }

  #grow(): void {
    const oldKeys = this.#keys
    const oldLevels = this.#levels
    // Beyond 2^22 pairs the cache starts anew: memory stays bounded, and the common pairs come back at once.
    const size = oldKeys.length >= 1 << 23 ? oldKeys.length : oldKeys.length * 4
    this.#keys = new Float64Array(size).fill(-1)
    this.#levels = new Uint8Array(size)
    this.#used = 0
    if (size === oldKeys.length) return
    const mask = size - 1
    for (let old = 0; old < oldKeys.length; old++) {
      const key = oldKeys[old]!
      if (key === -1) continue
      let slot = hashOf(Math.floor(key / 67108864), key % 67108864) & mask
      while (this.#keys[slot] !== -1) slot = (slot + 1) & mask
      this.#keys[slot] = key
      this.#levels[slot] = oldLevels[old]!
      this.#used++
    }
  }
}

function hashOf(high: number, low: number): number {
  let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
