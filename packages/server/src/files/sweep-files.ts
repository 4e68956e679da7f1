import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isIdentifier } from '@clarion/journal'
import { sql } from 'kysely'
import { withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'
import { incomingFolder, threadFolder } from './file-store.ts'

/** How long a file waits for the entry that attaches it, in milliseconds: a device may go off line in between. */
const patience = 24 * 3_600_000

/** How long something on the disk that no row speaks of is left alone: its row may be about to be written. */
const settling = 3_600_000

/**
 * Sweeps away what nobody attached, and what lies on the disk without a row: files that came in when a process was killed,
 * files of erased cases whose removal was interrupted. Doing it twice does no harm.
 *
 * @returns how many files were removed from the disk
 */
export async function sweepFiles(services: Services, programme: string): Promise<number> {
  const now = services.now()
  await withScope(services.database, { programme, purpose: 'clock' }, (transaction) =>
    transaction
      .deleteFrom('clarion.file')
      .where('programme_id', '=', programme)
      .where('attached', 'is', null)
      .where('uploaded', '<', new Date(now - patience))
      .execute(),
  )
  const abandoned = await settled(incomingFolder(services.directory), now - settling)
  for (const file of abandoned) await rm(file, { force: true })
  let removed = abandoned.length
  const programmeFolder = path.dirname(threadFolder(services.directory, programme, 'any'))
  for (const thread of (await names(programmeFolder)).filter(isIdentifier)) {
    const folder = threadFolder(services.directory, programme, thread)
    const files = await settled(folder, now - settling)
    const kept = await addressesKept(services, programme, thread, files)
    const orphans = files.filter((file) => !kept.has(path.basename(file)))
    for (const file of orphans) await rm(file, { force: true })
    removed += orphans.length
  }
  return removed
}

async function addressesKept(
  { database }: Services,
  programme: string,
  thread: string,
  files: readonly string[],
): Promise<Set<string>> {
  if (files.length === 0) return new Set()
  const rows = await withScope(database, { programme, purpose: 'clock' }, (transaction) =>
    transaction
      .selectFrom('clarion.file')
      .select('address')
      .where('programme_id', '=', programme)
      .where('thread_id', '=', thread)
      .where('address', '=', sql<string>`any (${files.map((file) => path.basename(file))}::text[])`)
      .execute(),
  )
  return new Set(rows.map((row) => row.address))
}

/** The files of a folder that were last written before an instant. */
async function settled(folder: string, before: number): Promise<string[]> {
  const old: string[] = []
  for (const name of await names(folder)) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile() && found.mtimeMs < before) old.push(file)
  }
  return old
}

async function names(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => [])
}
