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
  const lines = recordsIn(pieces, separatorOf(beginning))
  const first = await lines.next()
  const named = first.done ? [] : first.value.cells.map((name) => name.trim())
  // A spreadsheet writes the empty columns at its right edge too.
  const header = named.slice(0, named.findLastIndex((name) => name !== '') + 1)
  if (new Set(header).size < header.length) {
    throw new ExplainedError('badData', `${file}, line 1: a column stands there twice.`)
  }
  const rows = async function* (): AsyncGenerator<CsvRow> {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const { line, cells } = next.value
      const beyond = cells.slice(header.length).filter((cell) => cell.trim() !== '')
      const row = { line, cells: cells.slice(0, header.length) }
      yield beyond.length === 0 ? row : { ...row, beyond: shortened(beyond.join(', ')) }
    }
  }
  return { header, rows: rows() }
}

/**
 * Every record of a text, and only then what is wrong with the text: read as a stream, the records before a damaged place
 * would be lost or not as the reader happens to be ahead, and how far an import went would be a matter of chance.
 */
async function* recordsIn(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }> {
  let read: { readonly line: number; readonly cells: readonly string[] }[] = []
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    // Kept here, and so nothing is left in the parser's own queue.
    on_record: (cells: string[], { lines }) => {
      read.push({ line: lines, cells })
      return null
    },
  })
  // What is wrong is given to whoever wrote the piece as well.
  parser.on('error', () => {})
  parser.resume()
  const take = async (give: (done: (error?: Error | null) => void) => void) => {
    const wrong = await new Promise<Error | null | undefined>(give)
    const records = read
    read = []
    return { wrong, records }
  }
  for await (const piece of pieces) {
    const { wrong, records } = await take((done) => parser.write(piece, done))
    yield* records
    if (wrong) throw wrong
  }
  const { wrong, records } = await take((done) => {
    parser.once('error', done)
    parser.end(() => done())
  })
  yield* records
  if (wrong) throw wrong
}

/** No name of a column has such a sign in it, so the first line alone decides. */
function separatorOf(beginning: string): string {
  const [line = ''] = beginning.trimStart().split(/[\r\n]/, 1)
  const often = (sign: string) => line.split(sign).length
  return [';', '\t'].find((sign) => often(sign) > often(',')) ?? ','
}
