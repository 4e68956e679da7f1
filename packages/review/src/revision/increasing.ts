/**
 * The places of a longest strictly increasing subsequence (Schensted 1961; patience sorting). Time O(n log n).
 *
 * @param values different numbers
 * @returns places into `values`, ascending
 */
export function increasing(values: readonly number[]): number[] {
  // ends[k]: the place of the smallest value that can end a run of k + 1.
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [place, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const mid = (low + high) >>> 1
      if (values[ends[mid]!]! < value) low = mid + 1
      else high = mid
    }
    before.push(ends[low - 1])
    ends[low] = place
  }
  const run: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = before[place]) run.push(place)
  return run.reverse()
}
