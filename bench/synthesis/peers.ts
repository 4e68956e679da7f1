import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCodebook } from '../../packages/evidence/src/node/load-codebook.ts'
import { readTable } from '../../packages/evidence/src/node/read-table.ts'
import { compareTables } from '../../packages/evidence/src/synthesise/compare.ts'
import { columnsOf } from '../../packages/evidence/src/table/codebook.ts'
import type { Subject } from './subjects.ts'
import { type Usage, usageOf } from './usage-of.ts'

/** Where the peers are, and how long they may take. */
export interface PeerPlaces {
  /** A Python that has pac-synth. */
  readonly python: string
  /** A checkout of private-pgm, for MST and AIM. */
  readonly privatePgm?: string
  /** Only these peers, of those that have a place. */
  readonly only?: readonly string[]
  /** Runs of each peer on each table. */
  readonly runs: number
  /** A run that takes longer is stopped and said to have been. */
  readonly seconds: number
}

/** One run of a peer: how far its table is from the real one and what it took, or why there is nothing to compare. */
export interface PeerRun extends Partial<Usage> {
  readonly peer: string
  readonly seed: number
  readonly wall: number
  readonly mean?: number
  readonly max?: number
  readonly rows?: number
  readonly failed?: string
}

/** Every peer that run-peer.py can run. */
export const peerNames: readonly string[] = ['pac-synth', 'pac-synth-absent', 'mst', 'aim']

const program = join(import.meta.dirname, 'run-peer.py')

/** Runs every peer that has a place on a subject, one after another, with the same epsilon and, where it takes one, delta. */
export async function* runPeers(subject: Subject, places: PeerPlaces): AsyncGenerator<PeerRun> {
  const placed = peerNames.filter((name) => name.startsWith('pac-synth') || places.privatePgm !== undefined)
  for (const peer of placed.filter((name) => places.only?.includes(name) ?? true)) {
    for (let seed = 0; seed < places.runs; seed++) yield await runPeer(subject, places, peer, seed)
  }
}

async function runPeer(subject: Subject, places: PeerPlaces, peer: string, seed: number): Promise<PeerRun> {
  const folder = mkdtempSync(join(tmpdir(), 'synthesis-peer-'))
  try {
    const out = join(folder, 'synthetic.csv')
    const budget = ['1', '1e-9', String(subject.workload), String(seed)]
    const checkout = places.privatePgm === undefined ? [] : [places.privatePgm]
    // AIM asks its candidates in the order of a Python set, which is another one in every process unless this is fixed.
    const env = { ...process.env, PYTHONHASHSEED: String(seed) }
    const started = performance.now()
    const child = spawnSync(
      places.python,
      [program, peer, subject.table, subject.domain, out, ...budget, ...checkout],
      { encoding: 'utf8', timeout: places.seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 2 ** 28, env },
    )
    const wall = (performance.now() - started) / 1000
    if (child.signal !== null) return { peer, seed, wall, failed: `stopped (${child.signal}) after` }
    if (child.status !== 0) return { peer, seed, wall, failed: child.stderr.trim().split('\n').at(-1) ?? 'failed' }
    // pac-synth leaves cells blank: a value of its own, which the real table never has.
    const columns = columnsOf(loadCodebook(subject.table, { domain: subject.domain })).map(({ name, values }) => {
      return { name, values: [...values, ''] }
    })
    const synthetic = await readTable(out, { columns })
    const { mean, max } = compareTables(await readTable(subject.table, { columns }), synthetic, subject.k)
    return { peer, seed, wall, ...usageOf(child.stderr), mean, max, rows: synthetic.rows }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
