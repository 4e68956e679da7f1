import { randomFillSync } from 'node:crypto'
import type { RandomSource } from '../randomness/random-source.ts'

/** The operating system's generator: the only source a release may use. */
export const systemRandomSource: RandomSource = {
  unpredictable: true,
  fill(bytes) {
    randomFillSync(bytes)
  },
}
