import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'

const directory = path.join(import.meta.dirname, '../../migrations')

/**
 * Brings a database to the newest schema, as its owner: makes the application's role and its password, the schema, and
 * runs what is new in migrations/, each file in one transaction.
 *
 * @param ownerUrl a connection that may create roles and owns the database
 * @param applicationPassword the password that the application's roles shall have from now on
 * @param upTo the last migration to run; undefined for all
 * @throws Error naming the migration that failed; the database is as it was before that file
 */
export async function migrate(ownerUrl: string, applicationPassword: string, upTo?: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, application_name: 'clarion-migrate' })
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql`create schema if not exists clarion`.execute(database)
    await makeRole(database, 'clarion_app', applicationPassword)
    await makeRole(database, 'clarion_jobs', applicationPassword)
    // The clockwork keeps its own tables in its own room and has no right in any other.
    await sql`create schema if not exists clarion_jobs authorization clarion_jobs`.execute(database)
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: readMigrations },
      migrationTableSchema: 'clarion_house',
    })
    const { error, results } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
    const failed = results?.find((result) => result.status === 'Error')
    if (error) throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error })
  } finally {
    await database.destroy()
  }
}

/** Two starts may come here at once: the role may appear between the question and the statement. */
async function makeRole(
  database: Kysely<unknown>,
  role: 'clarion_app' | 'clarion_jobs',
  password: string,
): Promise<void> {
  await sql
    .raw(
      `do $$ begin create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls;
       exception when duplicate_object or unique_violation then null; end $$`,
    )
    .execute(database)
  // ALTER ROLE takes no parameters; the password is our own base64url text.
  if (!/^[\w-]{20,}$/.test(password)) throw new TypeError('the application password must be base64url')
  await sql.raw(`alter role ${role} password '${password}'`).execute(database)
}

/** @returns the names of all migrations of this version, in order */
export async function knownMigrations(): Promise<string[]> {
  return Object.keys(await readMigrations()).sort()
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  const migrations = files.map(async (file): Promise<[string, Migration]> => {
    const text = await readFile(path.join(directory, file), 'utf8')
    return [file.replace('.sql', ''), { up: async (database) => void (await sql.raw(text).execute(database)) }]
  })
  return Object.fromEntries(await Promise.all(migrations))
}
