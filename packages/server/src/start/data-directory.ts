import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ExplainedError } from '../explained-error.ts'
import { makeFolder } from '../make-folder.ts'

/** Where everything of one Clarion lives: its database, its keys, its files. */
export type DataDirectory = {
  readonly root: string
  readonly postgres: string
  readonly files: string
  /** 32 bytes that open every programme's key. Without it the database is unreadable: back it up, apart from the database. */
  readonly operatorKey: Buffer
  /** The password of the application's role, for this directory's database. */
  readonly applicationPassword: string
}

/** The file that stands in a directory while a backup is brought back into it. */
export const restoringMark = 'restoring'

/**
 * Prepares the data directory: makes what is missing, never overwrites a key.
 *
 * @param root `CLARION_DATA`, or `data` beside the program
 * @param restoring whether it is the restoring itself that asks
 * @throws Error when the directory cannot be made, when a key file is there but is not a key, or when a restoring was interrupted here
 */
export function dataDirectory(root: string, restoring = false): DataDirectory {
  const at = path.resolve(root)
  if (!restoring && existsSync(path.join(at, restoringMark))) {
    throw new ExplainedError(
      'unavailable',
      `A backup was being restored into ${at} and did not come to its end. Remove the directory and restore again.`,
    )
  }
  // Others may pass through (the database's account must reach its own directory), but not look.
  makeFolder(at, 0o711)
  const keys = path.join(at, 'keys')
  const files = path.join(at, 'files')
  makeFolder(keys, 0o700)
  makeFolder(files, 0o700)
  const keyFile = path.join(keys, 'operator.key')
  const operatorKey = Buffer.from(
    kept(keyFile, () => randomBytes(32).toString('base64url')),
    'base64url',
  )
  if (operatorKey.length !== 32) {
    throw new Error(
      `${keyFile} does not hold an operator key (32 bytes in base64url). Put the right file back from your backup.`,
    )
  }
  const applicationPassword = kept(path.join(keys, 'application.password'), () => randomBytes(24).toString('base64url'))
  return { root: at, postgres: path.join(at, 'postgres'), files, operatorKey, applicationPassword }
}

/** @returns what a file holds; made first, for the owner's eyes only, when it is not there */
function kept(file: string, make: () => string): string {
  try {
    // `wx`: of two starts at once, one writes and both read.
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown
  }
  return readFileSync(file, 'utf8').trim()
}
