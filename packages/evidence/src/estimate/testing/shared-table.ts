import { sharedText } from '../../testing/shared-file.ts'
import type { CaptureTable } from '../capture-table.ts'
import { readCaptureTable } from '../read-capture-table.ts'

/** One of the published capture tables. */
export function sharedTable(name: string): CaptureTable {
  return readCaptureTable(sharedText(`mse/${name}.csv`))
}
