import pg from 'pg'
import { joinCluster } from '../cluster/join-cluster.ts'
import { keepRunning } from '../cluster/keep-running.ts'
import { openCluster } from '../cluster/open-cluster.ts'
import { databaseUrl, roleUrl } from '../cluster/role-url.ts'
import { migrate } from '../database/migrate.ts'
import type { DataDirectory } from './data-directory.ts'

/** A database that is ready: migrated, and reachable as the application's role. */
export type Store = {
  readonly ownerUrl: string
  readonly applicationUrl: string
  /** For the clockwork, whose role sees no case. */
  readonly jobsUrl: string
  /** The embedded database's own directory; undefined for a server that DATABASE_URL names. */
  readonly clusterData: string | undefined
  /** Whether it ran before and goes on running. */
  readonly joined: boolean
  close(): Promise<void>
}

const name = 'clarion'

/**
 * Opens the database: the one that DATABASE_URL names, or the embedded one in the data directory, started here or (for a
 * command beside a running server) joined.
 *
 * @param databaseServer `DATABASE_URL`: connects as a role that may create roles and owns the database; undefined for embedded
 * @param migrations which to run: all that wait, none, or those up to one (for a database that a backup comes back into)
 * @throws ClusterError or an error of the migrations; its message can be shown as it is
 */
export async function openStore(
  directory: DataDirectory,
  databaseServer: string | undefined,
  migrations: 'all' | 'none' | { readonly upTo: string } = 'all',
): Promise<Store> {
  const password = directory.applicationPassword
  const bringUp = async (ownerUrl: string): Promise<void> => {
    if (migrations === 'none') return
    await migrate(ownerUrl, password, migrations === 'all' ? undefined : migrations.upTo)
  }
  if (databaseServer !== undefined) {
    await bringUp(databaseServer)
    const applicationUrl = roleUrl(databaseServer, 'clarion_app', password)
    const jobsUrl = roleUrl(databaseServer, 'clarion_jobs', password)
    return {
      ownerUrl: databaseServer,
      applicationUrl,
      jobsUrl,
      clusterData: undefined,
      joined: true,
      close: async () => {},
    }
  }
  const joined = await joinCluster(directory.postgres)
  if (joined) {
    return {
      ownerUrl: databaseUrl(joined.url, name),
      applicationUrl: roleUrl(joined.url, 'clarion_app', password, name),
      jobsUrl: roleUrl(joined.url, 'clarion_jobs', password, name),
      clusterData: joined.data,
      joined: true,
      close: async () => {},
    }
  }
  const cluster = await openCluster({ directory: directory.postgres })
  // A database that was killed is started again; requests meanwhile are told that it cannot be reached.
  const kept = keepRunning(cluster)
  const close = async () => {
    kept.release()
    await cluster.stop()
  }
  try {
    await createDatabase(cluster.url)
    const ownerUrl = databaseUrl(cluster.url, name)
    await bringUp(ownerUrl)
    return {
      ownerUrl,
      applicationUrl: roleUrl(cluster.url, 'clarion_app', password, name),
      jobsUrl: roleUrl(cluster.url, 'clarion_jobs', password, name),
      clusterData: cluster.data,
      joined: false,
      close,
    }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}
