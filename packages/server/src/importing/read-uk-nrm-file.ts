import { missingUkNrmColumns, readUkNrmRow, type UkNrmCell, ukNrmCellKey } from '@clarion/casework'
import { ExplainedError } from '../explained-error.ts'
import type { RowProblem } from './import-report.ts'
import { openText } from './open-text.ts'
import { readCsv, slipped } from './read-csv.ts'
import { shortened } from './shortened.ts'

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
 * @throws Error when the file cannot be opened, is no CSV, lacks a column or has no row
 */
export async function readUkNrmFile(file: string): Promise<UkNrmFile> {
  const cells: UkNrmCell[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  let rows = 0
  const { header, rows: lines } = await readCsv(file, await openText(file))
  checkHeader(file, header)
  for await (const { line, cells: found, beyond } of lines) {
    rows++
    if (beyond !== undefined) {
      problems.push({ file, line, column: '', value: beyond, reason: slipped })
      continue
    }
    const read = readUkNrmRow(Object.fromEntries(found.map((cell, place) => [header[place] ?? '', cell])))
    if (!read.ok) {
      const wrong = read.problems.map((problem) => ({ file, line, ...problem, value: shortened(problem.value) }))
      problems.push(...wrong)
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
  if (rows === 0) throw new ExplainedError('badData', `${file} has its first line and no row after it.`)
  return { cells, rows, problems }
}

function checkHeader(file: string, header: readonly string[]): void {
  const missing = missingUkNrmColumns(header)
  if (missing.length === 0) return
  if (header.length === 0) throw new ExplainedError('badData', `${file} is empty.`)
  const found = shortened(header.map((name) => JSON.stringify(name)).join(', '), 300)
  throw new ExplainedError(
    'badData',
    `${file}, line 1: the column ${missing.join(', ')} is missing. Columns found: ${found}.`,
  )
}
