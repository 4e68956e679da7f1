import { PgBoss } from 'pg-boss'
import { sweepFiles } from '../files/sweep-files.ts'
import { takeCheckpoint } from '../integrity/checkpoint.ts'
import type { Services } from '../services.ts'
import { sweepAccessChanges } from '../sync/sweep-access-changes.ts'
import { drawUndrawnFacts } from './draw-undrawn-facts.ts'
import { pruneEnded } from './prune-ended.ts'
import { sweepSignIn } from './sweep-sign-in.ts'
import { sortOf, tellingFailure } from './telling-failure.ts'

/** A job: its name, when it runs (cron, UTC), and what it does for each programme. */
export type Job = {
  readonly name: string
  readonly cron: string
  readonly run: (services: Services, programme: string) => Promise<unknown>
}

/** What happens by the clock. A job carries nothing: it finds its work in the store, and doing it twice does no harm. */
const jobs: readonly Job[] = [
  { name: 'prune-grants', cron: '* * * * *', run: pruneEnded },
  { name: 'draw-undrawn-facts', cron: '* * * * *', run: drawUndrawnFacts },
  { name: 'take-checkpoint', cron: '* * * * *', run: takeCheckpoint },
  { name: 'sweep-files', cron: '23 * * * *', run: sweepFiles },
  { name: 'sweep-access-changes', cron: '41 3 * * *', run: sweepAccessChanges },
  { name: 'sweep-sign-in', cron: '*/10 * * * *', run: sweepSignIn },
]

/** Jobs that are running. */
export type RunningJobs = { stop(): Promise<void> }

/**
 * Starts the clockwork, in a schema and under a role of its own that can see no case.
 *
 * @param url the database as the role clarion_jobs
 * @param log is told the name of a job that failed, and nothing of what it worked on
 * @param more jobs that need something of this server besides the services
 */
export async function startJobs(
  services: Services,
  url: string,
  log: (line: string) => void,
  more: readonly Job[] = [],
): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'clarion_jobs',
    createSchema: false,
    max: 2,
    application_name: 'clarion-jobs',
  })
  boss.on('error', (error) => log(JSON.stringify({ level: 'warning', jobs: 'clockwork', ...sortOf(error) })))
  await boss.start()
  for (const { name, cron, run } of [...jobs, ...more]) {
    await boss.createQueue(name, { policy: 'short', retryLimit: 2, expireInSeconds: 300 })
    const work = tellingFailure(name, log, async () => {
      for (const programme of await programmes(services)) await run(services, programme)
    })
    await boss.work(name, { pollingIntervalSeconds: 5 }, work)
    await boss.schedule(name, cron)
  }
  return { stop: async () => await boss.stop({ graceful: true, timeout: 5_000, close: true }) }
}

async function programmes({ database }: Services): Promise<string[]> {
  const rows = await database.selectFrom('clarion.programme').select('programme_id').execute()
  return rows.map((row) => row.programme_id)
}
