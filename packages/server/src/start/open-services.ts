import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { connect } from '../database/connect.ts'
import { withScope } from '../database/with-scope.ts'
import { ExplainedError } from '../explained-error.ts'
import { KeyRing } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { clarionRegistry } from '../vocabularies.ts'
import { type DataDirectory, dataDirectory } from './data-directory.ts'
import { openStore, type Store } from './open-store.ts'
import { steadyClock } from './steady-clock.ts'

/** Clarion without HTTP: what a server and a command both work with. */
export type OpenedServices = {
  readonly services: Services
  readonly directory: DataDirectory
  readonly store: Store
  close(): Promise<void>
}

/**
 * Opens the data directory, the database and the keys, and makes sure that they belong together and that the walls stand.
 *
 * @param root the data directory
 * @param databaseServer `DATABASE_URL`, or undefined for the embedded database
 * @param connections how many connections at most
 * @param alone for a server: refuses a data directory on which another process works
 * @throws Error that says what is wrong: a held directory, a wrong key, a role that could pass the policies by
 */
export async function openServices(
  root: string,
  databaseServer: string | undefined,
  connections = 10,
  alone = false,
): Promise<OpenedServices> {
  const directory = dataDirectory(root)
  const store = await openStore(directory, databaseServer, 'all', alone)
  const database = connect(store.applicationUrl, connections)
  const close = async () => {
    await database.destroy()
    await store.close()
  }
  try {
    const services: Services = {
      database,
      registry: clarionRegistry(),
      keys: new KeyRing(directory.operatorKey),
      now: steadyClock(),
      random: randomBytes,
      directory: directory.root,
    }
    await checkWalls(services)
    await checkKeys(services)
    await checkClock(services)
    return { services, directory, store, close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}

/** Refuses to run where row-level security would not bite or an acknowledged entry could be lost. */
async function checkWalls({ database }: Services): Promise<void> {
  const { rows } = await sql<{ bypass: boolean; owner: boolean; fsync: string }>`
    select r.rolsuper or r.rolbypassrls as bypass, c.relowner = r.oid as owner, current_setting('fsync') as fsync
    from pg_roles r, pg_class c where r.rolname = current_user and c.oid = 'clarion.entry'::regclass
  `.execute(database)
  const [row] = rows
  if (!row || row.bypass || row.owner) {
    throw new Error(
      'The application is connected as a role that row-level security does not bind. Check DATABASE_URL: it must allow the role clarion_app.',
    )
  }
  if (row.fsync !== 'on') {
    throw new Error('The database runs with fsync off: a power cut would lose what was acknowledged. Set fsync = on.')
  }
}

/** A key that opens nothing is found at the start, not by the first reader. */
async function checkKeys({ database, keys }: Services): Promise<void> {
  const programmes = await database.selectFrom('clarion.programme').select('programme_id').execute()
  for (const { programme_id: programme } of programmes) {
    try {
      await withScope(database, { programme }, (transaction) => keys.programme(transaction, programme))
    } catch (thrown) {
      throw new ExplainedError(
        'noPermission',
        'The operator key does not open this database: keys/operator.key is not the one it was founded with. Put the right key back from your backup; nothing was changed.',
        { cause: thrown },
      )
    }
  }
}

/** How far the last checkpoint may lie ahead of the machine's clock, in milliseconds: two machines differ by seconds. */
const clockTolerance = 5 * 60_000

/** What is taken in now must come after what a checkpoint covers, or that would not hold any more. */
async function checkClock({ database, now }: Services): Promise<void> {
  const programmes = await database.selectFrom('clarion.programme').select('programme_id').execute()
  for (const { programme_id: programme } of programmes) {
    const last = await withScope(database, { programme }, (transaction) =>
      transaction
        .selectFrom('clarion.checkpoint')
        .select('at')
        .where('programme_id', '=', programme)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst(),
    )
    if (!last || last.at.getTime() <= now() + clockTolerance) continue
    throw new ExplainedError(
      'unavailable',
      `The clock of this machine says ${new Date(now()).toISOString()}, but this Clarion has worked until ${last.at.toISOString()}: the clock was set back. Set it right and start again; nothing was changed.`,
    )
  }
}
