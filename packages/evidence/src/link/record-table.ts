import { Refusal } from '../refusal.ts'

/** One column in dictionary coding: each distinct text once, and its number for every row. Code 0 is always ''. */
export type RecordColumn = {
  readonly name: string
  readonly values: readonly string[]
  readonly codes: Int32Array
}

/** A table as columns of equal length. */
export type RecordTable = { readonly columns: readonly RecordColumn[]; readonly rows: number }

/**
 * Re-codes a column through a function of its text: worked out once per distinct text, not once per row.
 *
 * @param column the column to translate
 * @param translate the function; '' means missing and gets code 0
 * @returns the translated column, under the same name
 */
export function translateColumn(column: RecordColumn, translate: (text: string) => string): RecordColumn {
  // Most columns are written as they are compared: then nothing is numbered anew. (A quote may have been written in two ways.)
  if (column.values.every((value) => translate(value) === value && !value.includes('"'))) return column
  const values = ['']
  const known = new Map<string, number>([['', 0]])
  const translated = new Int32Array(column.values.length)
  for (const [code, value] of column.values.entries()) {
    const text = translate(value)
    let target = known.get(text)
    if (target === undefined) {
      target = values.length
      known.set(text, target)
      values.push(text)
    }
    translated[code] = target
  }
  const codes = new Int32Array(column.codes.length)
  for (let row = 0; row < codes.length; row++) codes[row] = translated[column.codes[row]!]!
  return { name: column.name, values, codes }
}

/**
 * Puts one table under another, by column names.
 *
 * @param above the first table
 * @param below the second table; must have the same column names, in any order
 * @returns the rows of both, `above` first
 * @throws {Refusal} 'bad-table', naming the columns only one side has
 */
export function stackTables(above: RecordTable, below: RecordTable): RecordTable {
  const lacking = (one: RecordTable, other: RecordTable) =>
    one.columns.filter((column) => !other.columns.some(({ name }) => name === column.name)).map(({ name }) => name)
  const onlyAbove = lacking(above, below)
  const onlyBelow = lacking(below, above)
  if (onlyAbove.length || onlyBelow.length) {
    const say = (which: string, names: string[]) => (names.length ? `; only in the ${which}: ${names.join(', ')}` : '')
    throw new Refusal(
      'bad-table',
      `the two tables have different columns${say('first', onlyAbove)}${say('second', onlyBelow)}`,
      'Give the same column the same name in both, or leave it out of both.',
    )
  }
  const columns = above.columns.map((column): RecordColumn => {
    const other = below.columns.find(({ name }) => name === column.name)!
    const values = [...column.values]
    const known = new Map(values.map((value, code) => [value, code]))
    const translated = other.values.map((value) => {
      const code = known.get(value) ?? values.push(value) - 1
      known.set(value, code)
      return code
    })
    const codes = new Int32Array(above.rows + below.rows)
    codes.set(column.codes)
    for (let row = 0; row < below.rows; row++) codes[above.rows + row] = translated[other.codes[row]!]!
    return { name: column.name, values, codes }
  })
  return { columns, rows: above.rows + below.rows }
}

/**
 * How often each code occurs.
 *
 * @param column the column
 * @returns one count per code
 */
export function countCodes(column: RecordColumn): Int32Array {
  const counts = new Int32Array(column.values.length)
  for (const code of column.codes) counts[code]! += 1
  return counts
}
