import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { gunzipSync } from 'node:zlib'
import type { CaptureTable } from '../../packages/evidence/src/estimate/capture-table.ts'
import { hierarchicalModels, modelName } from '../../packages/evidence/src/estimate/hierarchical-models.ts'
import { latentClasses } from '../../packages/evidence/src/estimate/latent-classes.ts'
import { modelAverage } from '../../packages/evidence/src/estimate/model-average.ts'
import { rankModels } from '../../packages/evidence/src/estimate/model-ranking.ts'
import { randomVariates } from '../../packages/evidence/src/estimate/random-variates.ts'
import { readCaptureTable } from '../../packages/evidence/src/estimate/read-capture-table.ts'
import { resampledInterval } from '../../packages/evidence/src/estimate/resampled-interval.ts'
import { readResamples, resampledTables } from '../../packages/evidence/src/estimate/resampled-tables.ts'
import { reselectModel } from '../../packages/evidence/src/estimate/reselect-model.ts'
import { stepwise } from '../../packages/evidence/src/estimate/stepwise.ts'
import { benchOptions } from '../bench-options.ts'

// The demands of the hidden number, each with its time and its answer.
const values = benchOptions('prevalence', {})
const data = process.env['CLARION_SHARED_DATA'] ?? path.join(import.meta.dirname, '../../../shared/data')
const rows: { name: string; seconds: number; answer: string }[] = []

const uk5 = table('uk_5list_2013')
const uk6 = table('uk_6list_2013')
const [small, full] = [values.short ? 100 : 1000, values.short ? 20 : 1000]

time(`UK six lists, stepwise, ${small} BCa`, () => {
  const run = stepwise(6)
  const { estimate } = run(uk6.counts)
  return limits(uk6, estimate, (counts) => run(counts).estimate, resamples('uk_6list_2013', uk6, small))
})
time(`UK five lists, all 6,893 models, ${small} BCa`, () => byBic(uk5, 'uk_5list_2013', 4, small))
time(`UK six lists, all 32,768 models of order 2, ${full} BCa`, () => byBic(uk6, 'uk_6list_2013', 2, full))
time('dga, UK five lists, N to 60,000', () => {
  const { unseen, observed } = modelAverage(uk5, 60_000)
  return `mean ${unseen.reduce((sum, probability, at) => sum + probability * (observed + at + 1), 0).toFixed(1)}`
})
time('LCMCR, UK six lists, 200 chains', () => {
  try {
    return `R-hat ${latentClasses(uk6).scaleReduction.toFixed(3)}`
  } catch (refusal) {
    return refusal instanceof Error ? `refused: ${refusal.message.split('\n')[0]}` : 'refused'
  }
})
time(`Coverage, ${values.short ? 20 : 500} sets from the UK five-list truth, stepwise, 1,000 BCa each`, () =>
  coverage(values.short ? 20 : 500),
)

if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`)
else {
  process.stdout.write(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString()}\n`)
  for (const { name, seconds, answer } of rows)
    process.stdout.write(`${seconds.toFixed(3).padStart(9)} s CPU  ${name}: ${answer}\n`)
}

/** CPU seconds, because the machine may be shared; the best of three where a run is short. */
function time(name: string, work: () => string): void {
  const begun = performance.now()
  let seconds = Number.POSITIVE_INFINITY
  let answer = ''
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage()
    answer = work()
    const used = process.cpuUsage(before)
    seconds = Math.min(seconds, (used.user + used.system) / 1e6)
    if (performance.now() - begun > 5_000) break
  }
  rows.push({ name, seconds, answer })
}

function table(name: string): CaptureTable {
  return readCaptureTable(readFileSync(`${data}/mse/${name}.csv`, 'utf8'))
}

function resamples(name: string, of: CaptureTable, many: number): Float64Array[] {
  const text = gunzipSync(readFileSync(`${data}/mse/${name}_boot1000_seed1234_counts.csv.gz`)).toString('utf8')
  return readResamples(text, of).slice(0, many)
}

function limits(
  of: CaptureTable,
  estimate: number,
  again: (counts: Float64Array) => number,
  tables: Float64Array[],
): string {
  const { interval } = resampledInterval(of, estimate, again, tables)
  return `${estimate.toFixed(1)} [${interval.map((limit) => limit.toFixed(1)).join(', ')}]`
}

function byBic(of: CaptureTable, name: string, order: number, many: number): string {
  const t = of.lists.length
  const ranked = rankModels(of, hierarchicalModels(t, order))
  const choose = reselectModel(ranked, t)
  const again = (counts: Float64Array) => choose(counts)?.estimate ?? Number.NaN
  const best = ranked[0]
  return `${limits(of, best?.estimate ?? Number.NaN, again, resamples(name, of, many))} ${modelName(best?.model ?? [], t)} of ${ranked.length}`
}

/** The published simulation: the truth is the stepwise fit of the five UK lists; Poisson counts around it. */
function coverage(sets: number): string {
  const run = stepwise(5)
  const { model } = run(uk5.counts)
  const [truth] = rankModels(uk5, [model])
  if (!truth) return 'no truth'
  const means = expectations(model, truth.coefficients)
  let covered = 0
  let squares = 0
  for (let set = 0; set < sets; set++) {
    const random = randomVariates(2021, set)
    const counts = means.map((mean, mask) => (mask === 0 ? 0 : random.poisson(mean)))
    const drawn = { lists: uk5.lists, counts, observed: counts.reduce((sum, count) => sum + count, 0) }
    const { estimate } = run(counts)
    const { interval } = resampledInterval(
      drawn,
      estimate,
      (other) => run(other).estimate,
      resampledTables(drawn, 1000, set + 1),
    )
    if (interval[0] <= truth.estimate && truth.estimate <= interval[1]) covered++
    squares += (estimate - truth.estimate) ** 2
  }
  return `covers ${((100 * covered) / sets).toFixed(1)} %, RMSE ${Math.sqrt(squares / sets).toFixed(0)} (published 90 %, 3,057)`
}

/** Expected people by history, the unseen at place 0. */
function expectations(model: readonly number[], coefficients: Float64Array): Float64Array {
  const terms = [0, ...uk5.lists.map((_, list) => 1 << list), ...model]
  return Float64Array.from({ length: 2 ** uk5.lists.length }, (_, mask) =>
    Math.exp(terms.reduce((sum, term, at) => ((mask & term) === term ? sum + (coefficients[at] ?? 0) : sum), 0)),
  )
}
