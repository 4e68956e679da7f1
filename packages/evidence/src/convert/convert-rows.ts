import { Refusal } from '../refusal.ts'
import type { CaseForm } from './case-form.ts'

/** A converted table, header first, and what the new form had no word for: column -> number of rows. */
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
  const lost = new Map<string, number>()
  const converted = body.map((row, number) => {
    if (row.length !== header.length) {
      throw new Refusal(
        'bad-table',
        `row ${number + 1} has ${row.length} cells where the header has ${header.length}`,
        'Mend the row.',
      )
    }
    const one = from.read(
      (name) => row[place(name) ?? -1],
      (column) => {
        throw new Refusal(
          'bad-table',
          `row ${number + 1}: the value of column "${column}" is not one of the form ${from.name}`,
          'Correct the cell, or leave it blank if it is not known.',
        )
      },
    )
    return to.write(one, (column) => lost.set(column, (lost.get(column) ?? 0) + 1))
  })
  return { rows: [to.columns, ...converted], lost }
}
