import { levelOf } from './agreement.ts'
import { type Comparison, termsOf } from './comparison.ts'
import { parseDate } from './parse-date.ts'
import { type RecordColumn, translateColumn } from './record-table.ts'

/**
 * The comparison of a date column. A date that very many share (the first of January of an unknown birthday) weighs
 * little by its frequency; no rule about it is needed.
 *
 * @param column the column as read
 * @returns the comparison
 */
export function compareDates(column: RecordColumn): Comparison {
  const dates = translateColumn(column, parseDate)
  const { codes, values } = dates
  const agreement = { of: 'date', codes, values } as const
  return {
    name: column.name,
    levels: [
      'missing',
      'same',
      'one digit apart, exchanged or partly known',
      'same year or near the estimate',
      'two digits apart',
      'within ten years',
      'different',
    ],
    agreement,
    level: levelOf(agreement),
    terms: termsOf(codes, values.length, 1 / 20_000),
    keyed: [
      {
        codes,
        kind: `date ${column.name}`,
        group: column.name,
        size: values.length,
        keysOf: (code) => (values[code]!.length > 5 ? [values[code]!] : []),
      },
      {
        codes,
        kind: `year ${column.name}`,
        group: column.name,
        size: values.length,
        keysOf: (code) => (code === 0 ? [] : [values[code]!.replace('~', '').slice(0, 4)]),
      },
    ],
    text: (row) => values[codes[row]!]!,
  }
}
