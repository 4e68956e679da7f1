import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { findHtcdsField } from '@clarion/casework'
import { parse } from 'csv-parse'
import { ExplainedError } from '../explained-error.ts'
import type { RowProblem } from './import-report.ts'

/** A row of a file, and where it stands: the line of a CSV file, or the place in the list of a JSON file, from 1. */
export type FileRow = { readonly line: number; readonly record: Readonly<Record<string, unknown>> }

/** A file is read with its columns in hand: those that the standard does not have are known before the first row. */
export type HtcdsFile = { readonly unknown: readonly RowProblem[]; readonly rows: AsyncIterable<FileRow> }

const notAField = 'not a field of HTCDS 2.0; the column was passed over'

/**
 * Opens a file of HTCDS records: CSV with the names of fields in its first line, or a JSON list of objects.
 *
 * @throws ExplainedError when it is neither, or has no column of the standard
 */
export async function readHtcdsFile(file: string): Promise<HtcdsFile> {
  return (await isJson(file)) ? await readJsonFile(file) : await readCsvFile(file)
}

async function isJson(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0)
    return /^\uFEFF?\s*[[{]/.test(buffer.subarray(0, bytesRead).toString('utf8'))
  } finally {
    await handle.close()
  }
}

async function readJsonFile(file: string): Promise<HtcdsFile> {
  let list: unknown
  try {
    list = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    throw new ExplainedError('badData', `${file} begins as JSON and is not: it cannot be read to its end.`)
  }
  if (!Array.isArray(list) || !list.every(isRecord)) {
    throw new ExplainedError('badData', `${file} must be a list of objects, one for each case.`)
  }
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

async function readCsvFile(file: string): Promise<HtcdsFile> {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const
  const records = parse(options)
  // A file that cannot be read ends the reading of records with its error, which the loops below throw.
  pipeline(createReadStream(file), records, () => {})
  const lines: AsyncIterator<CsvLine> = records[Symbol.asyncIterator]()
  const first = await lines.next()
  const header: string[] = first.done ? [] : first.value.record.map((name) => name.trim())
  if (new Set(header).size < header.length) {
    throw new ExplainedError('badData', `${file}, line 1: a column stands there twice.`)
  }
  const rows = async function* (): AsyncGenerator<FileRow> {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const { record, info } = next.value
      const cells = Object.fromEntries(header.map((name, place) => [name, unescaped(record[place] ?? '')]))
      yield { line: info.lines, record: ofTheStandard(cells) }
    }
  }
  return { unknown: unknownColumns(file, header), rows: rows() }
}

type CsvLine = { record: string[]; info: { lines: number } }

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
