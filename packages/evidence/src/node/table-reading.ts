import type { Codes, Column } from '../table/coded-table.ts'

/** A table as read: coded columns, and who each row is about if a person column was named. */
export interface ReadTable {
  readonly columns: readonly Column[]
  readonly codes: readonly Codes[]
  readonly rows: number
  /** One number a person, one place a row; absent if no person column was named. */
  readonly persons?: Int32Array
  /** Columns of the file that the codebook does not describe: they were not read. */
  readonly ignored: readonly string[]
}

/** What to read. */
export interface ReadingOptions {
  readonly columns: readonly Column[]
  /** Column that says whose row it is; it is never published. */
  readonly person?: string
}
