import { type Comparison, termsOf } from './comparison.ts'
import { PairCache } from './pair-cache.ts'
import { parseDate } from './parse-date.ts'
import { type RecordColumn, translateColumn } from './record-table.ts'
import { withinOneSlip } from './string-distance.ts'

/**
 * How alike two different dates are, either of them perhaps partial or estimated.
 *
 * @param left a date as `parseDate` gives it
 * @param right another one
 * @returns 2 one digit apart, day and month exchanged, or equal as far as both are known; 3 same year, or an estimate
 *   within two years; 4 two digits apart; 5 within ten years; 6 different
 */
export function dateLikeness(left: string, right: string): number {
  const estimated = left[0] === '~' || right[0] === '~'
  const one = left.replace('~', '')
  const other = right.replace('~', '')
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
  if (estimated) return years <= 2 ? 3 : years <= 10 ? 5 : 6
  if (one.length !== other.length) {
    if (one.startsWith(other) || other.startsWith(one)) return 2
    return years === 0 ? 3 : years <= 10 ? 5 : 6
  }
  if (withinOneSlip(one, other)) return 2
  if (years === 0) {
    return one.length === 8 && one.slice(4, 6) === other.slice(6) && one.slice(6) === other.slice(4, 6) ? 2 : 3
  }
  let different = 0
  for (let digit = 0; digit < one.length; digit++) if (one.charCodeAt(digit) !== other.charCodeAt(digit)) different++
  return different <= 2 ? 4 : years <= 10 ? 5 : 6
}

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
  const cache = new PairCache()
  const likeness = (left: number, right: number) => dateLikeness(values[left]!, values[right]!)
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
    level(left, right) {
      const one = codes[left]!
      const other = codes[right]!
      if (one === 0 || other === 0) return 0
      return one === other ? 1 : cache.get(one, other, likeness)
    },
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
