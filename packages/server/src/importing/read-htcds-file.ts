import { findHtcdsField } from '@clarion/casework'
import { ExplainedError } from '../explained-error.ts'
import type { RowProblem } from './import-report.ts'
import { openText, type TextFile } from './open-text.ts'
import { readCsv } from './read-csv.ts'

/** A row of a file, and where it stands: the line of a CSV file, or the place in the list of a JSON file, from 1. */
export type FileRow = {
  readonly line: number
  readonly record: Readonly<Record<string, unknown>>
  /** What stands beyond the last column, where something does. */
  readonly beyond?: string
}

/** A file is read with its columns in hand: those that the standard does not have are known before the first row. */
export type HtcdsFile = { readonly unknown: readonly RowProblem[]; readonly rows: AsyncIterable<FileRow> }

const notAField = 'not a field of HTCDS 2.0; the column was passed over'

/**
 * Opens a file of HTCDS records: CSV with the names of fields in its first line, or a JSON list of objects.
 *
 * @throws ExplainedError when it is neither, or has no column of the standard
 */
export async function readHtcdsFile(file: string): Promise<HtcdsFile> {
  const text = await openText(file)
  const { unknown, rows } = /^\s*[[{]/.test(text.beginning)
    ? await readJsonFile(file, text)
    : await readCsvFile(file, text)
  return { unknown, rows: atLeastOne(file, rows) }
}

/** A file without a case is a mistake of somebody: the wrong file, or an export that failed. */
async function* atLeastOne(file: string, rows: AsyncIterable<FileRow>): AsyncGenerator<FileRow> {
  let none = true
  for await (const row of rows) {
    none = false
    yield row
  }
  if (none) throw noCase(file)
}

function noCase(file: string): ExplainedError {
  return new ExplainedError('badData', `There is no case in ${file}.`)
}

async function readJsonFile(file: string, { pieces }: TextFile): Promise<HtcdsFile> {
  let list: unknown
  const parts: string[] = []
  for await (const piece of pieces) parts.push(piece)
  try {
    list = JSON.parse(parts.join(''))
  } catch {
    throw new ExplainedError('badData', `${file} begins as JSON and is not: it cannot be read to its end.`)
  }
  if (!Array.isArray(list) || !list.every(isRecord)) {
    throw new ExplainedError('badData', `${file} must be a list of objects, one for each case.`)
  }
  if (list.length === 0) throw noCase(file)
  const names = new Set(list.flatMap((record) => Object.keys(record)))
  const records = list
  const rows = async function* (): AsyncGenerator<FileRow> {
    for (const [place, record] of records.entries()) yield { line: place + 1, record: ofTheStandard(record) }
  }
  return { unknown: unknownColumns(file, [...names]), rows: rows() }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function readCsvFile(file: string, text: TextFile): Promise<HtcdsFile> {
  const { header, rows: lines } = await readCsv(file, text)
  if (header.length === 0) throw noCase(file)
  const rows = async function* (): AsyncGenerator<FileRow> {
    for await (const { cells, ...rest } of lines) {
      const record = Object.fromEntries(header.map((name, place) => [name, unescaped(cells[place] ?? '')]))
      yield { ...rest, record: ofTheStandard(record) }
    }
  }
  return { unknown: unknownColumns(file, header), rows: rows() }
}

/** What an export guarded against spreadsheets that take a cell for a formula. */
function unescaped(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function ofTheStandard(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => findHtcdsField(name) !== undefined))
}

function unknownColumns(file: string, names: readonly string[]): RowProblem[] {
  if (!names.some((name) => findHtcdsField(name) !== undefined)) {
    throw new ExplainedError('badData', `${file} has no column of HTCDS 2.0, such as prs_Gender or cas_Status.`)
  }
  return names
    .filter((name) => findHtcdsField(name) === undefined)
    .map((name) => ({ file, line: 1, column: name.slice(0, 100), value: '', reason: notAField }))
}
