import { kindByName } from '../link/column-kinds.ts'
import { foldText } from '../link/fold-text.ts'
import { parseDate } from '../link/parse-date.ts'
import { type RecordColumn, type RecordTable, translateColumn } from '../link/record-table.ts'
import type { ClkSchema } from './clk-schema.ts'

/** With three, a wrong value in one of them spoils a third of the hardened bits, and the rest still tells. */
const MOST = 3

/** What changes least of a person comes first. Never names: scripts, marriages, short forms; nor streets and house numbers. */
function preference(name: string): number | undefined {
  const kind = kindByName(name)
  if (kind === 'date') return 0
  if (kind === 'text' && /birth|nation|country|origin/i.test(name)) return 1
  if (kind === 'code' && /post|zip|plz/i.test(name)) return 2
  return kind === 'text' && !/street|address/i.test(name) ? 3 : undefined
}

/**
 * What hardened filters are salted by, unless something else is asked for: up to three columns of the schema, each for its share
 * of the bits, so that people are parted into many groups of which nothing can be learnt from one about the other. One column
 * for all bits would lose whoever has a mistake in it (docs/linkage.md). Of a date it is the year, of anything else the
 * first sign: most mistakes are further on. The choice depends on the schema alone, for both sides must make the same.
 *
 * @param schema the linkage schema
 * @param table the records, with the columns of the schema
 * @returns the salts as columns; none where the schema has less than two such columns
 */
export function saltColumns(schema: ClkSchema, table: RecordTable): RecordColumn[] {
  const names = schema.columns.flatMap(({ name, field }) => {
    const preferred = preference(name)
    return field && preferred !== undefined ? [{ name, preferred }] : []
  })
  names.sort((one, other) => one.preferred - other.preferred)
  const salts = names.slice(0, MOST).flatMap(({ name, preferred }) => {
    const column = table.columns.find((one) => one.name === name)
    const salt = (text: string) => (preferred === 0 ? parseDate(text).slice(0, 4) : foldText(text).slice(0, 1))
    return column ? [translateColumn(column, salt)] : []
  })
  return salts.length > 1 ? salts : []
}
