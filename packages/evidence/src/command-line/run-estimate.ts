import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type CaptureTable, historyName } from '../estimate/capture-table.ts'
import { estimatePopulation } from '../estimate/estimate-population.ts'
import { type Estimation, type Method, methods } from '../estimate/estimation.ts'
import { estimationPage, findingOf } from '../estimate/estimation-page.ts'
import { readCaptureStrata } from '../estimate/read-capture-strata.ts'
import { readResamples } from '../estimate/resampled-tables.ts'
import { readTextFile } from '../node/read-text-file.ts'
import { writeLines } from '../node/write-lines.ts'
import { Refusal } from '../refusal.ts'
import { type OptionReading, optionReading } from './option-reading.ts'

/** Runs `evidence estimate`. */
export async function runEstimate(file: string, options: unknown): Promise<void> {
  const read = optionReading(options)
  const byStratum = read.text('strata') !== undefined
  const tables = readCaptureStrata(readTextFile(file), {
    ...definedOnly('lists', read.text('lists')?.split(',')),
    ...definedOnly('strata', read.text('strata')),
  })
  const results: unknown[] = []
  for (const [stratum, table] of tables) {
    const refused = (reason: Refusal) => {
      // One stratum that does not tell is no reason to keep silent about the others.
      if (!byStratum) throw reason
      const fingerprint = table instanceof Refusal ? null : fingerprintOf(table)
      results.push({ stratum, status: 'refused', reason: reason.message, fingerprint })
      if (!read.flag('json')) process.stdout.write(`== ${stratum}\nRefused: ${reason.message}\n`)
    }
    if (table instanceof Refusal) {
      refused(table)
      continue
    }
    const fingerprint = fingerprintOf(table)
    const estimation = estimatedOrRefused(table, read)
    if (estimation instanceof Refusal) {
      refused(estimation)
      continue
    }
    const { draws, observed, estimate, interval, level, model, status, ...others } = estimation
    const figures = { observed, estimate, interval, level, model, status, fingerprint, ...others }
    results.push({ ...(byStratum ? { stratum } : {}), ...figures })
    if (!read.flag('json')) process.stdout.write(textOf(stratum, estimation, fingerprint))
    const report = read.text('report')
    if (report !== undefined) {
      const title = stratum === '' ? basename(file) : `${basename(file)}: ${stratum}`
      const path = stratum === '' ? report : report.replace(/(\.html)?$/, `-${stratum.replace(/[^\w-]+/g, '_')}.html`)
      writeLines(path, [estimationPage(table, estimation, { title, fingerprint, made: new Date().toISOString() })])
    }
  }
  if (read.flag('json')) {
    const only = byStratum ? { strata: results } : results[0]
    process.stdout.write(`${JSON.stringify(only)}\n`)
  }
}

function estimatedOrRefused(table: CaptureTable, read: OptionReading): Estimation | Refusal {
  try {
    return estimateOne(table, read)
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'no-estimate') return refusal
    throw refusal
  }
}

function estimateOne(table: CaptureTable, read: OptionReading): Estimation {
  const bootstrap = read.number('bootstrap') ?? 1000
  if (!Number.isInteger(bootstrap) || bootstrap < 20 || bootstrap > 1_000_000) {
    throw new Refusal('bad-table', `--bootstrap ${bootstrap}`, 'Give a whole number of 20 to 1,000,000 resamples.')
  }
  const resamples = read.text('resamples')
  return estimatePopulation(table, {
    method: methods.find((name): name is Method => name === read.text('method')) ?? 'auto',
    ...definedOnly('order', read.number('order')),
    bootstrap,
    seed: read.number('seed') ?? 1,
    ...(resamples === undefined ? {} : { resamples: readResamples(readTextFile(resamples), table) }),
    anyway: read.flag('anyway'),
  })
}

/**
 * Tells data apart: SHA-256 over the histories and their counts, the first 16 hexadecimal digits. Two versions of a published
 * table that differ in one count have passed for each other for years; with this they do not.
 */
function fingerprintOf({ lists, counts }: CaptureTable): string {
  const lines = Array.from(counts.entries()).flatMap(([mask, count]) =>
    count > 0 ? [`${historyName(mask, lists.length)},${count}`] : [],
  )
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16)
}

function textOf(stratum: string, estimation: Estimation, fingerprint: string): string {
  const { spread, model, method, choice, doubts, replicates, distinct } = estimation
  const values = spread.map(({ estimate }) => estimate)
  return [
    ...(stratum === '' ? [] : [`== ${stratum}`]),
    findingOf(estimation),
    `  model ${model} by ${method}${choice ? ` (${choice})` : ''}`,
    ...(replicates === 0 ? [] : [`  ${replicates} replicates, ${distinct} different values`]),
    ...(values.length === 0
      ? []
      : [
          `  the ${values.length} best models range from ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`,
        ]),
    ...estimation.withoutList.map(
      ({ without, estimate }) => `  without ${without}: ${estimate?.toFixed(0) ?? 'no estimate'}`,
    ),
    ...estimation.withoutOverlap.map(
      ({ without, people, estimate }) =>
        `  without the ${people} of overlap ${without}: ${estimate?.toFixed(0) ?? 'no estimate'}`,
    ),
    ...doubts.map((doubt) => `  DOUBT: ${doubt}`),
    '  It holds only if:',
    ...estimation.assumptions.map((assumption) => `  - ${assumption}`),
    `  data fingerprint ${fingerprint}`,
    '',
  ].join('\n')
}

function definedOnly<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  const result: { [K in Key]?: Value } = {}
  if (value !== undefined) result[key] = value
  return result
}
