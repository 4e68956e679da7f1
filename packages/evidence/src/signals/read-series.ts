import { parse } from 'csv-parse/sync'
import { Refusal } from '../refusal.ts'
import { ordinalOf, type WrittenTime, writtenTime } from './combinations/calendar.ts'

/** Counts by week, a column for each series. */
export interface SeriesTable {
  readonly weeks: readonly string[]
  readonly names: readonly string[]
  readonly counts: readonly Float64Array[]
}

const comma = 0x2c
const zero = 0x30

/**
 * Reads counts by week: a header, the week in the first column, one column for each series.
 *
 * @throws Refusal naming the line and column of what is no count, or the gap in the calendar
 */
export function readSeries(text: string): SeriesTable {
  const [header, ...rows] = rowsOf(text)
  const names = (typeof header === 'string' ? header.split(',').map((cell) => cell.trim()) : (header ?? [])).slice(1)
  if (names.length === 0)
    throw wrong('there is no column of counts', 'Put the week first and a column for each series behind it.')
  if (rows.length === 0) throw wrong('there is no week', 'Check that the right file was named.')
  const counts = names.map(() => new Float64Array(rows.length))
  const weeks: string[] = []
  let before: PlaceInTime | undefined
  let step: number | undefined
  for (const [at, row] of rows.entries()) {
    const put = (column: number, count: number | undefined) => {
      if (count === undefined)
        throw wrong(
          `line ${at + 2}, column ${names[column]}: not a whole number from 0`,
          'A week without cases has the count 0; a week that is not known has to be left to the end of the file.',
        )
      counts[column]![at] = count
    }
    const [week, cells] = typeof row === 'string' ? readLine(row, names.length, put) : readCells(row, names.length, put)
    if (cells !== names.length + 1)
      throw wrong(`line ${at + 2} has ${cells} cells, the header ${names.length + 1}`, 'Export the table again as CSV.')
    const here = placeInTime(week)
    if (before !== undefined && here !== undefined && before.kind === here.kind) {
      // Dates are those of days or of the days on which weeks begin: what the first two are, all are.
      step ??= here.kind === 'day' && here.place - before.place === 7 ? 7 : 1
      if (here.place !== before.place + step)
        throw wrong(
          `week ${weeks.at(-1)} is followed by week ${week} (line ${at + 2})`,
          'Give every week a line; a week without cases has the count 0.',
        )
    }
    before = here
    weeks.push(week)
  }
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

/** Lines as they are where no quote can hide a comma or a line's end, else their cells. */
function rowsOf(text: string): (string | string[])[] {
  if (text.includes('"') || !text.includes('\n')) return readLines(text)
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
}

type Put = (column: number, count: number | undefined) => void

function readCells(row: readonly string[], most: number, put: Put): [week: string, cells: number] {
  const [week = '', ...cells] = row
  for (const [column, cell] of cells.slice(0, most).entries()) put(column, countOf(cell))
  return [week, row.length]
}

/** Digit by digit: a string for each cell would take most of the time that a wide file takes. */
function readLine(row: string, most: number, put: Put): [week: string, cells: number] {
  const first = row.indexOf(',')
  if (first < 0) return [row.trim(), 1]
  let column = 0
  for (let from = first + 1; from <= row.length; column++) {
    let to = from
    let count = 0
    for (; to < row.length; to++) {
      const code = row.charCodeAt(to)
      if (code === comma) break
      count = code >= zero && code <= zero + 9 ? 10 * count + code - zero : Number.NaN
    }
    const plain = to > from && count <= Number.MAX_SAFE_INTEGER
    if (column < most) put(column, plain ? count : countOf(row.slice(from, to).trim()))
    from = to + 1
  }
  return [row.slice(0, first).trim(), column + 1]
}

interface PlaceInTime {
  readonly kind: WrittenTime['kind'] | 'number'
  readonly place: number
}

/** Of a week that is numbered, or written as 2023-W07 or by a date; undefined for a name of another kind. */
function placeInTime(week: string): PlaceInTime | undefined {
  if (week !== '' && Number.isInteger(Number(week))) return { kind: 'number', place: Number(week) }
  const time = writtenTime(week)
  if (time === undefined) return undefined
  const { kind, year, part, day } = time
  const place = kind === 'day' ? Date.UTC(year, part, day) / 86_400_000 : ordinalOf(time, kind)
  return place === undefined ? undefined : { kind, place }
}

function countOf(cell: string): number | undefined {
  const count = Number(cell)
  return cell === '' || !Number.isInteger(count) || count < 0 ? undefined : count
}

function wrong(what: string, advice: string): Refusal {
  return new Refusal('bad-table', what, advice)
}
