import { createHash, createHmac, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { acceptedFiles, fileSizeLimit } from '@clarion/casework'
import { ProblemError, problem, refuse } from '@clarion/journal'
import type { ThreadKey } from '../sealing/envelope.ts'
import { openStream, sealStream } from '../sealing/sealed-stream.ts'
import { fileType, tellingBytes } from './file-type.ts'

/** A file that came in and waits, sealed, under a temporary name. */
export type Received = {
  readonly hash: string
  readonly type: string
  readonly size: number
  readonly waiting: string
}

/** @returns the folder in which a thread's files lie */
export function threadFolder(directory: string, programme: string, thread: string): string {
  return path.join(directory, 'files', programme, thread)
}

/** @returns the folder in which files wait while they come in */
export function incomingFolder(directory: string): string {
  return path.join(directory, 'files', 'incoming')
}

/** @returns the name of a file on the disk: the hash of its content, keyed, so that nobody can look a known file up */
export function addressOf(key: ThreadKey, hash: string): string {
  return createHmac('sha256', key.digest).update(`file ${hash}`).digest('hex')
}

/**
 * Takes a file in: tells its type from its first bytes, counts, hashes and seals it as it comes. Nothing is written in the
 * clear, and nothing stays when it is refused.
 *
 * @param declared the media type the sender gives; undefined or application/octet-stream when it gives none
 * @throws ProblemError `too-large`, `media-type-refused`, `invalid-field` for an empty file
 */
export async function receiveFile(
  directory: string,
  key: ThreadKey,
  declared: string | undefined,
  content: AsyncIterable<Uint8Array>,
): Promise<Received> {
  const folder = incomingFolder(directory)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const waiting = path.join(folder, randomUUID())
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let type: string | undefined
  let size = 0
  const looked = async function* () {
    for await (const piece of arriving(content)) {
      size += piece.length
      if (size > fileSizeLimit) refuse('too-large', { limit: '20 MB' })
      hash.update(piece)
      if (type === undefined) {
        head = Buffer.concat([head, piece])
        if (head.length < tellingBytes) continue
        type = acceptedType(head, declared)
        yield head
      } else yield piece
    }
    if (type !== undefined) return
    if (size === 0) refuse('invalid-field', { field: 'the file', reason: 'is empty' })
    type = acceptedType(head, declared)
    yield head
  }
  const file = await open(waiting, 'wx', 0o600)
  try {
    for await (const sealed of sealStream(key.seal, 'file', looked())) await writeAll(file, sealed)
    // What is acknowledged must be on the disk before the database says that it is.
    await file.sync()
    await file.close()
  } catch (thrown) {
    await file.close().catch(() => {})
    await rm(waiting, { force: true })
    throw thrown
  }
  return { hash: hash.digest('hex'), type: type ?? '', size, waiting }
}

/** A sender who goes away in the middle has sent nothing. */
async function* arriving(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch (thrown) {
    throw new ProblemError(problem('malformed', { reason: 'the file did not arrive whole' }), { cause: thrown })
  }
}

function acceptedType(head: Buffer, declared: string | undefined): string {
  const type = fileType(head.subarray(0, tellingBytes))
  const said = declared?.split(';')[0]?.trim().toLowerCase()
  const silent = said === undefined || said === '' || said === 'application/octet-stream'
  if (type === undefined || !(silent || said === type)) {
    refuse('media-type-refused', {
      type: (said ?? 'unknown').slice(0, 60),
      accepted: Object.keys(acceptedFiles).join(', '),
    })
  }
  return type
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

/** Puts a file that waits where it belongs. The same content in the same thread lies there once. */
export async function keepFile(waiting: string, folder: string, address: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(waiting, path.join(folder, address))
  const entry = await open(folder, 'r')
  try {
    await entry.sync()
  } finally {
    await entry.close()
  }
}

/**
 * Opens a file.
 *
 * @returns its content as it was, read as it is asked for; undefined when it is not on this disk
 */
export async function openFile(
  folder: string,
  key: ThreadKey,
  address: string,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const file = path.join(folder, address)
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? openStream(key.seal, 'file', reading(file)) : undefined
}

/** Opened with the first byte that is asked for: whoever goes away before leaves nothing open. */
async function* reading(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file)
}

/** Removes the files of threads that were erased. Without their keys they could not be read any more; now they are gone. */
export async function removeFiles(directory: string, programme: string, threads: readonly string[]): Promise<void> {
  for (const thread of threads) await rm(threadFolder(directory, programme, thread), { recursive: true, force: true })
}
