/** A categorical column: its name and its values; a cell holds the position of its value. */
export interface Column {
  readonly name: string
  /** Distinct values in the order of their codes. An empty string is a value like any other: "not known". */
  readonly values: readonly string[]
}

/** Codes of one column, one a row. */
export type Codes = Uint8Array | Uint16Array

/** A table of categories, column by column, dictionary-coded: the only form in which case data is counted. */
export interface CodedTable {
  readonly columns: readonly Column[]
  /** `codes[c][r]` is the code of column c in row r; every array has `rows` places. */
  readonly codes: readonly Codes[]
  readonly rows: number
}

/** The most values a column may have: two bytes a cell. */
export const mostValues = 65_536

/**
 * @param rows - number of rows
 * @param values - number of values of the column
 * @returns the narrowest array that holds such codes, over memory that threads can share
 */
export function emptyCodes(rows: number, values: number): Codes {
  if (values > mostValues) throw new RangeError(`a column has at most ${mostValues} values`)
  return values <= 256 ? new Uint8Array(new SharedArrayBuffer(rows)) : new Uint16Array(new SharedArrayBuffer(rows * 2))
}

/** Number of values of every column. */
export function sizesOf(columns: readonly Column[]): number[] {
  return columns.map((column) => column.values.length)
}
