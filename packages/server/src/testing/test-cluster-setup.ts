import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { clusterFiles } from '../cluster/cluster-place.ts'
import { belongsTo, lives, readPostmasterFile } from '../cluster/postmaster.ts'
import { stopServer } from '../cluster/stop-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's database cluster lies, once a test has asked for it. */
    testClusterDirectory: string
  }
}

const prefix = 'clarion-test-'

/**
 * vitest's global set-up for tests with a database. It makes a directory and nothing else: the first test that wants a
 * database starts the cluster in it (`testDatabase`), so that a run without one does not pay for it. When the run ends
 * the cluster is stopped and the directory removed, as is whatever a killed run left behind.
 *
 * @param project vitest's project
 * @returns the teardown
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const run = /^clarion-test-(\d+)-/.exec(name)?.[1]
    if (run && !lives(Number(run)) && isOurs(path.join(os.tmpdir(), name))) await remove(path.join(os.tmpdir(), name))
  }
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`))
  // As root, PostgreSQL runs as another account, which has to enter.
  fs.chmodSync(directory, 0o711)
  project.provide('testClusterDirectory', directory)
  return () => remove(directory)
}

const isOurs = (directory: string) => fs.statSync(directory, { throwIfNoEntry: false })?.uid === process.getuid?.()

async function remove(directory: string): Promise<void> {
  const { data } = clusterFiles(directory)
  const server = readPostmasterFile(data)
  if (server && belongsTo(data, server.pid)) await stopServer(data, server.pid, 5_000)
  fs.rmSync(directory, { recursive: true, force: true })
}
