import type { RandomSource } from './random-source.ts'

/** Exactly uniform integers, by rejection: no modulo bias and no floating point. */
export interface RandomIntegers {
  /** True if the bytes beneath are unpredictable (see RandomSource). */
  readonly unpredictable: boolean
  /** Uniform in 0 .. bound-1, for an integer bound of 1 .. 2^53. */
  below(bound: number): number
  /** Uniform in 0n .. bound-1n, for any positive bound. */
  belowLarge(bound: bigint): bigint
}

const wordsAtOnce = 1024

/**
 * Turns a byte source into uniform integers. Bytes are fetched 4 KiB at a time because a call into the operating system
 * costs more than the arithmetic.
 *
 * @param source - where the bytes come from
 * @returns a generator of uniform integers; it throws RangeError for a bound outside its range
 */
export function randomIntegers(source: RandomSource): RandomIntegers {
  const words = new Uint32Array(wordsAtOnce)
  const bytes = new Uint8Array(words.buffer)
  let next = wordsAtOnce

  function word(): number {
    if (next === wordsAtOnce) {
      source.fill(bytes)
      next = 0
    }
    return words[next++]!
  }

  function below(bound: number): number {
    if (!Number.isSafeInteger(bound - 1) || bound < 1) throw new RangeError(`bound ${bound} is not in 1 .. 2^53`)
    if (bound === 1) return 0
    // Mask to the bits of the largest value, reject what is beyond it: at most half the draws are thrown away.
    if (bound <= 0x1_0000_0000) {
      const mask = 0xffff_ffff >>> Math.clz32(bound - 1)
      for (;;) {
        const draw = (word() & mask) >>> 0
        if (draw < bound) return draw
      }
    }
    const mask = 0xffff_ffff >>> Math.clz32(Math.floor((bound - 1) / 0x1_0000_0000))
    for (;;) {
      const draw = ((word() & mask) >>> 0) * 0x1_0000_0000 + word()
      if (draw < bound) return draw
    }
  }

  function belowLarge(bound: bigint): bigint {
    if (bound < 1n) throw new RangeError('bound is below 1')
    if (bound <= 0x20_0000_0000_0000n) return BigInt(below(Number(bound)))
    const bits = (bound - 1n).toString(2).length
    for (;;) {
      let draw = 0n
      for (let have = 0; have < bits; have += 32) draw = (draw << 32n) | BigInt(word())
      draw &= (1n << BigInt(bits)) - 1n
      if (draw < bound) return draw
    }
  }

  return { unpredictable: source.unpredictable, below, belowLarge }
}
