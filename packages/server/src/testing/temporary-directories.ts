import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { clusterFiles } from '../cluster/cluster-place.ts'
import { belongsTo, endLeftovers, readPostmasterFile } from '../cluster/postmaster.ts'
import { stopServer } from '../cluster/stop-server.ts'

/** Directories for clusters of a test, and their removal. */
export type TemporaryDirectories = {
  /**
   * Makes one that PostgreSQL's account can enter.
   * @param home where, if not among the temporary files
   */
  make(home?: string): string
  /** Stops every server a test left in one, whatever became of the test, and removes them all. */
  removeAll(): Promise<void>
}

/** Keeps count of the directories of one test file. */
export function temporaryDirectories(): TemporaryDirectories {
  const made: string[] = []
  return {
    make(home = os.tmpdir()) {
      const directory = fs.mkdtempSync(path.join(home, 'clarion-cluster-'))
      fs.chmodSync(directory, 0o711)
      made.push(directory)
      return directory
    },
    async removeAll() {
      for (const directory of made.splice(0)) {
        const { data } = clusterFiles(directory)
        const server = readPostmasterFile(data)
        if (server && belongsTo(data, server.pid)) await stopServer(data, server.pid, 2_000)
        if (fs.existsSync(data)) endLeftovers(data)
        fs.rmSync(directory, { recursive: true, force: true })
      }
    },
  }
}
