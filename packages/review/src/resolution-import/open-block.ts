import type { ImportedBlock } from './imported-resolution.ts'
import type { NumberMarker } from './paragraph-marker.ts'

/** A block while lines are still added to it. */
export type OpenBlock = {
  kind: ImportedBlock['kind']
  lines: number[]
  marker: string
  text: string
  number?: NumberMarker
  sub?: readonly number[]
}
