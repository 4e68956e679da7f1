import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ExplainedError } from '../explained-error.ts'
import { threadFolder } from '../files/file-store.ts'
import { outputFailure } from '../output-failure.ts'
import { sealStream } from '../sealing/sealed-stream.ts'
import { type BackupHeader, backupKey, derivation } from './backup-key.ts'
import { type BackupRecord, recordBytes } from './backup-records.ts'
import { readTables, type Table } from './read-tables.ts'

/** What is backed up. */
export type BackupSource = {
  /** The database, as its owner: row-level policies must hide nothing from a backup. */
  readonly ownerUrl: string
  /** The data directory, in which the documents lie. */
  readonly directory: string
  readonly operatorKey: Uint8Array
}

/** What a backup holds. */
export type BackupReport = {
  readonly file: string
  readonly bytes: number
  readonly rows: number
  readonly files: number
  /** Documents that the database names and the disk did not have; an erasure meanwhile is one honest reason. */
  readonly missing: number
}

/** The shortest passphrase taken for a new backup: the file will lie in places that others can reach. */
export const shortestPassphrase = 12

/**
 * Writes everything into one encrypted file, while Clarion runs: the database as it was at one instant (COPY of every
 * table in one repeatable-read transaction, so that the file does not depend on the version of PostgreSQL), the documents
 * that it names, and the operator's key. Sessions and unanswered challenges stay behind: whoever restores signs in anew.
 *
 * The file appears under its name when it is whole and on the disk, and not before.
 *
 * @param file where to write; must not exist
 * @param passphrase asks for it, once it is clear that the file can be written
 * @param progress is told how many bytes of about how many were read
 * @throws Error that says what to do: the file exists, the disk is full, the passphrase is too short
 */
export async function writeBackup(
  source: BackupSource,
  file: string,
  passphrase: () => Promise<string>,
  made: Date,
  progress: (done: number, total: number) => void = () => {},
): Promise<BackupReport> {
  if (await stat(file).catch(() => undefined))
    throw new ExplainedError('cannotCreate', `${file} exists already. Choose another name.`)
  const waiting = `${file}.${process.pid}.partial`
  const target = await open(waiting, 'wx', 0o600).catch((thrown: Error & { code?: string }) => {
    const where = path.dirname(path.resolve(file))
    if (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
      throw new ExplainedError('cannotCreate', `There is no folder ${where}.`, { cause: thrown })
    if (thrown.code === 'EACCES')
      throw new ExplainedError('cannotCreate', `${where} cannot be written by this account.`, { cause: thrown })
    throw thrown
  })
  const client = new pg.Client({ connectionString: source.ownerUrl, application_name: 'clarion-backup' })
  const counts = { rows: 0, files: 0, missing: 0 }
  let bytes = 0
  try {
    const words = await passphrase()
    if ([...words].length < shortestPassphrase) {
      throw new ExplainedError(
        'usage',
        `The passphrase must have at least ${shortestPassphrase} characters. A sentence is good.`,
      )
    }
    const salt = randomBytes(16).toString('base64url')
    const { secret, check } = await backupKey(words, salt, derivation)
    const header: BackupHeader = { format: 'clarion-backup-1', salt, ...derivation, check }
    const line = JSON.stringify(header)
    await client.connect()
    await client.query('begin isolation level repeatable read read only')
    const sealed = sealStream(secret, line, everything(client, source, made, counts, progress))
    bytes += await writeAll(target, Buffer.from(`${line}\n`))
    for await (const piece of sealed) bytes += await writeAll(target, piece)
    await target.sync()
    await target.close()
    await rename(waiting, file)
  } catch (thrown) {
    await target.close().catch(() => {})
    await rm(waiting, { force: true })
    throw thrown
  } finally {
    await client.end().catch(() => {})
  }
  return { file, bytes, ...counts }
}

async function* everything(
  client: pg.Client,
  source: BackupSource,
  made: Date,
  counts: { rows: number; files: number; missing: number },
  progress: (done: number, total: number) => void,
): AsyncGenerator<Buffer> {
  const tables = await readTables(client)
  const total = tables.reduce((sum, { bytes }) => sum + bytes, 0)
  const migrations = await client.query('select name from clarion_house.kysely_migration order by name')
  const programmes = await client.query('select count(*)::int as count from clarion.programme')
  yield* recordBytes({
    kind: 'manifest',
    made: made.toISOString(),
    migrations: migrations.rows.map(({ name }: { name: string }) => name),
    programmes: programmes.rows[0]?.count,
  })
  yield* recordBytes({ kind: 'operator-key' }, bytesOf(Buffer.from(source.operatorKey)))
  let done = 0
  for (const { table, columns, bytes } of tables) {
    yield* recordBytes(
      { kind: 'table', table, columns: [...columns] },
      rowsOf(client, { table, columns, bytes }, counts),
    )
    done += bytes
    progress(done, total)
  }
  yield* documents(client, source, counts)
  yield* recordBytes({ kind: 'end', ...counts })
}

async function* bytesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function* rowsOf(client: pg.Client, { table, columns }: Table, counts: { rows: number }): AsyncGenerator<Buffer> {
  const names = columns.map((name) => client.escapeIdentifier(name)).join(', ')
  const stream = client.query(copyTo(`copy clarion.${client.escapeIdentifier(table)} (${names}) to stdout`))
  yield* stream as AsyncIterable<Buffer>
  counts.rows += stream.rowCount
}

/** The documents that the database names at this instant; they are sealed already and stay so. */
async function* documents(
  client: pg.Client,
  { directory }: BackupSource,
  counts: { files: number; missing: number },
): AsyncGenerator<Buffer> {
  const { rows } = await client.query('select programme_id, thread_id, address from clarion.file order by 1, 2, 3')
  for (const { programme_id: programme, thread_id: thread, address } of rows) {
    const place = path.join(threadFolder(directory, programme, thread), address)
    if (await stat(place).catch(() => undefined)) {
      const record: BackupRecord = { kind: 'file', programme, thread, address }
      yield* recordBytes(record, createReadStream(place))
      counts.files++
    } else counts.missing++
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<number> {
  try {
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
  } catch (thrown) {
    throw thrown instanceof Error ? outputFailure(thrown) : thrown
  }
  return bytes.length
}
