import { parse } from 'csv-parse/sync'
import { Refusal } from '../refusal.ts'

/** Counts by week, a column for each series. */
export interface SeriesTable {
  readonly weeks: readonly string[]
  readonly names: readonly string[]
  readonly counts: readonly Float64Array[]
}

/**
 * Reads counts by week: a header, the week in the first column, one column for each series.
 *
 * @throws Refusal naming the line and column of what is no count, or the gap in the calendar
 */
export function readSeries(text: string): SeriesTable {
  const [header = [], ...rows] = readLines(text)
  const names = header.slice(1)
  if (names.length === 0)
    throw wrong('there is no column of counts', 'Put the week first and a column for each series behind it.')
  if (rows.length === 0) throw wrong('there is no week', 'Check that the right file was named.')
  const weeks = rows.map((row) => row[0] ?? '')
  for (const [at, row] of rows.entries()) {
    if (row.length !== header.length)
      throw wrong(
        `line ${at + 2} has ${row.length} cells, the header ${header.length}`,
        'Export the table again as CSV.',
      )
    const [before, here] = [Number(weeks[at - 1]), Number(weeks[at])]
    if (Number.isInteger(before) && Number.isInteger(here) && here !== before + 1) {
      throw wrong(
        `week ${before} is followed by week ${here} (line ${at + 2})`,
        'Give every week a line; a week without cases has the count 0.',
      )
    }
  }
  const counts = names.map((name, column) =>
    Float64Array.from(rows, (row, at) => {
      const cell = row[column + 1] ?? ''
      const count = Number(cell)
      if (cell === '' || !Number.isInteger(count) || count < 0) {
        throw wrong(
          `line ${at + 2}, column ${name}: not a whole number from 0`,
          'A week without cases has the count 0; a week that is not known has to be left to the end of the file.',
        )
      }
      return count
    }),
  )
  return { weeks, names, counts }
}

/** The cells of a CSV file, trimmed, without empty lines. */
export function readLines(text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true })
  } catch {
    throw wrong('the file is not valid CSV: a quote is not closed', 'Export the table again as CSV.')
  }
}

function wrong(what: string, advice: string): Refusal {
  return new Refusal('bad-table', what, advice)
}
