import { inject } from 'vitest'
import { joinCluster } from '../cluster/join-cluster.ts'
import type { RunningCluster } from '../cluster/open-cluster.ts'
import { useCluster } from '../cluster/use-cluster.ts'

/** No promise of durability is wanted of data that lives for seconds; it makes everything several times faster. */
const flags = [
  ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
  ...['-c', 'max_connections=300', '-c', 'shared_buffers=64MB', '-c', 'autovacuum_naptime=1h'],
]

/**
 * The run's one database cluster; whichever test asks first starts it, the others join it. Which PostgreSQL it is, the
 * environment variable `CLARION_TEST_POSTGRES` says: `embedded` (the default; version 18 from npm) or `debian` (version
 * 15 from Debian's package).
 *
 * @throws ClusterError if it cannot be started
 */
export async function testCluster(): Promise<RunningCluster> {
  const directory = inject('testClusterDirectory')
  const running = await joinCluster(directory)
  if (running) return running
  const { cluster, opened } = await useCluster({ directory, flags, initFlags: ['--no-sync'], ...chosenBinaries() })
  opened?.leave()
  return cluster
}

function chosenBinaries(): { binaries: string } {
  const chosen = process.env['CLARION_TEST_POSTGRES'] ?? 'embedded'
  if (chosen === 'embedded') return { binaries: '' } // Whatever PG_BIN says.
  if (chosen === 'debian') return { binaries: '/usr/lib/postgresql/15/bin' }
  throw new Error(`CLARION_TEST_POSTGRES is "${chosen}"; it can be "embedded" or "debian".`)
}
