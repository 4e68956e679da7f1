import { Refusal } from '../refusal.ts'
import type { CaptureTable } from './capture-table.ts'
import { type CaptureReading, readCaptureStrata } from './read-capture-strata.ts'

/**
 * Reads a capture table: one line a history with a column `count`, or one line a person without it; 0 or 1 for each list.
 *
 * @param text CSV with a header
 * @throws Refusal naming the line and column that cannot be understood, or the list that is wrong
 */
export function readCaptureTable(text: string, reading: Pick<CaptureReading, 'lists'> = {}): CaptureTable {
  const [table] = readCaptureStrata(text, reading).values()
  if (table === undefined) throw new Error('a file without strata has one table')
  if (table instanceof Refusal) throw table
  return table
}
