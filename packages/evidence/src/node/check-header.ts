import { Refusal } from '../refusal.ts'
import type { ReadingOptions } from './table-reading.ts'

/**
 * Refuses a file whose header does not have every column that is wanted, each once. Which of two columns of one name is
 * meant, nobody can say.
 *
 * @param header - column names of the file
 * @throws Refusal `bad-table`
 */
export function checkHeader(header: readonly string[], { columns, person }: ReadingOptions): void {
  const wanted = [...columns.map((column) => column.name), ...(person === undefined ? [] : [person])]
  for (const name of wanted) {
    const times = header.filter((one) => one === name).length
    if (times === 1) continue
    if (times > 1) {
      throw new Refusal('bad-table', `the header has the column "${name}" ${times} times`, 'Rename or remove one.')
    }
    throw new Refusal('bad-table', `the file has no column "${name}"`, advice(header, name === person))
  }
}

function advice(header: readonly string[], isPerson: boolean): string {
  if (header.length === 1 && /[;\t]/.test(header[0]!)) {
    return 'Its cells seem to be parted by semicolons or tabs: export it as CSV with commas.'
  }
  return isPerson
    ? 'Name the column that says whose row it is.'
    : 'Correct the header of the file, or take the column out of the codebook or domain.'
}
