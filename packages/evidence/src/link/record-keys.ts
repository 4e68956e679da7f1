import type { Comparison, KeyedColumn } from './comparison.ts'
import { enlarged, sharedInts } from './shared-ints.ts'

/** What rows may have in common, as numbers. */
export type RecordKeys = {
  /** Keys of row r: keys[starts[r]] up to keys[starts[r + 1]], each once; only such as another row has too. */
  readonly starts: Int32Array
  /** A key's number times 32, and its group in the low five bits. Words of names are group 0, their sounds 1. */
  readonly keys: Int32Array
  /** In how many rows each number occurs. */
  readonly holders: Int32Array
  /** Groups are below this. */
  readonly groups: number
  /** Most keys of a row. */
  readonly longest: number
}

/**
 * Numbers the keys of the rows. Each distinct value of a column is asked for its keys once; a row then costs look-ups in
 * flat arrays.
 *
 * @param comparisons the comparisons, for their keys
 * @param rows the rows to consider; the answer speaks of them by their place in here
 * @returns the keys, in memory that threads can share
 */
export function recordKeys(comparisons: readonly Comparison[], rows: Int32Array): RecordKeys {
  let last = 0
  const kinds = new Map<string, Map<string, number>>()
  const numberedKinds = new Map<string, Int32Array>()
  const groups = new Map([
    ['word', 0],
    ['sound', 1],
  ])
  const numbered = (column: KeyedColumn) => {
    const { kind, group, size, keysOf } = column
    const place = groups.get(group) ?? Math.min(31, groups.size)
    groups.set(group, place)
    const starts = new Int32Array(size + 1)
    let list = new Int32Array(size + 64)
    let length = 0
    if (keysOf === 'value') {
      // Each value a number of its own: no text is looked up, which for a million identifiers is most of the work.
      for (let code = 1; code < size; code++) {
        list[length++] = last++ * 32 + place
        starts[code + 1] = length
      }
      return { codes: column.codes, starts, list }
    }
    if (typeof keysOf === 'object') {
      // 0: not met yet.
      const numbers = numberedKinds.get(kind) ?? new Int32Array(keysOf.count)
      numberedKinds.set(kind, numbers)
      const own = keysOf.list.map((key) => {
        if (numbers[key] === 0) numbers[key] = ++last
        return (numbers[key]! - 1) * 32 + place
      })
      return { codes: column.codes, starts: keysOf.starts, list: own }
    }
    const numbers = kinds.get(kind) ?? new Map<string, number>()
    kinds.set(kind, numbers)
    for (let code = 0; code < size; code++) {
      for (const text of keysOf(code)) {
        let number = numbers.get(text)
        if (number === undefined) {
          number = last++
          numbers.set(text, number)
        }
        if (length === list.length) list = enlarged(list)
        list[length++] = number * 32 + place
      }
      starts[code + 1] = length
    }
    return { codes: column.codes, starts, list }
  }
  const columns = comparisons.flatMap(({ keyed }) => keyed).map(numbered)
  const starts = sharedInts(rows.length + 1)
  let keys = new Int32Array(rows.length * 12 + 64)
  const holders = sharedInts(last)
  let length = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const start = length
    for (let column = 0; column < columns.length; column++) {
      const { codes, starts: from, list } = columns[column]!
      const code = codes[row]!
      const end = from[code + 1]!
      for (let k = from[code]!; k < end; k++) {
        const key = list[k]!
        let seen = start
        while (seen < length && keys[seen] !== key) seen++
        if (seen < length) continue
        if (length === keys.length) keys = enlarged(keys)
        keys[length++] = key
        holders[key >>> 5]! += 1
      }
    }
    starts[at + 1] = length
  }
  const own = sharedOnly(starts, keys, holders)
  let longest = 0
  for (let row = 0; row < rows.length; row++) longest = Math.max(longest, starts[row + 1]! - starts[row]!)
  return { starts, keys: own, holders, groups: Math.min(32, groups.size), longest }
}

/** Leaves out the keys that one row alone has: they join nobody. Moves the starts accordingly. */
function sharedOnly(starts: Int32Array, keys: Int32Array, holders: Int32Array): Int32Array {
  let kept = 0
  for (let row = 0, at = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1]!
    for (; at < end; at++) {
      const key = keys[at]!
      if (holders[key >>> 5]! > 1) keys[kept++] = key
    }
    starts[row + 1] = kept
  }
  const shared = sharedInts(kept)
  shared.set(keys.subarray(0, kept))
  return shared
}
