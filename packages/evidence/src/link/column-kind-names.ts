import { Refusal } from '../refusal.ts'
import type { ColumnKind } from './column-kinds.ts'

/** Every kind of column, as people name it on the command line. */
export const columnKindNames: readonly ColumnKind[] = [
  'given name',
  'family name',
  'full name',
  'date',
  'age',
  'text',
  'code',
  'category',
  'phone',
  'email',
  'record id',
  'not compared',
]

/**
 * Reads what was said of columns, such as `town=text` or `note=not compared`.
 *
 * @param pairs one COLUMN=KIND each
 * @param columns the names of the columns there are
 * @throws {Refusal} 'bad-table' for a column that is not there or a kind that does not exist
 */
export function readColumnKinds(pairs: readonly string[], columns: readonly string[]): Map<string, ColumnKind> {
  const kinds = new Map<string, ColumnKind>()
  for (const pair of pairs) {
    const cut = pair.lastIndexOf('=')
    const column = pair.slice(0, Math.max(0, cut))
    const kind = columnKindNames.find((name) => name === pair.slice(cut + 1).replaceAll('-', ' '))
    if (!columns.includes(column)) {
      throw new Refusal('bad-table', `there is no column "${column}"`, `The columns are: ${columns.join(', ')}.`)
    }
    if (kind === undefined) {
      throw new Refusal('bad-table', `"${pair.slice(cut + 1)}" is no kind`, `Kinds: ${columnKindNames.join(', ')}.`)
    }
    kinds.set(column, kind)
  }
  return kinds
}
