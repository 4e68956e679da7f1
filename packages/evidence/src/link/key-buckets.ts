import type { RecordKeys } from './record-keys.ts'

/** Which rows meet: rows and buckets, each pointing to the other, in memory that threads can share. */
export type KeyBuckets = {
  /** Buckets of row r: own[ownStarts[r]] up to own[ownStarts[r + 1]]. */
  readonly ownStarts: Int32Array
  readonly own: Int32Array
  /** Rows of bucket b, ascending: postings[from[b]] up to postings[from[b + 1]]. */
  readonly from: Int32Array
  readonly postings: Int32Array
}

/**
 * A key held by more rows than this joins nobody by itself; it must meet a second key. In large tables fewer, for the rows
 * met grow with its square; they are found by other keys, of which there are more.
 */
const rareIn = (rows: number) => Math.max(12, Math.min(60, Math.round(60 * Math.sqrt(60_000 / rows))))
/** Keys held by more rows than this are joined in twos with the row's other keys. */
const COMMON = 20
/** At most so many keys of a row are joined in twos, the rarest first: 45 pairs of keys a row. */
const JOINED = 10
/** A row's buckets before any are left out: 45 pairs, and its rare keys, of which more than these are passed over. */
const ROOM = 256

/**
 * Sorts rows into buckets by their rare keys and by pairs of common keys, and leaves out the buckets that hold one row, or
 * too many. Joined keys are hashed to buckets without resolving collisions: a collision makes at worst a needless
 * candidate, which the comparison then refuses.
 *
 * @param keys of the rows
 * @returns the buckets that make rows meet
 */
export function keyBuckets({ starts, keys, holders }: RecordKeys): KeyBuckets {
  const rows = starts.length - 1
  const rare = rareIn(rows)
  const bits = Math.min(26, Math.max(12, Math.ceil(Math.log2(rows * 24 + 1))))
  const mask = 2 ** bits - 1
  const ownStarts = shared(rows + 1)
  let own = new Int32Array(rows * 24 + 2 * ROOM)
  let length = 0
  // One byte a bucket, which stops counting where "too many" is certain: four times less memory to jump about in.
  const counts = new Uint8Array(mask + 1)
  const common = new Int32Array(JOINED + 1)
  const put = (hash: number) => {
    const bucket = hash & mask
    own[length++] = bucket
    if (counts[bucket]! < 255) counts[bucket]! += 1
  }
  for (let row = 0; row < rows; row++) {
    if (length + ROOM > own.length) own = enlarged(own)
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
    ownStarts[row + 1] = length
  }
  return { ownStarts, ...usefulBuckets(ownStarts, own, counts, rare) }
}

/** Renumbers the buckets that hold two rows up to `most`, so that what is jumped about in is small. Moves the starts. */
function usefulBuckets(ownStarts: Int32Array, own: Int32Array, counts: Uint8Array, most: number) {
  const before = new Int32Array((counts.length >>> 5) + 1)
  const useful = new Int32Array(counts.length >>> 5)
  let buckets = 0
  let size = 0
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if ((bucket & 31) === 0) before[bucket >>> 5] = buckets
    const count = counts[bucket]!
    if (count < 2 || count > most) continue
    useful[bucket >>> 5]! |= 1 << (bucket & 31)
    buckets++
    size += count
  }
  const from = shared(buckets + 1)
  let kept = 0
  for (let row = 0, at = 0; row + 1 < ownStarts.length; row++) {
    const end = ownStarts[row + 1]!
    for (; at < end; at++) {
      const bucket = own[at]!
      const word = useful[bucket >>> 5]!
      if (((word >>> (bucket & 31)) & 1) === 0) continue
      const number = before[bucket >>> 5]! + ones(word & ((1 << (bucket & 31)) - 1))
      own[kept++] = number
      from[number + 1]! += 1
    }
    ownStarts[row + 1] = kept
  }
  const compact = shared(kept)
  compact.set(own.subarray(0, kept))
  for (let bucket = 0; bucket < buckets; bucket++) from[bucket + 1]! += from[bucket]!
  const next = from.slice(0, buckets)
  const postings = shared(size)
  for (let row = 0, at = 0; row + 1 < ownStarts.length; row++) {
    for (const end = ownStarts[row + 1]!; at < end; at++) postings[next[compact[at]!]!++] = row
  }
  return { own: compact, from, postings }
}

function shared(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

function mixed(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return (hash ^ (hash >>> 15)) >>> 0
}

function ones(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
