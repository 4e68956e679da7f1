import type { BucketLayout } from './bucket-layout.ts'
import type { BucketMeetings } from './bucket-meetings.ts'
import type { RecordKeys } from './record-keys.ts'
import { RowSums } from './row-sums.ts'
import { enlarged } from './shared-ints.ts'
import { sharedSurprise } from './shared-surprise.ts'

/** A pair is worth comparing if what it shares, each thing counted once, is within so many bits of picking out one record. */
const SHORT_OF_ONE = 2

/** All that is needed to find whom a row meets; in memory that threads can share. */
export type MeetingPlaces = {
  readonly keys: RecordKeys
  readonly layout: BucketLayout
  /** Of each part of the buckets. */
  readonly buckets: readonly BucketMeetings[]
}

/** Pairs of rows by their places; `left[k] > right[k]`. */
export type MetPairs = { readonly left: Int32Array; readonly right: Int32Array }

/**
 * Makes the function that says whom the rows of a block meet among the rows before them. Each shared bucket adds its
 * surprise, log2(rows / holders), and pairs that gather more than log2(rows) + 4 bits are kept, if what they share, each
 * thing counted once, says enough.
 *
 * @param places the keys and meetings of all rows
 * @returns of a block the pairs worth comparing, each once, by ascending `left`
 */
export function meetRows({ keys, layout, buckets }: MeetingPlaces): (block: number) => MetPairs {
  const { rows, blocks, parts, blockRows } = layout
  const surprise = sharedSurprise(keys)
  const weights = Float32Array.from({ length: 64 }, (_, count) => (count > 1 ? Math.log2(rows / count) : 0))
  const gathered = new RowSums()
  const enough = Math.log2(rows) + 4
  const least = Math.log2(rows) - SHORT_OF_ONE
  const next = new Int32Array(parts)
  const ends = new Int32Array(parts)
  // For each part the place of the row that meets somebody next: most rows meet nobody in most parts.
  const heads = new Int32Array(parts)
  let left = new Int32Array(1 << 16)
  let right = new Int32Array(1 << 16)
  return (block) => {
    const start = block * blockRows
    const count = block + 1 < blocks ? blockRows : rows - start
    for (let part = 0; part < parts; part++) {
      const { starts, meetings } = buckets[part]!
      next[part] = starts[block]!
      ends[part] = starts[block + 1]!
      heads[part] = next[part] === ends[part] ? -1 : meetings[next[part]!]! >>> 12
    }
    let length = 0
    for (let place = 0; place < count; place++) {
      for (let part = 0; part < parts; part++) {
        if (heads[part] !== place) continue
        const { meetings } = buckets[part]!
        const end = ends[part]!
        let at = next[part]!
        let head = meetings[at]!
        for (;;) {
          const weight = weights[(head >>> 6) & 63]!
          for (const last = at + (head & 63); at < last; ) gathered.add(meetings[++at]!, weight)
          if (++at === end) {
            heads[part] = -1
            break
          }
          head = meetings[at]!
          if (head >>> 12 !== place) {
            heads[part] = head >>> 12
            break
          }
        }
        next[part] = at
      }
      const met = gathered.length
      if (met === 0) continue
      if (length + met > left.length) {
        left = enlarged(left, length + met)
        right = enlarged(right, length + met)
      }
      const row = start + place
      let shared: ((other: number) => number) | undefined
      for (let at = 0; at < met; at++) {
        if (gathered.sum(at) < enough) continue
        const other = gathered.row(at)
        shared ??= surprise(row)
        if (shared(other) < least) continue
        left[length] = row
        right[length++] = other
      }
      gathered.clear()
    }
    return { left: left.slice(0, length), right: right.slice(0, length) }
  }
}
