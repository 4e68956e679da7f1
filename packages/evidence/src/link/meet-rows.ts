import type { KeyBuckets } from './key-buckets.ts'
import type { RecordKeys } from './record-keys.ts'
import { sharedSurprise } from './shared-surprise.ts'

/** A pair is worth comparing if what it shares, each thing counted once, is within so many bits of picking out one record. */
const SHORT_OF_ONE = 2

/** All that is needed to find whom a row meets; in memory that threads can share. */
export type MeetingPlaces = { readonly keys: RecordKeys; readonly buckets: KeyBuckets }

/** Pairs of places; `left[k] > right[k]`. */
export type MetPairs = { readonly left: Int32Array; readonly right: Int32Array }

/**
 * Whom some rows meet among the rows before them. Each shared bucket adds its surprise, log2(rows / holders), and pairs
 * that gather more than log2(rows) + 4 bits are kept, if what they share, each thing counted once, says enough.
 *
 * @param places the keys and buckets of all rows
 * @param start the first row that is asked
 * @param end the row after the last
 * @returns the pairs worth comparing, each once, by ascending `left`; does not depend on how the rows are shared out
 */
export function meetRows({ keys, buckets }: MeetingPlaces, start: number, end: number): MetPairs {
  const { ownStarts, own, from, postings } = buckets
  const rows = ownStarts.length - 1
  const surprise = sharedSurprise(keys)
  const weights = Float32Array.from({ length: 256 }, (_, count) => (count > 1 ? Math.log2(rows / count) : 0))
  const gathered = new Float32Array(end)
  const touched = new Int32Array(end)
  const enough = Math.log2(rows) + 4
  const least = Math.log2(rows) - SHORT_OF_ONE
  let left = new Int32Array(1 << 16)
  let right = new Int32Array(1 << 16)
  let length = 0
  for (let row = start; row < end; row++) {
    let met = 0
    const last = ownStarts[row + 1]!
    for (let at = ownStarts[row]!; at < last; at++) {
      const bucket = own[at]!
      const first = from[bucket]!
      const after = from[bucket + 1]!
      const weight = weights[after - first]!
      for (let holder = first; holder < after; holder++) {
        const other = postings[holder]!
        if (other >= row) break
        const sum = gathered[other]!
        if (sum === 0) touched[met++] = other
        gathered[other] = sum + weight
      }
    }
    if (met === 0) continue
    if (length + met > left.length) {
      left = enlarged(left, length + met)
      right = enlarged(right, length + met)
    }
    let shared: ((other: number) => number) | undefined
    for (let at = 0; at < met; at++) {
      const other = touched[at]!
      if (gathered[other]! >= enough) {
        shared ??= surprise(row)
        if (shared(other) >= least) {
          left[length] = row
          right[length++] = other
        }
      }
      gathered[other] = 0
    }
  }
  return { left: left.slice(0, length), right: right.slice(0, length) }
}

function enlarged(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}
