import { basename, dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Counts } from '../counts/counts.ts'
import { cellCount, setsOfLength } from '../counts/marginal.ts'
import { spent } from '../ledger/ledger.ts'
import { countsFor } from '../node/counts-for.ts'
import { appendToLedger, assertAffordable, loadLedger } from '../node/ledger-file.ts'
import { codebookFiles, loadCodebook } from '../node/load-codebook.ts'
import { ledgerEntry, publishRelease, type ReleaseTerms } from '../node/publish-release.ts'
import { readTable } from '../node/read-table.ts'
import { assertPlaces, type ReleaseFiles } from '../node/release-paths.ts'
import { systemRandomSource } from '../node/system-random-source.ts'
import { epsilonFor, rhoFor } from '../privacy/concentrated.ts'
import { predictableSourceWithoutPrivacy } from '../randomness/predictable-source-without-privacy.ts'
import { type RandomIntegers, randomIntegers } from '../randomness/random-integers.ts'
import { Refusal } from '../refusal.ts'
import { barriersOf } from '../synthesise/barriers.ts'
import { checkOptions, type SynthesisOptions, synthesise, totalShare } from '../synthesise/synthesise.ts'
import { type Codebook, columnsOf } from '../table/codebook.ts'
import { type CodedTable, sizesOf } from '../table/coded-table.ts'
import { oneRowAPerson } from '../table/one-row-a-person.ts'
import { type OptionReading, optionReading } from './option-reading.ts'

/** Runs `evidence synthesise`: plan, progress, release. Nothing is written before everything is made. */
export async function runSynthesise(path: string, options: unknown): Promise<void> {
  const read = optionReading(options)
  const started = performance.now()
  const say = (text: string): void => {
    if (!read.flag('quiet')) process.stderr.write(`${text}\n`)
  }
  const out = read.text('out') ?? 'synthetic.csv'
  const random = randomFor(read, out)
  const description = { codebook: read.text('codebook'), domain: read.text('domain') }
  const codebook = loadCodebook(path, description)
  const settings = settingsOf(read, codebook, (done) => say(`  ${elapsed(started)}  ${done}`))
  say(planText(path, codebook, settings))

  const terms: ReleaseTerms = {
    epsilon: settings.epsilon,
    delta: settings.delta,
    population: read.text('population') ?? codebook.population ?? basename(path).replace(/\..*$/, ''),
    made: new Date().toISOString(),
    protected: random.unpredictable,
    limitEpsilon: read.number('limit') ?? 10,
  }
  const files: ReleaseFiles = {
    records: out,
    ledger: read.text('ledger') ?? join(dirname(out), 'privacy-ledger.jsonl'),
    ...optionalFile('report', read.text('report')),
    ...optionalFile('cells', read.text('cells')),
  }
  const { ledger } = files
  assertPlaces(files, [path, ...codebookFiles(path, description)])
  checkOptions(columnsOf(codebook), settings)
  assertAffordable(ledger, ledgerEntry(terms, 'planned', ''))
  say(`  ${ledgerText(ledger, terms)}`)

  const counted = await open(path, codebook, random, read)
  say(`  ${elapsed(started)}  table read`)
  if (counted.ignored.length > 0) {
    say(`  left out, because nothing describes them: ${counted.ignored.map((name) => `"${name}"`).join(', ')}`)
  }
  const synthesis = await synthesise(counted.counts, random, settings).catch((error: unknown) => {
    // Even "too few" is an answer about the people in the table.
    if (error instanceof Refusal && error.code === 'nothing-to-release') {
      appendToLedger(ledger, ledgerEntry(terms, 'refused: too few persons', '', totalShare))
    }
    throw error
  })
  await publishRelease({
    ...terms,
    synthesis,
    ...(counted.table ? { real: counted.table } : {}),
    codebook,
    files,
  })
  say(`  ${elapsed(started)}  ${synthesis.table.rows} synthetic records written to ${out}`)
}

function settingsOf(read: OptionReading, codebook: Codebook, progress: (done: string) => void): SynthesisOptions {
  return {
    epsilon: read.number('epsilon') ?? 0,
    delta: read.number('delta') ?? 1e-9,
    workload: read.number('workload') ?? 3,
    mode: read.text('mode') === 'mst' ? 'mst' : 'aim',
    barriers: barriersOf(codebook),
    progress,
  }
}

function randomFor(read: OptionReading, out: string): RandomIntegers {
  const seed = read.number('predictableNoiseForTests')
  if (seed === undefined) return randomIntegers(systemRandomSource)
  if (!basename(out).includes('UNPROTECTED')) {
    throw new Refusal(
      'cannot-write',
      'predictable noise protects no one',
      'It is for tests: put the word UNPROTECTED into the name of the output file.',
    )
  }
  return randomIntegers(predictableSourceWithoutPrivacy(seed))
}

async function open(
  path: string,
  codebook: Codebook,
  random: RandomIntegers,
  read: OptionReading,
): Promise<{ counts: Counts; table?: CodedTable; ignored: readonly string[] }> {
  const columns = columnsOf(codebook)
  const threads = threadsFrom(read)
  if (read.text('engine') === 'duckdb') {
    if (read.text('person') !== undefined) {
      throw new Refusal('bad-table', '--person with --engine duckdb', 'Keep one row a person in the file beforehand.')
    }
    const { duckdbCounts } = await import('../node/duckdb-counts.ts')
    return { counts: await duckdbCounts(path, columns), ignored: [] }
  }
  const person = read.text('person')
  const table = await readTable(path, { columns, ...(person === undefined ? {} : { person }) })
  const bounded = table.persons === undefined ? table : oneRowAPerson(table, table.persons, random)
  return { counts: countsFor(bounded, threads), table: bounded, ignored: table.ignored }
}

function threadsFrom(read: OptionReading): number | undefined {
  const threads = read.number('threads')
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
    throw new Refusal('bad-budget', `--threads ${threads}`, 'Give a whole number from 1 to 64, or leave it out.')
  }
  return threads
}

function planText(path: string, codebook: Codebook, settings: SynthesisOptions): string {
  const sizes = sizesOf(columnsOf(codebook))
  const sets = setsOfLength(sizes.length, Math.min(settings.workload, sizes.length))
  const cells = sets.reduce((sum, set) => sum + cellCount(set, sizes), 0)
  const rho =
    settings.epsilon > 0 && settings.delta > 0 ? rhoFor(settings.epsilon, settings.delta).toPrecision(4) : 'none'
  return [
    `Plan for ${path}`,
    `  ${sizes.length} columns, ${sizes.reduce((a, b) => a + b, 0)} values, ${codebook.impossible.length} impossible combinations`,
    `  workload: all ${sets.length} tables of ${settings.workload} columns, ${cells} cells`,
    `  budget: epsilon ${settings.epsilon}, delta ${settings.delta} (rho ${rho})`,
    settings.mode === 'mst'
      ? '  quick mode: one-way tables and a spanning tree of pairs will be measured'
      : '  the whole workload will be measured if the budget allows, else the tables where it matters',
  ].join('\n')
}

/** Another folder has another ledger: whoever releases must see that theirs is the one with the history. */
function ledgerText(ledger: string, { population, delta }: ReleaseTerms): string {
  const rho = spent(loadLedger(ledger), population)
  return rho === 0
    ? `ledger: ${ledger} has no release about "${population}" yet; if there was one, name its ledger with --ledger`
    : `ledger: ${ledger}, epsilon ${epsilonFor(rho, delta).toFixed(3)} spent on "${population}" before`
}

function elapsed(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(2)} s`.padStart(8)
}

function optionalFile<Key extends 'report' | 'cells'>(key: Key, path: string | undefined): { [K in Key]?: string } {
  const result: { [K in Key]?: string } = {}
  if (path !== undefined) result[key] = path
  return result
}
