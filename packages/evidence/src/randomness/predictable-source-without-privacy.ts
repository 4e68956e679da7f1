import type { RandomSource } from './random-source.ts'

/**
 * A repeatable stream of bytes for tests and benchmarks. ANYTHING PROTECTED WITH IT IS NOT PROTECTED: who knows the seed
 * subtracts the noise. It says so in its name, it reports `unpredictable: false`, and every file written with it carries
 * the word UNPROTECTED.
 *
 * xoshiro128** 1.1 (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47:4), state
 * filled by splitmix32.
 *
 * @param seed - any integer; equal seeds give equal streams
 */
export function predictableSourceWithoutPrivacy(seed: number): RandomSource {
  let mixed = seed | 0
  function splitMix(): number {
    mixed = (mixed + 0x9e3779b9) | 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
  let a = splitMix()
  let b = splitMix()
  let c = splitMix()
  let d = splitMix()

  function next(): number {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }

  return {
    unpredictable: false,
    fill(bytes) {
      for (let at = 0; at < bytes.length; at += 4) {
        const word = next()
        for (let byte = 0; byte < 4 && at + byte < bytes.length; byte++) bytes[at + byte] = (word >>> (8 * byte)) & 0xff
      }
    },
  }
}
