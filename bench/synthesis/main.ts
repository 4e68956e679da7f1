import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCodebook } from '../../packages/evidence/src/node/load-codebook.ts'
import { readTable } from '../../packages/evidence/src/node/read-table.ts'
import { compareTables } from '../../packages/evidence/src/synthesise/compare.ts'
import { columnsOf } from '../../packages/evidence/src/table/codebook.ts'
import { benchOptions } from '../bench-options.ts'
import { besideLine, besidePeers } from './beside-peers.ts'
import { countingSpeed } from './counting-speed.ts'
import { coverage } from './coverage.ts'
import { demoNames, demoSubject } from './demo-subject.ts'
import { millionName, millionRows } from './million-rows.ts'
import { type PeerPlaces, type PeerRun, peerNames, runPeers } from './peers.ts'
import { isPresent, type Subject, subjects } from './subjects.ts'
import { type Usage, usageOf } from './usage-of.ts'

/**
 * The synthesiser against its demands: every subject five times (twice with --short) through the command line, as a clerk
 * would run it, start-up included; the worst run counts. Peers run beside it in the same run if their place is given, three
 * times each, and our worst is compared with their mean and their worst of that run.
 */
const known = [...subjects.map(({ name }) => name), ...demoNames, millionName, 'coverage', 'counting']
const options = benchOptions('synthesis', {
  only: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    is: known,
    about: 'only this table or check; a wrong name lists them',
  },
  'peer-python': {
    type: 'string',
    value: 'FILE',
    about: 'a Python that has pac-synth: measures the peers in the same run',
  },
  'private-pgm': { type: 'string', value: 'FOLDER', about: 'a checkout of private-pgm, for the peers MST and AIM' },
  peer: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    is: peerNames,
    about: `only this peer: ${peerNames.join(', ')}`,
  },
  'peer-runs': { type: 'string', default: '3', value: 'N', is: 'whole', about: 'runs of each peer on each table' },
  'peer-seconds': {
    type: 'string',
    default: '300',
    value: 'N',
    is: 'number',
    about: 'a run of a peer that takes longer is stopped',
  },
})
const { short, json, only } = options
const wanted = (name: string): boolean => only === undefined || only.includes(name)
const runs = short ? 2 : 5
const python = options['peer-python']
const checkout = options['private-pgm']
const places: PeerPlaces | undefined =
  python === undefined
    ? undefined
    : {
        python,
        ...(checkout === undefined ? {} : { privatePgm: checkout }),
        ...(options.peer === undefined ? {} : { only: options.peer }),
        runs: Number(options['peer-runs']),
        seconds: Number(options['peer-seconds']),
      }
const program = join(import.meta.dirname, '../../packages/evidence/src/command-line/main.ts')
const usage = join(import.meta.dirname, 'report-usage.ts')

interface Run extends Usage {
  readonly seconds: number
  readonly mean: number
  readonly max: number
}

const results: unknown[] = []
const peersOn = new Map<string, PeerRun[]>()
const scratch = mkdtempSync(join(tmpdir(), 'synthesise-large-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const million = short || !wanted(millionName) ? undefined : await millionRows(scratch)
const large: readonly Subject[] = million === undefined ? [] : [million]
const demo = demoSubject(scratch)
const demos: readonly Subject[] =
  demo === undefined
    ? []
    : [demo, { ...demo, name: demoNames[1], mode: 'mst', demand: { mean: 0.0182, megabytes: 1024 } }]
for (const subject of [...subjects, ...demos, ...large]) {
  if (!wanted(subject.name)) continue
  if (!isPresent(subject)) {
    process.stderr.write(`${subject.name}: its table is not on this machine, left out\n`)
    continue
  }
  const all: Run[] = []
  for (let run = 0; run < (large.includes(subject) ? 1 : runs); run++) all.push(await runOnce(subject))
  const worst = worstOf(all)
  const { demand } = subject
  const reached =
    worst.mean <= (demand.mean ?? 1) &&
    worst.max <= (demand.max ?? 1) &&
    worst.seconds <= (demand.seconds ?? 3600) &&
    worst.megabytes <= (demand.megabytes ?? 1e9)
  const result = { subject: subject.name, mode: subject.mode, k: subject.k, runs: all.length, worst, demand, reached }
  results.push(result)
  if (!json)
    process.stdout.write(
      `${line(result.subject, worst)}  ${reached ? 'reached' : 'NOT REACHED'} ${JSON.stringify(demand)}\n`,
    )
  if (places === undefined || large.includes(subject)) continue
  const peers = peersOn.get(subject.table) ?? []
  // Both modes of a table share one set of peer runs.
  if (!peersOn.has(subject.table)) {
    peersOn.set(subject.table, peers)
    for await (const peer of runPeers(subject, places)) {
      peers.push(peer)
      results.push({ subject: subject.name, ...peer })
      if (!json) process.stdout.write(`${peerLine(peer)}\n`)
    }
  }
  // Against AIM the accurate mode is held; against MST and pac-synth both.
  const rivals = peers.filter(({ peer }) => subject.mode === 'aim' || peer !== 'aim')
  for (const beside of besidePeers(all, rivals)) {
    results.push({ subject: subject.name, mode: subject.mode, ...beside })
    if (!json) process.stdout.write(`${besideLine(beside)}\n`)
  }
}
const bounds = wanted('coverage') ? await coverage(short ? 5 : 20) : undefined
if (bounds !== undefined)
  results.push({ subject: 'coverage of 95 % bounds', ...bounds, reached: bounds.covered >= 0.95 })
const counting = wanted('counting') ? await countingSpeed(short ? 10_000_000 : 100_000_000) : undefined
if (counting !== undefined)
  results.push({ subject: 'counting', ...counting, reached: counting.right && counting.seconds <= 30 })
if (json) process.stdout.write(`${JSON.stringify({ benchmark: 'synthesis', results })}\n`)
else {
  if (bounds !== undefined) process.stdout.write(`coverage ${JSON.stringify(bounds)}\n`)
  if (counting !== undefined) process.stdout.write(`counting ${JSON.stringify(counting)}\n`)
}

async function runOnce(subject: Subject): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'synthesise-'))
  try {
    const out = join(folder, 'synthetic.csv')
    const options = [
      '--epsilon',
      '1',
      '--delta',
      '1e-9',
      '--domain',
      subject.domain,
      '--workload',
      String(subject.workload),
    ]
    const started = performance.now()
    const child = spawnSync(
      process.execPath,
      [
        '--import',
        usage,
        program,
        'synthesise',
        subject.table,
        ...options,
        '--mode',
        subject.mode,
        '--out',
        out,
        '--quiet',
      ],
      { encoding: 'utf8' },
    )
    const seconds = (performance.now() - started) / 1000
    if (child.status !== 0) throw new Error(`${subject.name}: ${child.stderr}`)
    const used = usageOf(child.stderr)
    if (used === undefined) throw new Error(`${subject.name}: the program did not say what it used`)
    const columns = columnsOf(loadCodebook(subject.table, { domain: subject.domain }))
    const real = await readTable(subject.table, { columns })
    const { mean, max } = compareTables(real, await readTable(out, { columns }), subject.k)
    return { seconds, ...used, mean, max }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function worstOf(all: readonly Run[]): Run {
  const worst = (key: keyof Run): number => all.reduce((most, run) => Math.max(most, run[key]), 0)
  return {
    seconds: worst('seconds'),
    cpu: worst('cpu'),
    megabytes: worst('megabytes'),
    mean: worst('mean'),
    max: worst('max'),
  }
}

function line(name: string, run: Run): string {
  return (
    `${name.padEnd(30)} mean ${run.mean.toFixed(5)} max ${run.max.toFixed(4)} ` +
    `${run.seconds.toFixed(2)} s (${run.cpu.toFixed(2)} s CPU) ${run.megabytes.toFixed(0)} MB`
  )
}

function peerLine({ peer, seed, wall, cpu, megabytes = 0, mean = 0, max = 0, rows = 0, failed }: PeerRun): string {
  const found = failed ?? `mean ${mean.toFixed(5)} max ${max.toFixed(4)}, ${rows} rows`
  const used = cpu === undefined ? '' : ` (${cpu.toFixed(1)} s CPU) ${megabytes.toFixed(0)} MB`
  return `  ${`${peer}, run ${seed}`.padEnd(28)} ${found} ${wall.toFixed(1)} s${used}`
}
