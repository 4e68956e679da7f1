import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { farrington, farringtonDefaults } from '../../packages/evidence/src/signals/farrington.ts'
import { readSeries } from '../../packages/evidence/src/signals/read-series.ts'
import { readTreeCounts } from '../../packages/evidence/src/signals/read-tree-counts.ts'
import { treeScan } from '../../packages/evidence/src/signals/tree-scan.ts'
import { manySeries } from './many-series.ts'
import { plantedSignals } from './planted-signals.ts'

// bin/bench signals [--json] [--short]: CPU time of a judged week and of a tree scan, one job with very many series, the best of
// several runs; planted signals.
const { values } = parseArgs({ options: { json: { type: 'boolean' }, short: { type: 'boolean' } } })
const data = process.env['CLARION_SHARED_DATA'] ?? path.join(import.meta.dirname, '../../../shared/data')
const text = (name: string) => readFileSync(`${data}/surveillance/${name}`, 'utf8')
const rounds = values.short ? 3 : 10

const { counts } = readSeries(text('salmNewport_by_state.csv'))
const judge = farrington(farringtonDefaults)
const weeks = counts.length * 228
const perWeek = best(() => {
  for (const series of counts) for (let week = 300; week < 528; week++) judge(series, week)
})
const { tree, observed, expected } = readTreeCounts(text('treescan/big1000.tre'), text('treescan/big1000.cas'))
const scan = best(() => treeScan(tree, observed, expected, 9999, 1))

const rows = [
  { name: 'Farrington flexible, one series-week, microseconds of CPU', value: (1e6 * perWeek) / weeks, demand: 10 },
  { name: 'Tree scan, 1,111 nodes x 9,999 replicates, seconds of CPU', value: scan, demand: 0.4 },
]
const series = values.short ? 1_000 : 10_000
const threads = [1, 2, 3]
const jobs = manySeries(counts, series, threads, values.short ? 1 : 3).map(({ wall, cpu, mebibytes }, at) => ({
  name: `bin/evidence signals, ${series.toLocaleString('en')} series x 52 weeks, ${threads[at]} threads, seconds from start to end`,
  value: wall,
  cpu,
  mebibytes,
  demand: 3,
}))
const plants = plantedSignals(data, values.short ? 20 : 100)
if (values.json) process.stdout.write(`${JSON.stringify({ speed: rows, jobs, planted: plants })}\n`)
else {
  process.stdout.write(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString()}\n`)
  for (const { name, value, demand } of rows)
    process.stdout.write(`${value.toFixed(2).padStart(9)}  ${name} (demand ${demand})\n`)
  for (const { name, value, cpu, mebibytes, demand } of jobs)
    process.stdout.write(
      `${value.toFixed(2).padStart(9)}  ${name} (${cpu.toFixed(2)} s of CPU, ${mebibytes.toFixed(0)} MB; demand ${demand})\n`,
    )
  for (const { name, combinations, farrington: perCode, bound } of plants)
    process.stdout.write(
      `${name}\n    combinations: ${combinations}\n${perCode === '' ? '' : `    Farrington per code: ${perCode}\n`}${bound === '' ? '' : `    best possible, knowing how it was planted: ${bound}\n`}`,
    )
}

function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}
