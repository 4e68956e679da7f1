import { parse } from 'csv-parse/sync'
import { Refusal } from '../refusal.ts'
import { type CaptureTable, captureTable } from './capture-table.ts'

/** How a file is to be understood. */
export interface CaptureReading {
  /** The columns that are lists; by default all but the count and the stratum. */
  readonly lists?: readonly string[]
  /** A column whose every value gets a table of its own. */
  readonly strata?: string
}

const countNames = new Set(['count', 'n', 'freq', 'frequency', 'people'])
const on = new Set(['1', 'true', 'yes', 'y', 'x'])
const off = new Set(['', '0', 'false', 'no', 'n'])

/**
 * Reads capture tables: one line a history with a column `count`, or one line a person without it; 0 or 1 for each list.
 *
 * @param text CSV with a header
 * @returns by the value of the stratum its table, or why it has none, which silences no other; without strata one, named ''
 * @throws Refusal naming the line and column that cannot be understood; a cell is not quoted, since it may be a name
 */
export function readCaptureStrata(text: string, reading: CaptureReading = {}): Map<string, CaptureTable | Refusal> {
  const rows = parsed(text)
  const header = (rows[0] ?? []).map((name) => name.trim())
  const repeated = header.find((name, at) => header.indexOf(name) !== at)
  if (repeated !== undefined) throw wrong(`the column ${repeated} stands twice`, 'Give every column a name of its own.')
  const countAt = header.findIndex((name) => countNames.has(name.toLowerCase()))
  const strataAt = reading.strata === undefined ? -1 : columnOf(header, reading.strata)
  const lists =
    reading.lists?.map((name) => columnOf(header, name)) ??
    [...header.keys()].filter((at) => at !== countAt && at !== strataAt)
  const tables = new Map<string, Float64Array>()
  for (const [at, cells] of rows.slice(1).entries()) {
    const line = at + 2
    if (cells.length !== header.length) {
      throw wrong(
        `line ${line} has ${cells.length} cells, the header ${header.length}`,
        'Export the table again as CSV.',
      )
    }
    const mask = lists.reduce(
      (sum, column, list) => (memberOf(cells[column]!, line, header[column]!) ? sum | (1 << list) : sum),
      0,
    )
    const count = countAt < 0 ? 1 : countOf(cells[countAt]!, line)
    // Nobody can have counted those whom nobody saw; a 0 there is a way of saying so.
    if (mask === 0 && count > 0) {
      throw wrong(
        `line ${line} counts people who are on no list`,
        'Leave that line out: their number is what is looked for.',
      )
    }
    const stratum = strataAt < 0 ? '' : cells[strataAt]!.trim()
    const counts = tables.get(stratum) ?? new Float64Array(2 ** Math.min(lists.length, 20))
    counts[mask]! += count
    tables.set(stratum, counts)
  }
  if (tables.size === 0) throw wrong('the file has no line below its header', 'Check that the right file was named.')
  const names = lists.map((column) => header[column]!)
  return new Map([...tables].map(([stratum, counts]) => [stratum, tableOrRefusal(names, counts)]))
}

function tableOrRefusal(names: readonly string[], counts: Float64Array): CaptureTable | Refusal {
  try {
    return captureTable(names, counts)
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
}

function parsed(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch {
    throw wrong('the file is not valid CSV: a quote is not closed', 'Export the table again as CSV.')
  }
}

function columnOf(header: readonly string[], name: string): number {
  const at = header.indexOf(name)
  if (at < 0) throw wrong(`there is no column ${name}`, `The columns are: ${header.join(', ')}.`)
  return at
}

function memberOf(cell: string, line: number, column: string): boolean {
  const text = cell.trim().toLowerCase()
  if (on.has(text)) return true
  if (off.has(text)) return false
  throw wrong(
    `line ${line}, column ${column}: neither 0 nor 1`,
    'Every column but the count must be a list with 0 and 1; name the lists with --lists A,B,C, or the stratum with --strata.',
  )
}

function countOf(cell: string, line: number): number {
  const count = Number(cell.trim())
  if (cell.trim() === '' || !Number.isInteger(count) || count < 0) {
    throw wrong(`line ${line}: the count is not a whole number from 0`, 'Counts are whole numbers of people.')
  }
  return count
}

function wrong(what: string, advice: string): Refusal {
  return new Refusal('bad-table', what, advice)
}
