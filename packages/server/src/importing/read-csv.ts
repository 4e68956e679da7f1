import { pipeline } from 'node:stream'
import { parse } from 'csv-parse'
import { ExplainedError } from '../explained-error.ts'
import type { TextFile } from './open-text.ts'
import { shortened } from './shortened.ts'

/** A line of a CSV file. */
export type CsvRow = {
  readonly line: number
  /** As many as the line has, and at most one for each column. */
  readonly cells: readonly string[]
  /** What stands beyond the last column, where something does. */
  readonly beyond?: string
}

/** A CSV file whose first line was read. */
export type CsvFile = { readonly header: readonly string[]; readonly rows: AsyncIterable<CsvRow> }

/** Why a row with something beyond the last column is not read. */
export const slipped = 'The row has more cells than there are columns: a separator in a text without quotes, perhaps.'

/**
 * Reads CSV with the names of columns in its first line, separated as that line is: by commas, semicolons or tabs.
 *
 * @throws ExplainedError when a column stands there twice; CsvError while it is read, when it is no CSV
 */
export async function readCsv(file: string, { beginning, pieces }: TextFile): Promise<CsvFile> {
  const options = { delimiter: separatorOf(beginning), info: true, relax_column_count: true, skip_empty_lines: true }
  const records = parse(options)
  // A file that cannot be read ends the reading of records with its error, which whoever takes them is thrown.
  pipeline(pieces, records, () => {})
  const lines: AsyncIterator<{ record: string[]; info: { lines: number } }> = records[Symbol.asyncIterator]()
  const first = await lines.next()
  const named = first.done ? [] : first.value.record.map((name) => name.trim())
  // A spreadsheet writes the empty columns at its right edge too.
  const header = named.slice(0, named.findLastIndex((name) => name !== '') + 1)
  if (new Set(header).size < header.length) {
    throw new ExplainedError('badData', `${file}, line 1: a column stands there twice.`)
  }
  const rows = async function* (): AsyncGenerator<CsvRow> {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const { record, info } = next.value
      const beyond = record.slice(header.length).filter((cell) => cell.trim() !== '')
      const row = { line: info.lines, cells: record.slice(0, header.length) }
      yield beyond.length === 0 ? row : { ...row, beyond: shortened(beyond.join(', ')) }
    }
  }
  return { header, rows: rows() }
}

/** No name of a column has such a sign in it, so the first line alone decides. */
function separatorOf(beginning: string): string {
  const [line = ''] = beginning.trimStart().split(/[\r\n]/, 1)
  const often = (sign: string) => line.split(sign).length
  return [';', '\t'].find((sign) => often(sign) > often(',')) ?? ','
}
