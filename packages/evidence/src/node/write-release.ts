import { randomUUID } from 'node:crypto'
import { accessSync, closeSync, constants, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Refusal } from '../refusal.ts'

/** A file of a release: its name and what is in it, in pieces. */
export interface ReleaseFile {
  readonly path: string
  readonly content: Iterable<string | Uint8Array>
}

/**
 * Writes all files of a release or none. Each is written beside its place and flushed to disk; only when all are there,
 * `commit` is called (it enters the release in the ledger: from then on the budget is spent, even if the machine stops),
 * and then the files get their names, the first of them last: where it stands, all the others do. A full disk therefore
 * leaves neither a file nor an entry, and a run that is killed leaves files named `.unfinished-...`, which mean nothing.
 *
 * @throws Refusal (`cannot-write`), or whatever `commit` throws, with nothing left behind
 */
export function writeRelease(files: readonly ReleaseFile[], commit: () => void): void {
  for (const { path } of files) assertWritable(path)
  // Not the process number: in a container it is the same at every start, and a killed run has left files.
  const run = randomUUID().slice(0, 8)
  const waiting = files.map((file) => ({ file, temporary: `${file.path}.unfinished-${run}` }))
  try {
    for (const { file, temporary } of waiting) writeWhole(temporary, file)
    commit()
  } catch (error) {
    for (const { temporary } of waiting) rmSync(temporary, { force: true })
    throw error
  }
  const placed: string[] = []
  try {
    for (const { file, temporary } of waiting.toReversed()) {
      renameSync(temporary, file.path)
      placed.push(file.path)
    }
  } catch {
    for (const path of [...placed, ...waiting.map(({ temporary }) => temporary)]) rmSync(path, { force: true })
    throw new Refusal(
      'cannot-write',
      'the finished files could not be given their names: something took the place meanwhile',
      'Nothing was released, but where there is a ledger it has counted this release. Run it again somewhere else.',
    )
  }
}

/**
 * Refuses a place that cannot be written, before anyone waits for what would go there. A folder, and a device such as
 * /dev/null, are no places for a file: an administrator's rename would replace the device itself.
 *
 * @throws Refusal `cannot-write`
 */
export function assertWritable(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    throw new Refusal('cannot-write', `${path}: this is a folder or a device, not a file`, 'Name a file.')
  }
  try {
    accessSync(dirname(resolve(path)), constants.W_OK)
  } catch {
    throw new Refusal(
      'cannot-write',
      `${path}: its folder does not exist or cannot be written`,
      'Choose another place.',
    )
  }
}

function writeWhole(temporary: string, { path, content }: ReleaseFile): void {
  try {
    const handle = openSync(temporary, 'wx', 0o600)
    try {
      for (const piece of content) writeAll(handle, typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be written (${code})`
    throw new Refusal(
      'cannot-write',
      `${path}: ${why}`,
      'Make room or choose another place. Nothing was released or spent.',
    )
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}
