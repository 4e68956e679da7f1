import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRows } from '../../packages/evidence/src/node/read-rows.ts'
import { data, type Subject } from './subjects.ts'

/** The table in the accurate and in the quick mode. */
export const demoNames = ['pacsynth_demo', 'pacsynth_demo, quick'] as const

/** Values of H1 .. H10 in pac-synth's demo generator; a blank means 0. */
const sizes = [3, 7, 11, 2, 2, 2, 2, 2, 2, 2]

/**
 * The table of pac-synth's demo as codes: its blanks are written as 0, so that every tool reads the same table.
 *
 * @param folder - where the table and its domain file are put
 * @returns undefined if the table is not on this machine
 */
export function demoSubject(folder: string): Subject | undefined {
  const source = join(data, 'dp/pacsynth_demo_6000_seed42.csv.gz')
  if (!existsSync(source)) return undefined
  const [header = [], ...rows] = readRows(source)
  const table = join(folder, 'demo.csv')
  const domain = join(folder, 'demo_domain.json')
  writeFileSync(
    table,
    [header, ...rows.map((row) => row.map((value) => value || '0'))].map((row) => `${row.join(',')}\n`).join(''),
  )
  writeFileSync(domain, JSON.stringify(Object.fromEntries(header.map((name, at) => [name, sizes[at]]))))
  return {
    name: demoNames[0],
    table,
    domain,
    workload: 2,
    mode: 'aim',
    k: 2,
    demand: { mean: 0.0148, megabytes: 1024 },
  }
}
