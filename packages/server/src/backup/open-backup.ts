import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { ExplainedError } from '../explained-error.ts'
import { openStream, SealBroken } from '../sealing/sealed-stream.ts'
import { type BackupKey, backupKey, headerSchema } from './backup-key.ts'
import { BackupBroken, type BackupRecord, readRecords } from './backup-records.ts'

/** A backup whose passphrase was right. */
export type OpenedBackup = {
  readonly file: string
  readonly line: string
  readonly key: BackupKey
}

/** No header of ours is longer, in bytes. */
const longestHeader = 1024

/**
 * Opens a backup.
 *
 * @param passphrase asks for it, once it is clear that the file is a backup
 * @throws Error that says what is wrong: there is no such file, it is no backup, the passphrase is not the one
 */
export async function openBackup(file: string, passphrase: () => Promise<string>): Promise<OpenedBackup> {
  const handle = await open(file, 'r').catch((thrown: unknown) => {
    throw new ExplainedError('noInput', `${file} cannot be read. Is that its path?`, { cause: thrown })
  })
  let line = ''
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
    line = buffer.subarray(0, bytesRead).toString('latin1').split('\n')[0] ?? ''
  } finally {
    await handle.close()
  }
  const header = headerSchema.safeParse(parsed(line))
  if (!header.success) throw new BackupBroken(`${file} is not a backup of Clarion, or its first line was damaged.`)
  const key = await backupKey(await passphrase(), header.data.salt, header.data)
  if (key.check !== header.data.check) {
    throw new ExplainedError(
      'noPermission',
      `The passphrase is not the one with which ${file} was written. Nothing was changed.`,
    )
  }
  return { file, line, key }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Reads a backup from its beginning to its end; may be done several times.
 *
 * @param progress is told how many bytes were read
 * @throws BackupBroken at the first thing that does not hold
 */
export async function* backupRecords(
  { file, line, key }: OpenedBackup,
  progress: (done: number) => void = () => {},
): AsyncGenerator<{ record: BackupRecord; body: AsyncIterable<Buffer> }> {
  const counted = async function* () {
    let done = 0
    for await (const piece of createReadStream(file, { start: line.length + 1, highWaterMark: 1024 * 1024 })) {
      done += piece.length
      progress(done)
      yield piece as Buffer
    }
  }
  try {
    yield* readRecords(openStream(key.secret, line, counted()))
  } catch (thrown) {
    if (thrown instanceof SealBroken || thrown instanceof BackupBroken) {
      throw new BackupBroken(`${file} is damaged: ${thrown.message}. Use another backup.`, { cause: thrown })
    }
    throw thrown
  }
}
