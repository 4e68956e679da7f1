import type { RecordTable } from '../link/record-table.ts'
import { Refusal } from '../refusal.ts'
import { clkEncoder } from './clk-encoder.ts'
import type { ClkSchema } from './clk-schema.ts'
import { filterHardening, hardenedGrowth } from './harden-filters.ts'
import { saltColumns } from './salt-columns.ts'

/** How filters are made beyond the schema. */
export type EncodingTerms = {
  readonly secret: Uint8Array
  /** True only for filters that anyone with a clkhash of the same secret must be able to meet. */
  readonly plain: boolean
  /** A column whose value is mixed into every token instead of `saltColumns`. A wrong value in it loses the match. */
  readonly saltColumn?: string
  /** Hardened without any salt. */
  readonly unsalted?: boolean
}

/**
 * Encodes every record of a table.
 *
 * @param table the records
 * @param schema the linkage schema
 * @param terms secret and hardening
 * @returns the filters, one after the other, the words of each, and the columns they are salted by
 * @throws {Refusal} 'bad-table' where a column of the schema is missing or a number is none; 'bad-schema', 'bad-secret'
 */
export function encodeTable(
  table: RecordTable,
  schema: ClkSchema,
  terms: EncodingTerms,
): { filters: Int32Array; words: number; salted: readonly string[] } {
  const columnOf = (name: string) => table.columns.find((column) => column.name === name)
  const missing = schema.columns.filter(({ name, field }) => field && !columnOf(name)).map(({ name }) => name)
  if (missing.length > 0) {
    throw new Refusal(
      'bad-table',
      `the schema names columns that the table lacks: ${missing.join(', ')}`,
      'Rename the columns, or use the schema that belongs to this table.',
    )
  }
  const columns = schema.columns.map(({ name, field }) => (field ? columnOf(name) : undefined))
  const salts = terms.saltColumn === undefined ? undefined : columnOf(terms.saltColumn)
  if (terms.saltColumn !== undefined && !salts) {
    throw new Refusal('bad-table', `there is no column ${terms.saltColumn} to salt by`, 'Name one of the table.')
  }
  const encoder = clkEncoder(schema, terms.secret, columns)
  const { words } = encoder
  const filters = new Int32Array(table.rows * words)
  for (let row = 0; row < table.rows; row++) {
    encoder.encode(row, salts ? salts.values[salts.codes[row]!]! : '', filters, row * words)
  }
  const byName = salts ? [salts.name] : []
  if (terms.plain) return { filters, words, salted: byName }
  const shares = salts || terms.unsalted ? [] : saltColumns(schema, table)
  return {
    filters: filterHardening(words, terms.secret, shares)(filters),
    words: words * hardenedGrowth,
    salted: [...byName, ...shares.map(({ name }) => name)],
  }
}
