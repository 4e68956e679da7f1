import { clusterFiles, superuserUrl } from './cluster-place.ts'
import type { RunningCluster } from './open-cluster.ts'
import { answers, belongsTo, readPostmasterFile } from './postmaster.ts'

/**
 * Reaches the cluster that another process has open, as a command does while the server runs. It is not ours to stop.
 *
 * @param directory the cluster's directory
 * @returns the cluster, or undefined if none runs there and takes connections
 */
export async function joinCluster(directory: string): Promise<RunningCluster | undefined> {
  const files = clusterFiles(directory)
  const server = readPostmasterFile(files.data)
  if (!server?.ready || !belongsTo(files.data, server.pid) || !(await answers(server.socketDirectory))) return undefined
  return { directory: files.directory, data: files.data, url: superuserUrl(files, server.socketDirectory) }
}
