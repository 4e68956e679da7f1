import type { RandomIntegers } from './random-integers.ts'

/** An array whose places can be exchanged. */
interface Exchangeable {
  readonly length: number
  [index: number]: number
}

/**
 * Fisher-Yates shuffle in place: every order equally likely.
 *
 * @param items - what to shuffle
 * @param random - where the choices come from
 * @param from - first place to shuffle (inclusive)
 * @param to - last place to shuffle (exclusive)
 */
export function shuffle(items: Exchangeable, random: RandomIntegers, from = 0, to = items.length): void {
  for (let last = to - 1; last > from; last--) {
    const other = from + random.below(last - from + 1)
    const kept = items[last]!
    items[last] = items[other]!
    items[other] = kept
  }
}
