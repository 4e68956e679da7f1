import { accessSync, closeSync, constants, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
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
 * and then the files get their names. A full disk therefore leaves neither a file nor an entry.
 *
 * @throws Refusal (`cannot-write`), or whatever `commit` throws, with nothing left behind
 */
export function writeRelease(files: readonly ReleaseFile[], commit: () => void): void {
  const waiting = files.map((file) => ({ file, temporary: `${file.path}.unfinished-${process.pid}` }))
  try {
    for (const { file, temporary } of waiting) writeWhole(temporary, file)
    commit()
  } catch (error) {
    for (const { temporary } of waiting) rmSync(temporary, { force: true })
    throw error
  }
  for (const { file, temporary } of waiting) renameSync(temporary, file.path)
}

/**
 * Refuses a place that cannot be written, before anyone waits for what would go there.
 *
 * @throws Refusal `cannot-write`
 */
export function assertWritable(path: string): void {
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
