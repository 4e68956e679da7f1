import { once } from 'node:events'
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { knownMigrations, migrate } from '../database/migrate.ts'
import { ExplainedError } from '../explained-error.ts'
import { threadFolder } from '../files/file-store.ts'
import { makeFolder } from '../make-folder.ts'
import { dataDirectory, restoringMark } from '../start/data-directory.ts'
import { openStore } from '../start/open-store.ts'
import type { BackupRecord } from './backup-records.ts'
import { backupRecords, type OpenedBackup, openBackup } from './open-backup.ts'

/** Where to restore to. */
export type RestoreTarget = {
  /** The data directory: it must not be there, or be empty. */
  readonly root: string
  /** `DATABASE_URL`, whose database must hold no programme; undefined for the embedded one. */
  readonly databaseServer: string | undefined
}

/** What was brought back. */
export type RestoreReport = {
  /** The instant at which the backup was made. */
  readonly made: string
  readonly rows: number
  readonly files: number
}

/**
 * Brings a backup back, into an empty data directory only. The whole file is read and authenticated first; then it is
 * read once more and put in place, the tables in one transaction. What fails leaves nothing behind, and what is killed
 * leaves a directory that Clarion refuses to start.
 *
 * @param passphrase asks for it, once it is clear that there is something to restore and a place for it
 * @param progress is told how far it is, for reading through and for putting in place
 * @throws Error that says what to do: the directory is not empty, the passphrase is wrong, the file is damaged, the backup
 *   is of a newer Clarion
 */
export async function restoreBackup(
  file: string,
  passphrase: () => Promise<string>,
  target: RestoreTarget,
  progress: (step: 'reading' | 'restoring', done: number, total: number) => void = () => {},
): Promise<RestoreReport> {
  const root = path.resolve(target.root)
  const found = await readdir(root).catch(() => undefined)
  if (found && found.length > 0) {
    throw new ExplainedError(
      'cannotCreate',
      `${root} is not empty. Restore into a new directory (CLARION_DATA), then put it in place.`,
    )
  }
  const backup = await openBackup(file, passphrase)
  const { size } = await stat(file)
  const manifest = await readThrough(backup, (done) => progress('reading', done, size))
  const upTo = await reachableMigration(manifest.migrations)
  const made = found === undefined ? makeFolder(root, 0o711) : undefined
  try {
    return await putInPlace(backup, { ...target, root }, upTo, manifest.made, (done) =>
      progress('restoring', done, size),
    )
  } catch (thrown) {
    for (const name of await readdir(root)) await rm(path.join(root, name), { recursive: true, force: true })
    if (made !== undefined) await rm(made, { recursive: true, force: true })
    throw thrown
  }
}

type Manifest = Extract<BackupRecord, { kind: 'manifest' }>

/** Reads everything once and keeps nothing: a damaged file is found before anything is touched. */
async function readThrough(backup: OpenedBackup, progress: (done: number) => void): Promise<Manifest> {
  let manifest: Manifest | undefined
  for await (const { record } of backupRecords(backup, progress)) if (record.kind === 'manifest') manifest = record
  if (!manifest) throw new Error(`${backup.file} does not say what it holds.`)
  return manifest
}

/** @returns the migration up to which the new database is brought before the rows come */
async function reachableMigration(migrations: readonly string[]): Promise<string> {
  const known = await knownMigrations()
  const last = migrations.at(-1)
  if (last === undefined || migrations.some((name, place) => known[place] !== name)) {
    throw new ExplainedError(
      'badData',
      'This backup was made by another version of Clarion, whose database this one does not know. Install the version that wrote it, or a later one.',
    )
  }
  return last
}

async function putInPlace(
  backup: OpenedBackup,
  { root, databaseServer }: RestoreTarget,
  upTo: string,
  made: string,
  progress: (done: number) => void,
): Promise<RestoreReport> {
  await writeFile(path.join(root, restoringMark), '', { mode: 0o600 })
  const records = backupRecords(backup, progress)
  await keepOperatorKey(records, root)
  const directory = dataDirectory(root, true)
  const store = await openStore(directory, databaseServer, { upTo })
  const client = new pg.Client({ connectionString: store.ownerUrl, application_name: 'clarion-restore' })
  try {
    await client.connect()
    const { rows } = await client.query('select from clarion.programme limit 1')
    if (rows.length > 0)
      throw new ExplainedError(
        'cannotCreate',
        'The database that DATABASE_URL names holds a programme. Name an empty one.',
      )
    await client.query('begin')
    const report = { made, rows: 0, files: 0 }
    for await (const { record, body } of records) {
      if (record.kind === 'table') report.rows += await fillTable(client, record, body)
      if (record.kind === 'file') {
        await keepDocument(directory.root, record, body)
        report.files++
      }
      if (record.kind === 'end' && (record.rows !== report.rows || record.files !== report.files)) {
        throw new Error('Not everything came back that the backup says it holds.')
      }
    }
    await client.query('commit')
    await migrate(store.ownerUrl, directory.applicationPassword)
    await client.query('analyze')
    await rm(path.join(root, restoringMark))
    return report
  } finally {
    await client.end().catch(() => {})
    await store.close()
  }
}

/** The key comes before the tables, because the directory is opened with it. */
async function keepOperatorKey(
  records: AsyncIterator<{ record: BackupRecord; body: AsyncIterable<Buffer> }>,
  root: string,
): Promise<void> {
  for (let next = await records.next(); !next.done; next = await records.next()) {
    if (next.value.record.kind !== 'operator-key') continue
    const parts: Buffer[] = []
    for await (const piece of next.value.body) parts.push(piece)
    await mkdir(path.join(root, 'keys'), { mode: 0o700 })
    await writeFile(path.join(root, 'keys', 'operator.key'), Buffer.concat(parts).toString('base64url'), {
      mode: 0o600,
    })
    return
  }
  throw new Error('The backup holds no operator key.')
}

async function fillTable(
  client: pg.Client,
  { table, columns }: { table: string; columns: readonly string[] },
  body: AsyncIterable<Buffer>,
): Promise<number> {
  const names = columns.map((name) => client.escapeIdentifier(name)).join(', ')
  const stream = client.query(copyFrom(`copy clarion.${client.escapeIdentifier(table)} (${names}) from stdin`))
  const finished = once(stream, 'finish')
  // An error of the database ends the writing at once; it is thrown by `finished`.
  finished.catch(() => {})
  for await (const piece of body) if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), finished])
  stream.end()
  await finished
  return stream.rowCount
}

async function keepDocument(
  root: string,
  { programme, thread, address }: { programme: string; thread: string; address: string },
  body: AsyncIterable<Buffer>,
): Promise<void> {
  const folder = threadFolder(root, programme, thread)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(path.join(folder, address), 'wx', 0o600)
  try {
    for await (const piece of body) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}
