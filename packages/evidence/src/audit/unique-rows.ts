import { setsOfLength } from '../counts/marginal.ts'
import { Refusal } from '../refusal.ts'

/** Rows that a few known facts single out. */
export interface UniqueRows {
  /** How many facts (columns) are known about the person. */
  readonly columns: number
  /** Rows that are the only one with their values in some such set of columns. */
  readonly rows: number
  /** The set of columns that singles out most rows; none if none does. */
  readonly worst: readonly string[]
  readonly worstRows: number
}

const mostSets = 5000

/**
 * For a table of one row a person: how many rows are unique once an attacker knows one, two or three facts about them.
 *
 * @param rows - header first
 */
export function uniqueRows(rows: readonly (readonly string[])[], most = 3): UniqueRows[] {
  const [header = [], ...body] = rows
  if (body.length === 0) throw new Refusal('bad-table', 'no row to audit', 'Check the file.')
  const kinds = new Map<string, { row: readonly string[]; persons: number }>()
  for (const row of body) {
    const key = row.join('\u0000')
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, { row, persons: 1 })
    else kind.persons++
  }
  const all = [...kinds.values()]
  return Array.from({ length: Math.min(most, header.length) }, (_, at) => {
    const sets = setsOfLength(header.length, at + 1).slice(0, mostSets)
    const unique = new Set<number>()
    let worst = { set: sets[0]!, rows: 0 }
    for (const set of sets) {
      // Position of the only kind with these values if it is one person, else -1.
      const seen = new Map<string, number>()
      all.forEach(({ row, persons }, number) => {
        const key = set.map((column) => row[column]).join('\u0000')
        seen.set(key, seen.has(key) || persons > 1 ? -1 : number)
      })
      const alone = [...seen.values()].filter((number) => number >= 0)
      for (const number of alone) unique.add(number)
      if (alone.length > worst.rows) worst = { set, rows: alone.length }
    }
    const names = worst.rows === 0 ? [] : worst.set.map((column) => header[column]!)
    return { columns: at + 1, rows: unique.size, worst: names, worstRows: worst.rows }
  })
}
