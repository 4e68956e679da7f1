import type { BucketLayout } from './bucket-layout.ts'
import type { RecordKeys } from './record-keys.ts'
import { enlarged, sharedInts } from './shared-ints.ts'

/** The buckets of a block of rows, sorted by part; within a part by row. In memory that threads can share. */
export type ScatteredKeys = {
  /** Entries of part p: entries[starts[p]] up to entries[starts[p + 1]]. */
  readonly starts: Int32Array
  /** The row's place in the block above the low bits of the bucket. */
  readonly entries: Int32Array
}

/** Keys held by more rows than this are joined in twos with the row's other keys. */
const COMMON = 20
/** At most so many keys of a row are joined in twos, the rarest first: 45 pairs of keys a row. */
const JOINED = 10
/** A row's buckets: 45 pairs, and its rare keys, of which more than these are passed over. */
const ROOM = 256

/**
 * Sorts a block of rows into buckets by their rare keys and by pairs of common keys. Joined keys are hashed to buckets without
 * resolving collisions: a collision makes at worst a needless candidate, which the comparison then refuses.
 *
 * @param keys of all rows
 * @param layout of these rows
 * @param block which rows
 */
export function scatterKeys({ starts, keys, holders }: RecordKeys, layout: BucketLayout, block: number): ScatteredKeys {
  const { rare, low, parts, blockRows } = layout
  const start = block * blockRows
  const end = Math.min(layout.rows, start + blockRows)
  const mask = 2 ** low * parts - 1
  const ends = new Int32Array(end - start)
  const sizes = new Int32Array(parts + 1)
  let buckets = new Int32Array((end - start) * 40 + ROOM)
  let length = 0
  const put = (hash: number) => {
    const bucket = hash & mask
    buckets[length++] = bucket
    sizes[(bucket >>> low) + 1]! += 1
  }
  const common = new Int32Array(JOINED + 1)
  for (let row = start; row < end; row++) {
    if (length + ROOM > buckets.length) buckets = enlarged(buckets)
    const last = length + ROOM - 50
    let joined = 0
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const key = keys[at]!
      const count = holders[key >>> 5]!
      if (count <= rare && length < last) put(mixed(key, 0))
      if (count <= Math.min(COMMON, rare)) continue
      // Insertion into the short list of the rarest.
      let place = Math.min(joined, JOINED)
      while (place > 0 && holders[common[place - 1]! >>> 5]! > count) {
        common[place] = common[place - 1]!
        place--
      }
      common[place] = key
      joined = Math.min(joined + 1, JOINED)
    }
    for (let one = 1; one < joined; one++) {
      for (let other = 0; other < one; other++) {
        const first = common[one]!
        const second = common[other]!
        const kind = first & 31
        const otherKind = second & 31
        // The same group says the same thing twice, and so do a word and its sound; two words of one name do not.
        if (kind === otherKind ? kind > 0 : kind + otherKind === 1) continue
        put(mixed(Math.max(first, second), Math.min(first, second) + 1))
      }
    }
    ends[row - start] = length
  }
  for (let part = 0; part < parts; part++) sizes[part + 1]! += sizes[part]!
  const entries = sharedInts(length)
  const next = sizes.slice(0, parts)
  const inPart = 2 ** low - 1
  for (let place = 0, at = 0; place < ends.length; place++) {
    for (const until = ends[place]!; at < until; at++) {
      const bucket = buckets[at]!
      entries[next[bucket >>> low]!++] = (place << low) | (bucket & inPart)
    }
  }
  return { starts: sizes, entries }
}

function mixed(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return (hash ^ (hash >>> 15)) >>> 0
}
