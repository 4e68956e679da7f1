import type { Comparison, KeyedColumn } from './comparison.ts'

/** What rows may have in common, as numbers. */
export type RecordKeys = {
  /** Keys of row r: keys[starts[r]] up to keys[starts[r + 1]], each once; only such as another row has too. */
  readonly starts: Int32Array
  /** A key's number times 32, and its group in the low five bits. Words of names are group 0, their sounds 1. */
  readonly keys: Int32Array
  /** In how many rows each number occurs. */
  readonly holders: Int32Array
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
  const groups = new Map([
    ['word', 0],
    ['sound', 1],
  ])
  const numbered = (column: KeyedColumn) => {
    const { kind, group, size, keysOf } = column
    const numbers = kinds.get(kind) ?? new Map<string, number>()
    kinds.set(kind, numbers)
    const place = groups.get(group) ?? Math.min(31, groups.size)
    groups.set(group, place)
    const starts = new Int32Array(size + 1)
    let list = new Int32Array(size + 64)
    let length = 0
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
  const starts = new Int32Array(new SharedArrayBuffer((rows.length + 1) * 4))
  let keys = new Int32Array(rows.length * 12 + 64)
  const holders = new Int32Array(new SharedArrayBuffer(last * 4))
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
  return { starts, keys: sharedOnly(starts, keys, holders), holders }
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
  const shared = new Int32Array(new SharedArrayBuffer(kept * 4))
  shared.set(keys.subarray(0, kept))
  return shared
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
