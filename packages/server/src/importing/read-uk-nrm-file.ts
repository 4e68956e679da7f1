import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { missingUkNrmColumns, readUkNrmRow, type UkNrmCell, ukNrmCellKey } from '@clarion/casework'
import { parse } from 'csv-parse'
import { ExplainedError } from '../explained-error.ts'
import type { RowProblem } from './import-report.ts'

/** The cells of a file, and what could not be read. */
export type UkNrmFile = {
  readonly cells: readonly UkNrmCell[]
  readonly rows: number
  readonly problems: readonly RowProblem[]
}

/**
 * Reads a file of referral cells of the UK National Referral Mechanism, as published by quarter.
 *
 * @param file its path
 * @throws Error when the file cannot be opened, is no CSV, or lacks a column
 */
export async function readUkNrmFile(file: string): Promise<UkNrmFile> {
  const cells: UkNrmCell[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  let rows = 0
  const records = parse({
    bom: true,
    columns: (header: string[]) => checkedHeader(file, header),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  // A file that cannot be read ends the reading of records with its error, which the loop below throws.
  pipeline(createReadStream(file), records, () => {})
  for await (const { record, info } of records as AsyncIterable<{
    record: Record<string, string>
    info: { lines: number }
  }>) {
    rows++
    const line = info.lines
    const read = readUkNrmRow(record)
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => ({ file, line, ...problem })))
      continue
    }
    const key = ukNrmCellKey(read.cell)
    const first = seen.get(key)
    if (first !== undefined) {
      problems.push({
        file,
        line,
        column: 'People',
        value: String(read.cell.people),
        reason: `the same cell stands in line ${first}`,
      })
      continue
    }
    seen.set(key, line)
    cells.push(read.cell)
  }
  return { cells, rows, problems }
}

function checkedHeader(file: string, header: readonly string[]): string[] {
  const missing = missingUkNrmColumns(header)
  if (missing.length > 0)
    throw new ExplainedError(
      'badData',
      `${file}, line 1: the column ${missing.join(', ')} is missing. Columns found: ${header.join(', ')}.`,
    )
  return [...header]
}
