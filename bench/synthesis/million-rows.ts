import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { countMarginal, setsOfLength } from '../../packages/evidence/src/counts/marginal.ts'
import { loadCodebook } from '../../packages/evidence/src/node/load-codebook.ts'
import { readTable } from '../../packages/evidence/src/node/read-table.ts'
import { csvOf } from '../../packages/evidence/src/node/write-csv.ts'
import { predictableSourceWithoutPrivacy } from '../../packages/evidence/src/randomness/predictable-source-without-privacy.ts'
import { randomIntegers } from '../../packages/evidence/src/randomness/random-integers.ts'
import { rowsOf } from '../../packages/evidence/src/synthesise/population.ts'
import { startPopulation } from '../../packages/evidence/src/synthesise/start-population.ts'
import { columnsOf } from '../../packages/evidence/src/table/codebook.ts'
import { type CodedTable, sizesOf } from '../../packages/evidence/src/table/coded-table.ts'
import { data, isPresent, type Subject } from './subjects.ts'

export const millionName = '1,000,000 x 25'
const rows = 1_000_000
/** Columns of Adult that are categories with few values, as those of a case are. */
const beside = ['workclass', 'education-num', 'marital-status', 'occupation', 'relationship', 'race']

/**
 * A table of a million rows and 25 columns drawn from a fitted model: the tree of strongest pairs (Chow and Liu 1968) of
 * the CTDC extract and, beside it, six columns of Adult.
 *
 * @param folder - where the table and its domain file are put
 * @returns undefined if the tables it is fitted to are not on this machine
 */
export async function millionRows(folder: string): Promise<Subject | undefined> {
  const parts = [
    {
      table: join(data, 'ctdc/ctdc_synthetic_v2025_north_america_encoded.csv'),
      domain: join(data, 'dp/ctdc_derived_domain.json'),
    },
    { table: join(data, 'dp/adult_14col.csv.gz'), domain: join(data, 'dp/adult_14col_domain.json') },
  ]
  const subject: Subject = {
    name: millionName,
    table: join(folder, 'million.csv'),
    domain: join(folder, 'million_domain.json'),
    workload: 3,
    mode: 'aim',
    k: 3,
    demand: { seconds: 30, megabytes: 1536 },
  }
  if (!parts.every((part) => isPresent({ ...subject, ...part }))) return undefined
  const tables: CodedTable[] = []
  for (const part of parts) {
    const columns = columnsOf(loadCodebook(part.table, { domain: part.domain }))
    tables.push(await readTable(part.table, { columns }))
  }
  const [first, second] = tables
  const places = second!.columns.flatMap((column, at) => (beside.includes(column.name) ? [at] : []))
  const columns = [...first!.columns, ...places.map((at) => second!.columns[at]!)]
  const sizes = sizesOf(columns)
  const length = Math.min(...tables.map((table) => table.rows))
  const codes = [...first!.codes, ...places.map((at) => second!.codes[at]!)].map((column) => column.subarray(0, length))
  const sets = [...setsOfLength(columns.length, 1), ...setsOfLength(columns.length, 2)]
  const marginals = sets.map((set) => ({ set, cells: countMarginal(codes, set, sizes, length) }))
  const random = randomIntegers(predictableSourceWithoutPrivacy(25))
  const population = startPopulation(random, marginals, sizes, rows)
  const file = openSync(subject.table, 'w')
  for (const piece of csvOf({ columns, codes: rowsOf(population, random), rows })) writeSync(file, piece)
  closeSync(file)
  writeFileSync(
    subject.domain,
    JSON.stringify(Object.fromEntries(columns.map((column, at) => [column.name, sizes[at]]))),
  )
  return subject
}
