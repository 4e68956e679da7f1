import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { giveTo, repairOwnership } from './account.ts'
import { ClusterError } from './cluster-error.ts'
import type { ClusterPlace } from './cluster-place.ts'
import { endLeftovers } from './postmaster.ts'
import { readText } from './read-text.ts'
import { startServerProgram } from './server-process.ts'

/**
 * Makes the data directory of a cluster if there is none, and refuses one that is not ours to start. The caller holds
 * the cluster's directory.
 *
 * initdb works in a directory of another name, renamed when all is on disk: a start cut short never leaves something
 * that looks like a cluster.
 *
 * @param place the cluster
 * @param flags further arguments of initdb, for example `--no-sync` in tests
 * @throws ClusterError `FOREIGN_VERSION`, `NOT_A_CLUSTER`, `DISK_FULL` or `INIT_FAILED`
 */
export async function initialiseData(place: ClusterPlace, flags: readonly string[]): Promise<void> {
  removeUnfinished(place.directory)
  const made = readText(path.join(place.data, 'PG_VERSION')).trim()
  if (made) {
    checkVersion(place, made)
    repairOwnership(place.account, place.data)
    return
  }
  if (fs.existsSync(place.data) && fs.readdirSync(place.data).length > 0) {
    throw new ClusterError(
      'NOT_A_CLUSTER',
      `${place.data} is not empty, but no PostgreSQL cluster either (PG_VERSION is missing). Restore it from a backup, or move it away to start anew; nothing in it was touched.`,
    )
  }
  const stage = fs.mkdtempSync(path.join(place.directory, 'data.init-'))
  try {
    giveTo(place.account, stage)
    await initialise(place, stage, flags)
    fs.renameSync(stage, place.data)
    syncDirectory(place.directory)
  } catch (error) {
    fs.rmSync(stage, { recursive: true, force: true })
    throw error
  }
}

/**
 * What killed starts left. Their initdb may live for a moment longer and write while we remove; the rest of it goes at
 * the next start.
 */
function removeUnfinished(directory: string): void {
  for (const name of fs.readdirSync(directory)) {
    if (!name.startsWith('data.init-')) continue
    const unfinished = path.join(directory, name)
    endLeftovers(unfinished)
    try {
      fs.rmSync(unfinished, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
    } catch {
      // See above.
    }
  }
}

function checkVersion(place: ClusterPlace, made: string): void {
  if (Number(made) === place.binaries.major) return
  throw new ClusterError(
    'FOREIGN_VERSION',
    `The database in ${place.data} was made by PostgreSQL ${made}, but the programs in ${place.binaries.directory} are version ${place.binaries.major}. Set PG_BIN to the bin directory of PostgreSQL ${made} (on Debian /usr/lib/postgresql/${made}/bin), write a backup with it, and restore that into a new data directory with version ${place.binaries.major}.`,
  )
}

async function initialise(place: ClusterPlace, stage: string, flags: readonly string[]): Promise<void> {
  const logFile = path.join(place.directory, 'initdb.log')
  // Collation by code point, provided by PostgreSQL itself where it can: an update of the system's C library must not
  // change the order of an index.
  const locale =
    place.binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']
  const log = fs.openSync(logFile, 'w', 0o600)
  try {
    const child = startServerProgram(
      place,
      'initdb',
      [stage, place.password],
      ([data = '', password = '']) => [
        ...['-D', data, '-U', 'clarion', '-A', 'scram-sha-256', '--pwfile', password],
        ...['-E', 'UTF8', '--data-checksums', ...locale, ...flags],
      ],
      log,
    )
    const [code] = await once(child, 'exit')
    if (code !== 0) throw initialisationFailure(place, readText(logFile))
  } catch (error) {
    throw error instanceof ClusterError ? error : initialisationFailure(place, String(error))
  } finally {
    fs.closeSync(log)
  }
  fs.rmSync(logFile, { force: true })
}

function initialisationFailure(place: ClusterPlace, output: string): ClusterError {
  if (/No space left on device|Disk quota exceeded|ENOSPC/.test(output)) {
    return new ClusterError(
      'DISK_FULL',
      `The database could not be made in ${place.directory}: the disk is full. Free at least 100 MB there, or set CLARION_DATA to another disk, and start again; nothing half made was left behind.`,
    )
  }
  return new ClusterError(
    'INIT_FAILED',
    `The database could not be made in ${place.directory} with ${place.binaries.directory}/initdb. Nothing half made was left behind. It said: ${output.trim().slice(-800)}`,
  )
}

/** A rename is on disk only when its directory is. */
function syncDirectory(directory: string): void {
  const handle = fs.openSync(directory, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
