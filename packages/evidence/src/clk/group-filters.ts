import type { DiceTable } from './dice-table.ts'
import type { FilterFile } from './filter-lines.ts'
import { type FilterMatch, partnersKept } from './match-filters.ts'

/** A record: which party's file, and its row there. */
export type Member = { readonly party: number; readonly row: number }

/**
 * Greedy grouping of the records of several parties: the most alike pair first; two groups become one only if no party is
 * in it twice and every record of the one is at least `threshold` alike to every record of the other.
 *
 * @param parties the files, each without duplicates in itself
 * @param tables the same, laid out
 * @param threshold least similarity
 * @returns groups of two or more
 */
export function groupFilters(
  parties: readonly FilterFile[],
  tables: readonly DiceTable[],
  threshold: number,
): Member[][] {
  const edges: (FilterMatch & { readonly left: number; readonly right: number })[] = []
  parties.forEach((file, left) => {
    for (let right = left + 1; right < parties.length; right++) {
      tables[right]!.best(file, 0, file.rows, threshold, partnersKept).forEach((partners, row) => {
        for (const { place, score } of partners) edges.push({ left, right, one: row, other: place, score })
      })
    }
  })
  edges.sort((a, b) => b.score - a.score || a.left - b.left || a.one - b.one || a.right - b.right || a.other - b.other)
  const groupOf = parties.map(({ rows }) => new Array<Member[] | undefined>(rows))
  const groups = new Set<Member[]>()
  for (const { left, right, one, other } of edges) {
    const first = groupOf[left]![one] ?? [{ party: left, row: one }]
    const second = groupOf[right]![other] ?? [{ party: right, row: other }]
    if (first === second || first.some(({ party }) => second.some((member) => member.party === party))) continue
    const alike = first.every((a) => second.every((b) => similarity(parties, a, b) >= threshold))
    if (!alike) continue
    const joined = [...first, ...second].sort((a, b) => a.party - b.party)
    groups.delete(first)
    groups.delete(second)
    groups.add(joined)
    for (const { party, row } of joined) groupOf[party]![row] = joined
  }
  return [...groups]
}

function similarity(parties: readonly FilterFile[], a: Member, b: Member): number {
  const [one, other] = [parties[a.party]!, parties[b.party]!]
  let common = 0
  let sum = 0
  for (let word = 0; word < one.words; word++) {
    const left = one.filters[a.row * one.words + word]!
    const right = other.filters[b.row * other.words + word]!
    common += bits(left & right)
    sum += bits(left) + bits(right)
  }
  return sum === 0 ? 0 : (2 * common) / sum
}

function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
