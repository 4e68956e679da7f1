import { performance } from 'node:perf_hooks'
import type { ClkSchema } from '../../packages/evidence/src/clk/clk-schema.ts'
import { DiceTable } from '../../packages/evidence/src/clk/dice-table.ts'
import { encodeTable } from '../../packages/evidence/src/clk/encode-table.ts'
import { matchFilters } from '../../packages/evidence/src/clk/match-filters.ts'
import type { RecordTable } from '../../packages/evidence/src/link/record-table.ts'
import { bestPartners } from '../../packages/evidence/src/node/best-partners.ts'

const secret = Buffer.from('a secret for the bench')

/** Filters a second of CPU, encoded from a table in memory, cold: nothing is known of it beforehand. */
export function encodingSpeed(table: RecordTable, schema: ClkSchema, plain: boolean): number {
  const before = process.cpuUsage()
  encodeTable(table, schema, { secret, plain })
  const { user, system } = process.cpuUsage(before)
  return table.rows / ((user + system) / 1e6)
}

/** Million comparisons a second of two threads, and the time to the one-to-one matches, of two files of filters. */
export async function matchingSpeed(table: RecordTable, schema: ClkSchema, threshold: number, rows: number) {
  const { filters, words } = encodeTable(table, schema, { secret, plain: true })
  const repeated = new Int32Array(rows * words).map((_, at) => filters[at % filters.length]!)
  const file = { filters: repeated, rows, words }
  const start = performance.now()
  const best = await bestPartners(file, file, threshold, 2)
  const compared = performance.now()
  const matches = matchFilters(file, new DiceTable(file), threshold, best)
  const end = performance.now()
  return { speed: rows ** 2 / (compared - start) / 1000, seconds: (end - start) / 1000, matches: matches.length }
}
