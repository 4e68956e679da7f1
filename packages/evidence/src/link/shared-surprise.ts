import type { RecordKeys } from './record-keys.ts'

/**
 * Makes the function that says how much two rows have in common, in bits of surprise, each thing counted once: a rare key
 * is log2(rows / holders), of the keys of one group only the rarest counts (a postcode and its beginning say the same),
 * words of names each, and sounds only as far as they say more than the words.
 *
 * @param keys of all rows
 * @returns of a row the function to ask about others; rows are asked one after the other
 */
export function sharedSurprise({
  starts,
  keys,
  holders,
  groups,
  longest,
}: RecordKeys): (row: number) => (other: number) => number {
  const rows = starts.length - 1
  const most = new Float32Array(groups)
  const bits = new Float32Array(longest)
  let first = 0
  let last = 0
  // A row has a dozen keys: looking through them again stays in the cache, a table of all keys would not.
  const shared = (other: number) => {
    for (let group = 0; group < groups; group++) most[group] = 0
    const end = starts[other + 1]!
    for (let at = starts[other]!; at < end; at++) {
      const key = keys[at]!
      for (let own = first; own < last; own++) {
        if ((keys[own]! ^ key) >>> 5 !== 0) continue
        const says = bits[own - first]!
        const group = key & 31
        if (group < 2) most[group]! += says
        else if (says > most[group]!) most[group] = says
        break
      }
    }
    let sum = Math.max(most[0]!, most[1]!)
    for (let group = 2; group < groups; group++) sum += most[group]!
    return sum
  }
  return (row) => {
    first = starts[row]!
    last = starts[row + 1]!
    for (let own = first; own < last; own++) bits[own - first] = Math.log2(rows / holders[keys[own]! >>> 5]!)
    return shared
  }
}
