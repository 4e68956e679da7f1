import { Refusal } from '../refusal.ts'
import type { CaseForm } from './case-form.ts'
import { isMissing, readFlag } from './case-values.ts'

/**
 * A converted table, header first, and what was left out: column -> number of rows, named as in the form that has it.
 * That is what the new form has no word for, and what CTDC's 2024 form, by way of which all is converted, has none for.
 */
export interface Converted {
  readonly rows: readonly (readonly string[])[]
  readonly lost: ReadonlyMap<string, number>
}

/** Some tools cut names to so many characters. */
const longestCutName = 32

/**
 * Converts a table of cases from one form to another by way of the form that Clarion publishes.
 *
 * @param rows - header first
 * @throws Refusal `bad-table` naming row and column, never the cell
 */
export function convertRows(rows: readonly (readonly string[])[], from: CaseForm, to: CaseForm): Converted {
  const [header = [], ...body] = rows
  const at = new Map(header.map((name, place) => [name.trim(), place]))
  const place = (name: string): number | undefined => at.get(name) ?? at.get(name.slice(0, longestCutName))
  if (!from.columns.some((name) => place(name) !== undefined)) {
    throw new Refusal('unknown-format', `the header has no column of the form ${from.name}`, 'Name another --from.')
  }
  const twice = header.find((name, place) => name.trim() !== '' && at.get(name.trim()) !== place)
  if (twice !== undefined) {
    throw new Refusal('bad-table', `the header has the column "${twice.trim()}" twice`, 'Rename or remove one.')
  }
  const lost = new Map<string, number>()
  const lose = (column: string): void => void lost.set(column, (lost.get(column) ?? 0) + 1)
  const read = new Set<number | undefined>()
  const converted = body.map((row, number) => {
    if (row.length !== header.length) {
      throw new Refusal(
        'bad-table',
        `row ${number + 1} has ${row.length} cells where the header has ${header.length}`,
        'Mend the row.',
      )
    }
    const one = from.read(
      (name) => {
        read.add(place(name))
        return row[place(name) ?? -1]
      },
      (column) => {
        throw new Refusal(
          'bad-table',
          `row ${number + 1}: the value of column "${column}" is not one of the form ${from.name}`,
          'Correct the cell, or leave it blank if it is not known.',
        )
      },
      lose,
    )
    return to.write(one, lose)
  })
  for (const [column, name] of header.entries()) {
    if (read.has(column)) continue
    // A cell that says nothing, or that a flag does not hold, is no loss.
    const said = body.filter((row) => !isMissing(row[column]!) && readFlag(row[column]!) !== '').length
    if (said > 0) lost.set(name.trim(), said)
  }
  return { rows: [to.columns, ...converted], lost }
}
