import { CsvError } from 'csv-parse'
import { ExplainedError } from '../explained-error.ts'

/**
 * The rows of a file up to its damage: what was read goes in, and can be told.
 *
 * @param say is handed where and why the reading ended before its time
 * @throws what the reading throws before the first row: then nothing went in; a defect of ours always
 */
export async function* untilBroken<Row>(rows: AsyncIterable<Row>, say: (reason: string) => void): AsyncGenerator<Row> {
  let any = false
  try {
    for await (const row of rows) {
      any = true
      yield row
    }
  } catch (thrown) {
    if (!any || !isOfTheFile(thrown)) throw thrown
    say(thrown.message)
  }
}

/** No CSV, no text, or a disk that cannot be read. */
function isOfTheFile(thrown: unknown): thrown is Error {
  return (
    thrown instanceof CsvError || thrown instanceof ExplainedError || (thrown instanceof Error && 'syscall' in thrown)
  )
}
