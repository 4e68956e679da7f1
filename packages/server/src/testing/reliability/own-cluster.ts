import { openCluster } from '../../cluster/open-cluster.ts'
import { databaseIn } from '../database-in.ts'
import { temporaryDirectories } from '../temporary-directories.ts'
import { migrated, type TestServices, testServices } from '../test-services.ts'

/** A database cluster for a bench, which runs outside the tests. */
export type OwnCluster = {
  /** Services over a database of their own, in which nothing was said yet. */
  services(): Promise<TestServices>
  stop(): Promise<void>
}

/** Opens a cluster in a temporary directory, with the settings that it has in earnest. */
export async function ownCluster(): Promise<OwnCluster> {
  const directories = temporaryDirectories()
  const cluster = await openCluster({ directory: directories.make() })
  return {
    services: async () => await testServices(await databaseIn(cluster.url, migrated)),
    stop: async () => {
      await cluster.stop()
      await directories.removeAll()
    },
  }
}
