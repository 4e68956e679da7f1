import { levelOf } from './agreement.ts'
import { type Comparison, termsOf } from './comparison.ts'
import { type RecordColumn, translateColumn } from './record-table.ts'
import { type ValueKind, valueRules } from './value-rules.ts'

/**
 * The comparison of a column of codes, texts, categories, phones, e-mail addresses or ages.
 *
 * @param column the column as read
 * @param kind what it holds
 * @returns the comparison
 */
export function compareValues(column: RecordColumn, kind: ValueKind): Comparison {
  const { fold, levels, usual, keys } = valueRules[kind]
  const { codes, values } = translateColumn(column, fold)
  const keyed = Object.entries(keys).map(([what, key]) => ({
    codes,
    kind: `${column.name} ${what}`,
    group: column.name,
    size: values.length,
    keysOf:
      key === 'value'
        ? key
        : (code: number) => {
            const text = code === 0 ? '' : key(values[code]!)
            return text === '' ? [] : [text]
          },
  }))
  const agreement = { of: 'value', kind, codes, values } as const
  return {
    name: column.name,
    levels,
    agreement,
    level: levelOf(agreement),
    terms: termsOf(codes, values.length, usual),
    keyed,
    text: (row) => values[codes[row]!]!,
  }
}
