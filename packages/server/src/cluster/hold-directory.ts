import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ClusterError } from './cluster-error.ts'
import { explainError } from './explain-error.ts'
import { readText } from './read-text.ts'

/** The right to use a directory, held by this process until released or until the process ends, however it ends. */
export type DirectoryHold = {
  readonly directory: string
  /** Gives the directory up. Doing it twice does no harm. */
  release(): void
}

/** What is collected as garbage is closed, and what is closed holds nothing: so they are kept here. */
const locks = new Set<DatabaseSync>()

const lockFile = 'clarion.lock'
const holderFile = 'clarion.holder'

/**
 * Takes a data directory for this process alone, creating it where it is missing (mode 0711).
 *
 * The lock is the kernel's: SQLite, which comes with Node, takes an exclusive file lock on `clarion.lock` and keeps it.
 * The kernel drops it with the process, so kill -9, a power cut or a process number given to somebody else leaves
 * nothing stale behind; a file holding a process number cannot promise that. The file stays empty. `clarion.holder`
 * beside it only tells people who holds the directory; nothing depends on it. (It is a second file on purpose: closing
 * any handle of the lock file in this process would drop the lock, fcntl(2).)
 *
 * @param directory the directory to hold
 * @throws ClusterError `DIRECTORY_HELD` if a living process (this one included) holds it, `NOT_WRITABLE` if the lock
 *   cannot be taken for another reason
 * @example
 * const hold = holdDirectory('./data')
 * try { await serve() } finally { hold.release() }
 */
export function holdDirectory(directory: string): DirectoryHold {
  const held = path.resolve(directory)
  let lock: DatabaseSync | undefined
  try {
    fs.mkdirSync(held, { recursive: true, mode: 0o711 })
    fs.accessSync(held, fs.constants.W_OK | fs.constants.X_OK)
    lock = new DatabaseSync(path.join(held, lockFile), { timeout: 0 })
    lock.exec('PRAGMA journal_mode = OFF')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    throw refusal(held, error)
  }
  const open = lock
  locks.add(open)
  describeHolder(held)
  return {
    directory: held,
    release() {
      if (!open.isOpen) return
      fs.rmSync(path.join(held, holderFile), { force: true })
      open.close()
      locks.delete(open)
    },
  }
}

/** Best effort: on a full disk the lock holds all the same, and only the name of the holder is missing. */
function describeHolder(directory: string): void {
  const command = process.argv
    .slice(1, 3)
    .map((word) => path.basename(word))
    .join(' ')
  try {
    const text = `process ${process.pid} (${command}) on ${os.hostname()} since ${new Date().toISOString()}\n`
    fs.writeFileSync(path.join(directory, holderFile), text, { mode: 0o644 })
  } catch {
    // See above.
  }
}

/** SQLITE_BUSY: another connection holds the lock. */
const busy = 5

function refusal(directory: string, error: unknown): ClusterError {
  // Only SQLite's errors have one; the others come from making the directory.
  if (!(error instanceof Error && 'errcode' in error)) return explainError(error, directory)
  if (error.errcode === busy) {
    const holder = readText(path.join(directory, holderFile)).trim() || 'another process'
    return new ClusterError(
      'DIRECTORY_HELD',
      `The data directory ${directory} is in use by ${holder}. Stop that process first, or set CLARION_DATA to another directory.`,
      { cause: error },
    )
  }
  return new ClusterError(
    'NOT_WRITABLE',
    `The data directory ${directory} cannot be locked: ${error.message} (${lockFile}). Let this account write that file, free some space, or set CLARION_DATA to another directory.`,
    { cause: error },
  )
}
