import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Account } from './account.ts'
import { ClusterError } from './cluster-error.ts'
import type { Binaries } from './find-binaries.ts'
import { errorCode } from './read-text.ts'

/**
 * Binaries that the account can execute. Where the clone lies out of its sight (under /root, say), the embedded server
 * is copied once, as root's property, to the machine's cache; nobody else can write there, so nobody can slip another
 * program in.
 *
 * @param binaries what `findBinaries` found
 * @param account the account that is to run them, or undefined for our own
 * @param cache where copies are kept
 * @returns the binaries as they are, or their copy
 * @throws ClusterError `UNREACHABLE` if the account cannot execute them and they cannot be copied
 */
export function reachableBinaries(
  binaries: Binaries,
  account: Account | undefined,
  cache = '/var/cache/clarion',
): Binaries {
  if (!account || canRun(account, binaries.directory)) return binaries
  const advice =
    'Set PG_BIN to an installed PostgreSQL, move the clone to a place other accounts can enter (such as /opt), or start Clarion as an ordinary user.'
  if (!binaries.packaged) {
    throw new ClusterError(
      'UNREACHABLE',
      `PostgreSQL does not run as root, and the account it is to run as (user ${account.uid}) cannot run the programs in ${binaries.directory}. ${advice}`,
    )
  }
  const copy = path.join(cache, `postgresql-${binaries.packaged.version}`)
  try {
    if (!fs.existsSync(copy)) copyWhole(path.join(binaries.packaged.root, 'native'), copy)
  } catch (error) {
    throw new ClusterError(
      'UNREACHABLE',
      `PostgreSQL does not run as root, the account it is to run as (user ${account.uid}) cannot run the programs in ${binaries.directory}, and the programs could not be copied to ${copy} (${errorCode(error)}). ${advice}`,
      { cause: error },
    )
  }
  const directory = path.join(copy, 'bin')
  if (canRun(account, directory)) return { ...binaries, directory }
  throw new ClusterError(
    'UNREACHABLE',
    `The account PostgreSQL is to run as (user ${account.uid}) can run the programs neither in ${binaries.directory} nor in the copy in ${directory}. ${advice}`,
  )
}

/** Running it, as that account, tries the path, the permissions and the libraries at once. */
const canRun = (account: Account, directory: string) =>
  spawnSync(path.join(directory, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0

/** Copies beside the place and renames, so that a copy cut short is never taken for a whole one. */
function copyWhole(source: string, target: string): void {
  makeReadable(fs.mkdirSync(path.dirname(target), { recursive: true }))
  const stage = fs.mkdtempSync(`${target}.copy-`)
  try {
    fs.cpSync(source, stage, { recursive: true, verbatimSymlinks: true })
    makeReadable(stage)
    fs.renameSync(stage, target)
  } catch (error) {
    fs.rmSync(stage, { recursive: true, force: true })
    // Another start was first: its copy is as good.
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error
  }
}

/** Whatever umask root has: PostgreSQL is public, and only writing to it is root's alone. */
function makeReadable(made: string | undefined): void {
  if (made === undefined) return
  fs.chmodSync(made, 0o755)
  for (const entry of fs.readdirSync(made, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) fs.chmodSync(file, 0o755)
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode & 0o100 ? 0o755 : 0o644)
  }
}
