import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { readColumnKinds } from '../link/column-kind-names.ts'
import { expectedQuality } from '../link/expected-quality.ts'
import type { Linkage } from '../link/link-records.ts'
import { clusterLines, pairLines, reviewLines } from '../link/linkage-lines.ts'
import { linkagePage } from '../link/linkage-page.ts'
import { type RecordTable, stackTables } from '../link/record-table.ts'
import { seededRandom } from '../link/seeded-random.ts'
import { linkOnThreads } from '../node/link-on-threads.ts'
import { readRecordFile } from '../node/read-record-file.ts'
import { writeLines } from '../node/write-lines.ts'
import { Refusal } from '../refusal.ts'
import { optionReading } from './option-reading.ts'

/** Of so many records; more are linked sooner with what the engine's last compiler makes of the program. */
const SMALL = 75_000

/** Runs `evidence link`. Nothing is written before everything is found. */
export async function runLink(files: readonly string[], options: unknown): Promise<void> {
  const read = optionReading(options)
  const probability = read.number('threshold') ?? 0.5
  if (!(probability > 0 && probability < 1)) {
    throw new Refusal('bad-table', `--threshold ${probability}`, 'Give a probability between 0 and 1.')
  }
  const tables = files.map(readRecordFile)
  const table = tables.reduce(stackTables)
  if (table.rows === 0) throw new Refusal('bad-table', 'there are no records', 'Give a table with rows.')
  // A small table is linked before that compiler, which takes a sixth of the whole work of two processors, has saved anything.
  if (table.rows < SMALL) setFlagsFromString('--no-turbofan')
  const linkage = await linkOnThreads(
    table,
    {
      threshold: Math.log2(probability / (1 - probability)),
      kinds: readColumnKinds(
        read.texts('kind'),
        table.columns.map(({ name }) => name),
      ),
      random: seededRandom(read.number('seed') ?? 1),
    },
    2,
  )
  const naming = namingOf(linkage, tables)
  writeLines(read.text('out') ?? '', clusterLines(linkage, naming))
  const pairs = read.text('pairs')
  if (pairs !== undefined) writeLines(pairs, pairLines(linkage, naming))
  const review = read.text('review')
  if (review !== undefined) writeLines(review, reviewLines(linkage, naming))
  const report = read.text('report')
  if (report !== undefined) {
    const title = files.map((file) => basename(file)).join(' and ')
    writeLines(report, [linkagePage(linkage, { title, made: new Date().toISOString(), id: naming.label })])
  }
  if (!read.flag('quiet')) process.stderr.write(summary(table, linkage))
}

function summary(table: RecordTable, linkage: Linkage): string {
  const { people, records, precision, recall } = expectedQuality(linkage)
  const columns = table.columns.map(({ name }, at) => `  ${name}: ${linkage.kinds[at]}`)
  return `${columns.join('\n')}\n${records} records, ${people} people; expected precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of the pairs compared.\n`
}

/** How rows are named in what is written: by record id where there is one, else by number; and by file where two. */
function namingOf(linkage: Linkage, tables: readonly RecordTable[]) {
  const first = tables[0]?.rows ?? 0
  const { ids } = linkage
  const id = (row: number) => {
    const inFile = row < first ? row : row - first
    return ids ? ids.values[ids.codes[row]!]! : String(inFile + 1)
  }
  const file = tables.length > 1 ? (row: number) => (row < first ? '1' : '2') : undefined
  return { id, file, label: (row: number) => (file ? `${id(row)} (file ${file(row)})` : id(row)) }
}
