/**
 * Makes the function that says how much two rows have in common, in bits of surprise, each thing counted once: a rare key
 * is log2(rows / holders), of the keys of one group only the rarest counts (a postcode and its beginning say the same),
 * words of names each, and sounds only as far as they say more than the words.
 *
 * @param starts where the keys of each row begin
 * @param keys of all rows: number times 32, plus the group
 * @param holders how many rows hold each key
 * @returns of a row the function to ask about others; rows are asked one after the other
 */
export function sharedSurprise(
  starts: Int32Array,
  keys: Int32Array,
  holders: Int32Array,
): (row: number) => (other: number) => number {
  const rows = starts.length - 1
  const bits = Float32Array.from(holders, (count) => (count > 0 ? Math.log2(rows / count) : 0))
  const heldBy = new Int32Array(holders.length).fill(-1)
  const most = new Float32Array(32)
  return (row) => {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) heldBy[keys[at]! >>> 5] = row
    return (other) => {
      most.fill(0)
      for (let at = starts[other]!; at < starts[other + 1]!; at++) {
        const key = keys[at]!
        const number = key >>> 5
        if (heldBy[number] !== row) continue
        const group = key & 31
        if (group < 2) most[group]! += bits[number]!
        else if (bits[number]! > most[group]!) most[group] = bits[number]!
      }
      let sum = Math.max(most[0]!, most[1]!)
      for (let group = 2; group < 32; group++) sum += most[group]!
      return sum
    }
  }
}
