import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Account, canEnter, giveTo, postgresAccount } from './account.ts'
import { ClusterError } from './cluster-error.ts'
import { type Binaries, findBinaries } from './find-binaries.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { readText } from './read-text.ts'

/** Where the parts of a cluster lie inside its directory. */
export type ClusterFiles = {
  readonly directory: string
  /** PostgreSQL's own data directory. */
  readonly data: string
  readonly password: string
  readonly log: string
}

/** All that is needed to start the server of a cluster, worked out once. */
export type ClusterPlace = ClusterFiles & {
  readonly account: Account | undefined
  readonly binaries: Binaries
  /** Where the server's unix socket lies. */
  readonly socketDirectory: string
  /** The account cannot walk to the data directory by its path; it gets an open handle of it instead. */
  readonly byHandle: boolean
}

/**
 * The files of the cluster in a directory.
 *
 * @param directory the cluster's directory
 */
export function clusterFiles(directory: string): ClusterFiles {
  const absolute = path.resolve(directory)
  return {
    directory: absolute,
    data: path.join(absolute, 'data'),
    password: path.join(absolute, 'password'),
    log: path.join(absolute, 'postgres.log'),
  }
}

/**
 * Prepares the directory of a cluster: account, binaries, password, and a socket directory with mode 0700 whose path is
 * short enough. The caller holds the directory.
 *
 * @param directory the cluster's directory
 * @param bin where the PostgreSQL programs lie, if not where `findBinaries` looks
 * @throws ClusterError `NO_ACCOUNT`, `NO_BINARIES`, `NO_PASSWORD` or `UNREACHABLE`
 */
export function prepareClusterPlace(directory: string, bin?: string): ClusterPlace {
  const files = clusterFiles(directory)
  const account = postgresAccount(files.data)
  const binaries = reachableBinaries(findBinaries(bin), account)
  const byHandle = !canEnter(account, files.directory)
  if (byHandle && !fs.existsSync('/proc/self/fd')) {
    throw new ClusterError(
      'UNREACHABLE',
      `PostgreSQL does not run as root, and the account it is to run as (user ${account?.uid}) cannot look into ${files.directory}. Set CLARION_DATA to a place other accounts can enter, or start Clarion as an ordinary user.`,
    )
  }
  writePassword(files, account)
  return { ...files, account, binaries, byHandle, socketDirectory: makeSocketDirectory(files, account, byHandle) }
}

function writePassword(files: ClusterFiles, account: Account | undefined): void {
  // An empty file is what a full disk leaves behind.
  if ((fs.statSync(files.password, { throwIfNoEntry: false })?.size ?? 0) > 0) return
  if (fs.existsSync(path.join(files.data, 'PG_VERSION'))) {
    throw new ClusterError(
      'NO_PASSWORD',
      `The file ${files.password} is missing, and the database in ${files.data} opens only with the password in it. Restore it from a backup of ${files.directory}; nothing was changed.`,
    )
  }
  const stage = `${files.password}.new`
  fs.rmSync(stage, { force: true })
  fs.writeFileSync(stage, crypto.randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  giveTo(account, stage)
  fs.renameSync(stage, files.password)
}

/** The address of a unix socket holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const longestSocketPath = 103

/** The name PostgreSQL gives its socket in that directory. */
export const socketName = '.s.PGSQL.5432'

const fits = (directory: string) => Buffer.byteLength(path.join(directory, socketName)) <= longestSocketPath

function makeSocketDirectory(files: ClusterFiles, account: Account | undefined, byHandle: boolean): string {
  const inside = path.join(files.directory, 'socket')
  if (!byHandle && fits(inside)) {
    fs.mkdirSync(inside, { recursive: true, mode: 0o700 })
    giveTo(account, inside)
    return inside
  }
  // Outside lies a private directory with a random name; removeSocketDirectory takes it away again.
  for (const home of [os.tmpdir(), '/tmp']) {
    if (!fits(path.join(home, 'clarion-XXXXXX')) || !canEnter(account, home)) continue
    const made = fs.mkdtempSync(path.join(home, 'clarion-'))
    giveTo(account, made)
    return made
  }
  throw new ClusterError(
    'UNREACHABLE',
    `There is no directory for the database's socket: the path of ${files.directory} is too long or closed to the account PostgreSQL runs as, and so are ${os.tmpdir()} and /tmp. Set CLARION_DATA or TMPDIR to a shorter path that other accounts can enter.`,
  )
}

/**
 * Takes away a socket directory that lay outside the cluster's directory, if nothing but a socket is in it.
 *
 * @param files where the cluster lies
 * @param socketDirectory the directory its server used
 */
export function removeSocketDirectory(files: ClusterFiles, socketDirectory: string): void {
  if (socketDirectory === path.join(files.directory, 'socket')) return
  if (!/^clarion-\w+$/.test(path.basename(socketDirectory))) return
  try {
    for (const name of [socketName, `${socketName}.lock`]) fs.rmSync(path.join(socketDirectory, name), { force: true })
    fs.rmdirSync(socketDirectory)
  } catch {
    // It is a few bytes in a temporary directory; that it is still in use or gone already is no failure.
  }
}

/**
 * The address of a cluster for the superuser `clarion`, through its unix socket.
 *
 * @param files where the cluster lies
 * @param socketDirectory where its socket lies
 */
export function superuserUrl(files: ClusterFiles, socketDirectory: string): string {
  const password = encodeURIComponent(readText(files.password).trim())
  // The port names the socket; left out, a PGPORT of the environment would.
  return `postgres://clarion:${password}@localhost:5432/postgres?host=${encodeURIComponent(socketDirectory)}`
}
