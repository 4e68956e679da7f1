import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseClkSchema } from '../../packages/evidence/src/clk/clk-schema.ts'
import { readRecordTable } from '../../packages/evidence/src/link/read-record-table.ts'
import { labelledFile } from '../../packages/evidence/src/link/testing/labelled-file.ts'
import { sharedText } from '../../packages/evidence/src/testing/shared-file.ts'
import { benchOptions } from '../bench-options.ts'
import { encodingSpeed, matchingSpeed } from './filter-speed.ts'
import { generateRecords } from './generate-records.ts'
import { intersectionTime } from './intersection-time.ts'
import { f1Of, runProgram } from './run-program.ts'

// What was demanded of linkage, and what a run gives. With CLARION_PEER_LINK set to a
// program that takes a table and a file to write record_id,cluster_id to, that program is measured beside it.
const values = benchOptions('linkage', {})
const program = path.join(import.meta.dirname, '../../packages/evidence/src/command-line/main.ts')
const peer = process.env['CLARION_PEER_LINK']
const folder = mkdtempSync(path.join(tmpdir(), 'clarion-bench-linkage-'))
const rows: { name: string; value: number; demand: string; peer?: number }[] = []
const add = (name: string, value: number, demand: string, of?: number) => {
  rows.push({ name, value, demand, ...(of === undefined ? {} : { peer: of }) })
}

try {
  for (const [name, least] of [
    ['historical_50k', '>= .90'],
    ['fake_1000', '>= .9063, Splink'],
    ['febrl_dataset1', '>= .9952, Splink on febrl3'],
    ['febrl_dataset2', '>= .9952, Splink on febrl3'],
    ['febrl_dataset3', '>= .9952, Splink'],
  ] as const) {
    const { bytes, table, truth } = labelledFile(name)
    const ids = table.columns[0]!
    link(name, bytes, new Map(truth.map((person, row) => [ids.values[ids.codes[row]!]!, person])), least, '<= 1.0')
  }
  const generated = generateRecords(values.short ? 50_000 : 1_000_000, 1)
  const table = readRecordTable(generated.csv)
  const ids = table.columns[0]!
  const personOf = new Map(generated.truth.map((person, row) => [ids.values[ids.codes[row]!]!, person]))
  link(
    `${table.rows} records in the manner of FEBRL`,
    generated.csv,
    personOf,
    '',
    values.short ? '' : '<= 15',
    '<= 2,000',
  )

  const schema = parseClkSchema(sharedText('linkage/clk_schema_febrl_v3_final.json'))
  // The generated table has no second line of an address.
  const columns = schema.columns.filter(({ name }) => table.columns.some((column) => column.name === name))
  add('filters a second of CPU, plain', encodingSpeed(table, { ...schema, columns }, true), '>= 200,000')
  add('filters a second of CPU, hardened', encodingSpeed(table, { ...schema, columns }, false), '')
  const febrl = labelledFile('febrl_dataset3').table
  const many = values.short ? 10_000 : 40_000
  add(
    'million comparisons a second, 2 threads, at .95',
    (await matchingSpeed(febrl, schema, 0.95, many)).speed,
    '>= 300',
  )
  add('million comparisons a second, 2 threads, at .8', (await matchingSpeed(febrl, schema, 0.8, many)).speed, '>= 600')
  const strangers = readRecordTable(generateRecords(many, 2).csv)
  add(
    'million comparisons a second, 2 threads, at .8, of records in the manner of FEBRL, none repeated',
    (await matchingSpeed(strangers, { ...schema, columns }, 0.8, many)).speed,
    '>= 600',
  )
  add('seconds to match 5,000 x 5,000 at .70', (await matchingSpeed(febrl, schema, 0.7, 5_000)).seconds, '<= 1')
  add('seconds to intersect 10,000 x 10,000', await intersectionTime(folder, program, 10_000), '<= 2.5')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`)
else {
  const load = loadavg()[0]?.toFixed(1)
  process.stdout.write(
    `${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, load ${load}, ${new Date().toISOString()}\n`,
  )
  for (const { name, value, demand, peer: of } of rows) {
    const figure = value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(4)
    process.stdout.write(
      `${figure.padStart(12)}  ${name}${demand === '' ? '' : ` (demand ${demand})`}${of === undefined ? '' : `; peer ${of.toPrecision(4)}`}\n`,
    )
  }
  if (peer === undefined) process.stdout.write('No peer was measured: CLARION_PEER_LINK names none.\n')
}

function link(
  name: string,
  bytes: Uint8Array,
  personOf: ReadonlyMap<string, string>,
  f1: string,
  seconds: string,
  memory = '',
): void {
  const input = path.join(folder, 'records.csv')
  const output = path.join(folder, 'clusters.csv')
  writeFileSync(input, bytes)
  // Once before it is timed: the first start after a change puts together what Node keeps of our sources.
  const run = () => runProgram(process.execPath, [program, 'link', input, '--out', output, '--quiet'])
  const runs = Array.from({ length: bytes.length > 50_000_000 ? 3 : 6 }, run).slice(1)
  const own = runs.toSorted((one, other) => one.wall - other.wall)[Math.floor(runs.length / 2)]!
  const quality = f1Of(output, personOf)
  const other = peer === undefined ? undefined : runProgram(peer, [input, output])
  add(`${name}: pairwise F1 of the clusters`, quality, f1, other && f1Of(output, personOf))
  add(`${name}: seconds, end to end`, own.wall, seconds, other?.wall)
  add(`${name}: seconds of CPU`, own.cpu, '', other?.cpu)
  if (memory !== '') add(`${name}: mebibytes`, own.mebibytes, memory, other?.mebibytes)
}
