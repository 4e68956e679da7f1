import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { farrington, farringtonDefaults } from '../../packages/evidence/src/signals/farrington.ts'
import { readSeries } from '../../packages/evidence/src/signals/read-series.ts'
import { readTreeCounts } from '../../packages/evidence/src/signals/read-tree-counts.ts'
import { treeScan } from '../../packages/evidence/src/signals/tree-scan.ts'
import { benchOptions } from '../bench-options.ts'
import { manySeries } from './many-series.ts'
import { type PlantedRow, plantedSignals } from './planted-signals.ts'

// CPU time of a judged week and of a tree scan, one job with very many series, the best of several runs; planted signals.
const values = benchOptions('signals', {
  only: {
    type: 'string',
    value: 'NAME',
    is: ['speed', 'planted'],
    about: 'only the speed, or only the planted signals',
  },
})
const data = process.env['CLARION_SHARED_DATA'] ?? path.join(import.meta.dirname, '../../../shared/data')
const text = (name: string) => readFileSync(`${data}/surveillance/${name}`, 'utf8')
const rounds = values.short ? 3 : 10
const say = (line: string) => process.stdout.write(values.json ? '' : `${line}\n`)

say(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString()}`)
const speed = values.only === 'planted' ? [] : measured()
for (const { name, value, demand, besides } of speed)
  say(`${value.toFixed(2).padStart(9)}  ${name} (${besides}demand ${demand})`)
const planted: PlantedRow[] = []
// A row may take minutes: each is shown when it is there.
for (const row of values.only === 'speed' ? [] : plantedSignals(data, values.short ? 20 : 100)) {
  planted.push(row)
  say(row.name)
  say(`    combinations: ${row.combinations}`)
  if (row.farrington !== '') say(`    Farrington per code: ${row.farrington}`)
  if (row.bound !== '') say(`    best possible, knowing how it was planted: ${row.bound}`)
}
if (values.json) process.stdout.write(`${JSON.stringify({ speed, planted })}\n`)

function measured() {
  const { counts } = readSeries(text('salmNewport_by_state.csv'))
  const judge = farrington(farringtonDefaults)
  const perRound = best(() => {
    for (const one of counts) for (let week = 300; week < 528; week++) judge(one, week)
  })
  const { tree, observed, expected } = readTreeCounts(text('treescan/big1000.tre'), text('treescan/big1000.cas'))
  const series = values.short ? 1_000 : 10_000
  const threads = [1, 2, 3]
  return [
    {
      name: 'Farrington flexible, one series-week, microseconds of CPU',
      value: (1e6 * perRound) / (counts.length * 228),
      demand: 10,
      besides: '',
    },
    {
      name: 'Tree scan, 1,111 nodes x 9,999 replicates, seconds of CPU',
      value: best(() => treeScan(tree, observed, expected, 9999, 1)),
      demand: 0.4,
      besides: '',
    },
    ...manySeries(counts, series, threads, values.short ? 1 : 3).map(({ wall, cpu, mebibytes }, at) => ({
      name: `bin/evidence signals, ${series.toLocaleString('en')} series x 52 weeks, ${threads[at]} threads, seconds from start to end`,
      value: wall,
      demand: 3,
      besides: `${cpu.toFixed(2)} s of CPU, ${mebibytes.toFixed(0)} MB; `,
    })),
  ]
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
