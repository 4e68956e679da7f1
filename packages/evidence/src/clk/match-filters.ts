import type { DiceTable, Hit } from './dice-table.ts'
import type { FilterFile } from './filter-lines.ts'

/** A row of the one file, a row of the other, and how alike they are. */
export type FilterMatch = { readonly one: number; readonly other: number; readonly score: number }

/** The best partners kept of each row; more are looked for only where all of them are taken. */
export const partnersKept = 8

/**
 * Greedy one-to-one matching: the most alike pair first, then the most alike of what is left, and so on; among equals
 * the lower rows. Nothing like all pairs is ever kept: greedy matching by one symmetric score is the one stable
 * matching (Gale and Shapley 1962), so that each row proposes to its few best partners and asks for more only when
 * it has lost them all. A threshold that lets millions of pairs through costs time and no memory.
 *
 * @param one filters
 * @param table the others, laid out
 * @param threshold least similarity
 * @param first the best partners of each row of `one`, up to `partnersKept`, best first
 * @returns the matches, most alike first
 */
export function matchFilters(
  one: FilterFile,
  table: DiceTable,
  threshold: number,
  first: readonly (readonly Hit[])[],
): FilterMatch[] {
  const holder = new Int32Array(table.rows).fill(-1)
  const held = new Float64Array(table.rows)
  const lists = [...first]
  const place = new Int32Array(one.rows)
  const free = Array.from({ length: one.rows }, (_, row) => one.rows - 1 - row)
  for (let row = free.pop(); row !== undefined; row = free.pop()) {
    let list = lists[row]!
    if (place[row]! >= list.length) {
      const last = list.at(-1)
      if (list.length < partnersKept || last === undefined) continue
      list = table.best(one, row, row + 1, threshold, partnersKept, last)[0]!
      lists[row] = list
      place[row] = 0
      if (list.length === 0) continue
    }
    const { place: wanted, score } = list[place[row]!]!
    place[row]! += 1
    const rival = holder[wanted]!
    if (rival >= 0 && (held[wanted]! > score || (held[wanted] === score && rival < row))) {
      free.push(row)
      continue
    }
    holder[wanted] = row
    held[wanted] = score
    if (rival >= 0) free.push(rival)
  }
  const matches: FilterMatch[] = []
  for (let other = 0; other < table.rows; other++) {
    if (holder[other]! >= 0) matches.push({ one: holder[other]!, other, score: held[other]! })
  }
  return matches.sort((a, b) => b.score - a.score || a.one - b.one)
}
