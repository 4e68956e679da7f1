import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'
import { joinCluster } from './join-cluster.ts'
import { type Cluster, type OpenClusterOptions, openCluster, type RunningCluster } from './open-cluster.ts'

/** A cluster to work with, whoever started it. */
export type UsedCluster = {
  readonly cluster: RunningCluster
  /** Set if this process started it, and so has to stop it; undefined if it belongs to another process. */
  readonly opened: Cluster | undefined
}

/**
 * Reaches the cluster in a directory, whether or not Clarion runs on it: joins the one another process has open, waiting
 * while that process is still starting, or else opens it.
 *
 * @param options as for `openCluster`
 * @param patience milliseconds to wait for another process that holds the directory without a server to join
 * @throws ClusterError as `openCluster`
 * @example
 * const { cluster, opened } = await useCluster({ directory: './data/postgres' })
 * try { await importRows(cluster.url) } finally { await opened?.stop() }
 */
export async function useCluster(options: OpenClusterOptions, patience = 60_000): Promise<UsedCluster> {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      const opened = await openCluster(options)
      return { cluster: opened, opened }
    } catch (error) {
      if (!(error instanceof ClusterError && error.code === 'DIRECTORY_HELD')) throw error
      const running = await joinCluster(options.directory)
      if (running) return { cluster: running, opened: undefined }
      if (performance.now() > deadline) throw error
    }
    await sleep(50)
  }
}
