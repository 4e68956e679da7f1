import type { BucketLayout } from './bucket-layout.ts'
import type { ScatteredKeys } from './scatter-keys.ts'
import { sharedInts } from './shared-ints.ts'

/** Whom the rows meet in the buckets of one part, by ascending row. In memory that threads can share. */
export type BucketMeetings = {
  /** Meetings of block b: from starts[b] up to starts[b + 1]. */
  readonly starts: Int32Array
  /**
   * One meeting after the other: a head (the row's place in its block, six bits for the bucket's holders, six for how many
   * of them come before the row), and then those rows.
   */
  readonly meetings: Int32Array
}

/**
 * Goes through the buckets of one part, and leaves out those that hold one row, or too many. Everything that is jumped about
 * in here is small; what is written is later read from front to back, row by row. That is the whole trick: a table of all
 * buckets would be as fast only if memory were as fast as the cache.
 *
 * @param scattered the buckets of each block, in order
 * @param layout of the rows
 * @param part which buckets
 */
export function bucketMeetings(
  scattered: readonly ScatteredKeys[],
  layout: BucketLayout,
  part: number,
): BucketMeetings {
  const { low, rare, blockRows } = layout
  const mask = 2 ** low - 1
  // One byte a bucket, which stops counting where "too many" is certain.
  const counts = new Uint8Array(2 ** low)
  for (const { starts, entries } of scattered) {
    const end = starts[part + 1]!
    for (let at = starts[part]!; at < end; at++) {
      const bucket = entries[at]! & mask
      if (counts[bucket]! <= rare) counts[bucket]! += 1
    }
  }
  const next = new Int32Array(2 ** low)
  let holders = 0
  let size = 0
  for (let bucket = 0; bucket <= mask; bucket++) {
    const count = counts[bucket]!
    if (count < 2 || count > rare) {
      counts[bucket] = 0
      continue
    }
    next[bucket] = holders
    holders += count
    size += count - 1 + (count * (count - 1)) / 2
  }
  const rows = new Int32Array(holders)
  const before = new Uint8Array(2 ** low)
  const meetings = sharedInts(size)
  const blocks = new Int32Array(scattered.length + 1)
  let length = 0
  for (const [block, { starts, entries }] of scattered.entries()) {
    const end = starts[part + 1]!
    for (let at = starts[part]!; at < end; at++) {
      const entry = entries[at]!
      const bucket = entry & mask
      const count = counts[bucket]!
      if (count === 0) continue
      const place = entry >>> low
      const row = block * blockRows + place
      const last = next[bucket]!
      const first = last - before[bucket]!
      rows[last] = row
      next[bucket] = last + 1
      before[bucket]! += 1
      // Two keys of a row may fall into one bucket: it does not meet itself.
      const until = last > first && rows[last - 1] === row ? last - 1 : last
      if (until === first) continue
      meetings[length++] = (place << 12) | (count << 6) | (until - first)
      for (let other = first; other < until; other++) meetings[length++] = rows[other]!
    }
    blocks[block + 1] = length
  }
  return { starts: blocks, meetings }
}
