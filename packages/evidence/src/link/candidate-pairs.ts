import type { Comparison } from './comparison.ts'
import { sharedSurprise } from './shared-surprise.ts'

/** A pair is worth comparing if what it shares, each thing counted once, is within so many bits of picking out one record. */
const SHORT_OF_ONE = 2

/** Pairs of rows worth comparing; `left[k] > right[k]`. */
export type CandidatePairs = { readonly left: Int32Array; readonly right: Int32Array; readonly length: number }

/**
 * A key held by more rows than this joins nobody by itself; it must meet a second key. In large tables fewer, for the rows
 * met grow with its square; they are found by other keys, of which there are more.
 */
const rareIn = (rows: number) => Math.max(12, Math.min(60, Math.round(60 * Math.sqrt(60_000 / rows))))
/** Keys held by more rows than this are joined in twos with the row's other keys. */
const COMMON = 20
/** At most so many keys of a row are joined in twos, the rarest first: 45 pairs of keys a row. */
const JOINED = 10

/**
 * Finds the pairs worth comparing without hand-written blocking. Every row has keys (words and sounds of names, dates,
 * years, codes and their beginnings, addresses). A rare key joins its holders at once; two common keys of different
 * kinds are joined into one rarer key (a "john" of one postcode, a "smith" of one year). Each shared key adds its
 * surprise, log2(rows / holders), and pairs that gather more than log2(rows) + 4 bits are kept. Rows with nothing rare
 * about them find nobody: a million equal rows cost nothing.
 *
 * Joined keys are hashed to buckets without resolving collisions: a collision makes at worst a needless candidate, which
 * the comparison then refuses.
 *
 * @param comparisons the comparisons, for their keys
 * @param rows the rows to consider, ascending; others are left out
 * @returns the candidates, each pair once
 */
export function candidatePairs(comparisons: readonly Comparison[], rows: Int32Array): CandidatePairs {
  const { starts, keys } = keysOfRows(comparisons, rows)
  const holders = holdersOf(starts, keys)
  const { postings, from, weights, ownStarts, own } = buckets(starts, keys, holders)
  const surprise = sharedSurprise(starts, keys, holders)
  const gathered = new Float32Array(rows.length)
  const touched = new Int32Array(rows.length)
  const enough = Math.log2(rows.length) + 4
  const least = Math.log2(rows.length) - SHORT_OF_ONE
  let left = new Int32Array(1 << 16)
  let right = new Int32Array(1 << 16)
  let length = 0
  for (let row = 0; row < rows.length; row++) {
    let met = 0
    for (let at = ownStarts[row]!; at < ownStarts[row + 1]!; at++) {
      const bucket = own[at]!
      const weight = weights[bucket]!
      if (weight === 0) continue
      const end = from[bucket + 1]!
      for (let holder = from[bucket]!; holder < end; holder++) {
        const other = postings[holder]!
        if (other >= row) break
        if (gathered[other] === 0) touched[met++] = other
        gathered[other]! += weight
      }
    }
    if (length + met > left.length) {
      left = enlarged(left, length + met)
      right = enlarged(right, length + met)
    }
    const shared = surprise(row)
    for (let at = 0; at < met; at++) {
      const other = touched[at]!
      if (gathered[other]! >= enough && shared(other) >= least) {
        left[length] = rows[row]!
        right[length++] = rows[other]!
      }
      gathered[other] = 0
    }
  }
  return { left, right, length }
}

function enlarged(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}

/** A key of a row: its number, and in the low five bits its group. Words of names are group 0, their sounds 1. */
function keysOfRows(comparisons: readonly Comparison[], rows: Int32Array) {
  let last = 0
  const kinds = new Map<string, Map<string, number>>()
  const groups = new Map([
    ['word', 0],
    ['sound', 1],
  ])
  const columns = comparisons
    .flatMap((comparison) => comparison.keyed)
    .map(({ codes, kind, group, keys }) => {
      const numbers = kinds.get(kind) ?? new Map<string, number>()
      kinds.set(kind, numbers)
      const place = groups.get(group) ?? Math.min(31, groups.size)
      groups.set(group, place)
      const lists = keys.map((texts) =>
        texts.map((text) => {
          let number = numbers.get(text)
          if (number === undefined) {
            number = last++
            numbers.set(text, number)
          }
          return number * 32 + place
        }),
      )
      return { codes, lists }
    })
  const starts = new Int32Array(rows.length + 1)
  let keys = new Int32Array(rows.length * 12 + 64)
  let length = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const start = length
    for (const { codes, lists } of columns) {
      const list = lists[codes[row]!]!
      if (length + list.length > keys.length) keys = enlarged(keys, length + list.length)
      for (let k = 0; k < list.length; k++) {
        const key = list[k]!
        let seen = start
        while (seen < length && keys[seen] !== key) seen++
        if (seen === length) keys[length++] = key
      }
    }
    starts[at + 1] = length
  }
  return { starts, keys }
}

function holdersOf(starts: Int32Array, keys: Int32Array): Int32Array {
  const end = starts.at(-1) ?? 0
  let most = 0
  for (let at = 0; at < end; at++) most = Math.max(most, keys[at]!)
  const holders = new Int32Array((most >>> 5) + 1)
  for (let at = 0; at < end; at++) holders[keys[at]! >>> 5]! += 1
  return holders
}

function buckets(starts: Int32Array, keys: Int32Array, holders: Int32Array) {
  const rows = starts.length - 1
  const rare = rareIn(rows)
  const bits = Math.min(26, Math.max(12, Math.ceil(Math.log2(rows * 24 + 1))))
  const mask = 2 ** bits - 1
  const ownStarts = new Int32Array(rows + 1)
  let own = new Int32Array(rows * 24 + 64)
  let length = 0
  const common = new Int32Array(256)
  for (let row = 0; row < rows; row++) {
    if (length + 256 > own.length) own = enlarged(own, length + 256)
    let joined = 0
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const key = keys[at]!
      const count = holders[key >>> 5]!
      if (count < 2) continue
      if (count <= rare && length + 64 < own.length) own[length++] = mixed(key, 0) & mask
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
        own[length++] = mixed(Math.max(first, second), Math.min(first, second) + 1) & mask
      }
    }
    ownStarts[row + 1] = length
  }
  const from = new Int32Array(mask + 2)
  for (let at = 0; at < length; at++) from[own[at]! + 1]! += 1
  const weights = new Float32Array(mask + 1)
  for (let bucket = 0; bucket <= mask; bucket++) {
    const count = from[bucket + 1]!
    weights[bucket] = count < 2 || count > rare ? 0 : Math.log2(rows / count)
    from[bucket + 1]! += from[bucket]!
  }
  const next = from.slice(0, mask + 1)
  const postings = new Int32Array(length)
  for (let row = 0; row < rows; row++) {
    for (let at = ownStarts[row]!; at < ownStarts[row + 1]!; at++) {
      const bucket = own[at]!
      if (weights[bucket]! > 0) postings[next[bucket]!++] = row
    }
  }
  return { postings, from, weights, ownStarts, own }
}

function mixed(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return (hash ^ (hash >>> 15)) >>> 0
}
