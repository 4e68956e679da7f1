import pg from 'pg'
import { keepRunning } from '../cluster/keep-running.ts'
import { type OpenClusterOptions, openCluster } from '../cluster/open-cluster.ts'
import { databaseUrl, roleUrl } from '../cluster/role-url.ts'
import { type UsedCluster, useCluster } from '../cluster/use-cluster.ts'
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
 * @param alone for a server: refuses a directory that another process holds, instead of joining its database. A database
 *   whose process was killed is nobody's: it is taken over, kept running and stopped in the end
 * @throws ClusterError or an error of the migrations; its message can be shown as it is
 */
export async function openStore(
  directory: DataDirectory,
  databaseServer: string | undefined,
  migrations: 'all' | 'none' | { readonly upTo: string } = 'all',
  alone = false,
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
  const options = { directory: directory.postgres }
  const used = alone ? await openedAlone(options) : await useCluster(options)
  const cluster = used.opened
  if (!cluster) {
    const { url, data } = used.cluster
    return {
      ownerUrl: databaseUrl(url, name),
      applicationUrl: roleUrl(url, 'clarion_app', password, name),
      jobsUrl: roleUrl(url, 'clarion_jobs', password, name),
      clusterData: data,
      joined: true,
      close: async () => {},
    }
  }
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

async function openedAlone(options: OpenClusterOptions): Promise<UsedCluster> {
  const opened = await openCluster(options)
  return { cluster: opened, opened }
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
