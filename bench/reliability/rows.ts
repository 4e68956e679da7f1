import { bentTrail } from '../../packages/server/src/testing/reliability/bent-trail.ts'
import { consentOracle } from '../../packages/server/src/testing/reliability/consent-oracle.ts'
import { entryMatrix } from '../../packages/server/src/testing/reliability/entry-matrix.ts'
import { fullDisk } from '../../packages/server/src/testing/reliability/full-disk.ts'
import { junk } from '../../packages/server/src/testing/reliability/junk.ts'
import { killedWhileWriting } from '../../packages/server/src/testing/reliability/killed-while-writing.ts'
import type { OwnCluster } from '../../packages/server/src/testing/reliability/own-cluster.ts'
import { realErasure } from '../../packages/server/src/testing/reliability/real-erasure.ts'
import { routeMatrix } from '../../packages/server/src/testing/reliability/route-matrix.ts'
import type { RowResult } from '../../packages/server/src/testing/reliability/row.ts'
import { withdrawalBites } from '../../packages/server/src/testing/reliability/withdrawal.ts'
import { serveWorld, type World } from '../../packages/server/src/testing/reliability/world.ts'

/** How long a run is, and where its chance comes from. */
export type Run = { readonly short: boolean; readonly seed: number; readonly cluster: () => Promise<OwnCluster> }

/** A row of the scorecard: its number, and how it is run; null where this machine cannot run it. */
export type Row = { readonly number: number; readonly name: string; run(run: Run): Promise<RowResult | null> }

/** The rows that have a test of their own; the others are named in docs/reliability.md. */
export const rows: readonly Row[] = [
  {
    number: 1,
    name: 'acknowledged is never lost',
    run: ({ short, seed }) => killedWhileWriting('server', short ? 40 : 1_000, seed),
  },
  {
    number: 2,
    name: 'nor when the database dies',
    run: ({ short, seed }) => killedWhileWriting('database', short ? 10 : 100, seed, short ? 10 : 100_000),
  },
  {
    number: 4,
    name: 'nobody reads without consent',
    run: async ({ short, seed, cluster }) => {
      const services = await (await cluster()).services()
      try {
        return await consentOracle(services, short ? 10_000 : 100_000, seed)
      } finally {
        await services.stop()
      }
    },
  },
  {
    number: 5,
    name: 'withdrawal bites at once',
    run: (run) => inWorld(run, (world) => withdrawalBites(world, run.short ? 100 : 1_000)),
  },
  { number: 6, name: 'route x role matrix', run: (run) => inWorld(run, (world) => routeMatrix(world)) },
  { number: 6, name: 'entry kind x role matrix', run: (run) => inWorld(run, (world) => entryMatrix(world, run.seed)) },
  {
    number: 7,
    name: 'junk never breaks it',
    run: (run) =>
      inWorld(run, (world) => junk(world, { requests: run.short ? 100_000 : 1_000_000, seed: run.seed, hang: 5_000 })),
  },
  {
    number: 9,
    name: 'the audit trail cannot be bent',
    run: async ({ short, seed, cluster }) => {
      const services = await (await cluster()).services()
      try {
        return await bentTrail(services, short ? 10_000 : 100_000, seed)
      } finally {
        await services.stop()
      }
    },
  },
  { number: 12, name: 'a full disk', run: async ({ short, seed }) => (await fullDisk(short ? 1 : 10, seed)) ?? null },
  { number: 15, name: 'erasure is real', run: () => realErasure() },
]

async function inWorld(run: Run, work: (world: World) => Promise<RowResult>): Promise<RowResult> {
  const world = await serveWorld(await (await run.cluster()).services())
  try {
    const result = await work(world)
    // What nobody foresaw is a violation wherever it comes up.
    return { ...result, violations: [...result.violations, ...world.log] }
  } finally {
    await world.stop()
  }
}
