import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A table to synthesise, and what is demanded of the result. */
export interface Subject {
  readonly name: string
  readonly table: string
  readonly domain: string
  readonly workload: number
  readonly mode: 'aim' | 'mst'
  /** Columns combined when errors are measured. */
  readonly k: number
  readonly demand: {
    readonly mean?: number
    readonly max?: number
    readonly seconds?: number
    readonly megabytes?: number
  }
}

/** Where the public test tables are: $CLARION_SHARED_DATA, or the folder shared/data beside the checkout. */
export const data = process.env['CLARION_SHARED_DATA'] ?? join(import.meta.dirname, '../../../shared/data')

const dp = (name: string): { table: string; domain: string } => ({
  table: join(data, 'dp', `${name}.csv.gz`),
  domain: join(data, 'dp', `${name}_domain.json`),
})

/** Demands of docs/synthesise.md; a subject whose table is not there is left out and named. */
export const subjects: readonly Subject[] = [
  {
    name: 'ctdc',
    table: join(data, 'ctdc/ctdc_synthetic_v2025_north_america_encoded.csv'),
    domain: join(data, 'dp/ctdc_derived_domain.json'),
    workload: 3,
    mode: 'aim',
    k: 3,
    demand: { mean: 0.0029, max: 0.012, seconds: 3, megabytes: 1024 },
  },
  {
    name: 'adult_15col_binned32',
    ...dp('adult_15col_binned32'),
    workload: 2,
    mode: 'aim',
    k: 2,
    demand: { mean: 0.028, seconds: 3, megabytes: 1024 },
  },
  {
    name: 'adult_15col_binned32, quick',
    ...dp('adult_15col_binned32'),
    workload: 2,
    mode: 'mst',
    k: 2,
    demand: { mean: 0.043, seconds: 0.5, megabytes: 1024 },
  },
  {
    name: 'adult_14col',
    ...dp('adult_14col'),
    workload: 2,
    mode: 'aim',
    k: 2,
    demand: { mean: 0.0398, megabytes: 1024 },
  },
  {
    name: 'adult_14col, quick',
    ...dp('adult_14col'),
    workload: 2,
    mode: 'mst',
    k: 2,
    demand: { mean: 0.0519, megabytes: 1024 },
  },
  { name: 'titanic', ...dp('titanic'), workload: 2, mode: 'aim', k: 2, demand: { mean: 0.1922, megabytes: 1024 } },
  {
    name: 'titanic, quick',
    ...dp('titanic'),
    workload: 2,
    mode: 'mst',
    k: 2,
    demand: { mean: 0.1922, megabytes: 1024 },
  },
]

/** True if the subject's files are on this machine. */
export function isPresent(subject: Subject): boolean {
  return existsSync(subject.table) && existsSync(subject.domain)
}
