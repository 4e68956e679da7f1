import type { RecordKeys } from './record-keys.ts'

/**
 * Makes the function that says how much two rows have in common, in bits of surprise, each thing counted once: a rare key
 * is log2(rows / holders), of the keys of one group only the rarest counts (a postcode and its beginning say the same),
 * words of names each, and sounds only as far as they say more than the words.
 *
 * @param keys of all rows
 * @returns of a row the function to ask about others; rows are asked one after the other
 */
export function sharedSurprise({ starts, keys, holders }: RecordKeys): (row: number) => (other: number) => number {
  const rows = starts.length - 1
  const most = new Float32Array(32)
  let row = 0
  // A row has a dozen keys: looking through them again stays in the cache, a table of all keys would not.
  const shared = (other: number) => {
    most.fill(0)
    const first = starts[row]!
    const last = starts[row + 1]!
    const end = starts[other + 1]!
    for (let at = starts[other]!; at < end; at++) {
      const key = keys[at]!
      for (let own = first; own < last; own++) {
        if ((keys[own]! ^ key) >>> 5 !== 0) continue
        const bits = Math.log2(rows / holders[key >>> 5]!)
        const group = key & 31
        if (group < 2) most[group]! += bits
        else if (bits > most[group]!) most[group] = bits
        break
      }
    }
    let sum = Math.max(most[0]!, most[1]!)
    for (let group = 2; group < 32; group++) sum += most[group]!
    return sum
  }
  return (asked) => {
    row = asked
    return shared
  }
}
