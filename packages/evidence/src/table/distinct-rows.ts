import type { Codes } from './coded-table.ts'

/** Rows of a table, equal ones kept once with their number. */
export interface DistinctRows {
  /** Position (in the table given) of the first of each kind. */
  readonly first: Int32Array
  /** How many persons each kind stands for. */
  readonly persons: Int32Array
  readonly kinds: number
}

/**
 * Groups equal rows by hashing (open addressing, every hit compared cell by cell). Case tables are full of equal rows: the
 * 91,043 of the CTDC extract are 6,219 kinds, and counting marginals over kinds is fifteen times less work.
 *
 * @param persons - how many persons each row stands for; 1 each if not given
 */
export function distinctRows(codes: readonly Codes[], rows: number, persons?: Int32Array): DistinctRows {
  const hashes = new Int32Array(rows)
  for (const column of codes) {
    for (let row = 0; row < rows; row++) {
      const mixed = Math.imul(hashes[row]! ^ (column[row]! + 0x9e37), 0x85ebca6b)
      hashes[row] = mixed ^ (mixed >>> 13)
    }
  }
  let slots = 16
  while (slots < rows * 2) slots *= 2
  const table = new Int32Array(slots).fill(-1)
  const first = new Int32Array(rows)
  const counts = new Int32Array(rows)
  let kinds = 0
  for (let row = 0; row < rows; row++) {
    const own = persons === undefined ? 1 : persons[row]!
    if (own === 0) continue
    let slot = Math.imul(hashes[row]!, 0x9e3779b1) >>> 0
    for (slot &= slots - 1; ; slot = (slot + 1) & (slots - 1)) {
      const kind = table[slot]!
      if (kind < 0) {
        table[slot] = kinds
        first[kinds] = row
        counts[kinds++] = own
        break
      }
      if (hashes[first[kind]!] === hashes[row] && sameRow(codes, first[kind]!, row)) {
        counts[kind]! += own
        break
      }
    }
  }
  return { first: first.slice(0, kinds), persons: counts.slice(0, kinds), kinds }
}

/** The codes of some rows of a column, in the order given. */
export function takeRows(column: Codes, rows: Int32Array): Codes {
  const taken = column instanceof Uint8Array ? new Uint8Array(rows.length) : new Uint16Array(rows.length)
  for (let at = 0; at < rows.length; at++) taken[at] = column[rows[at]!]!
  return taken
}

function sameRow(codes: readonly Codes[], a: number, b: number): boolean {
  for (const column of codes) if (column[a] !== column[b]) return false
  return true
}
