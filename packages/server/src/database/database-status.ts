import pg from 'pg'
import { knownMigrations } from './migrate.ts'

/** How a database is: for the one who runs it. Numbers only. */
export type DatabaseStatus = {
  readonly version: string
  readonly bytes: number
  readonly connections: number
  readonly migrations: { readonly run: readonly string[]; readonly waiting: readonly string[] }
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[]
}

/**
 * Looks at a database as its owner, and changes nothing.
 *
 * @throws an error of the database, in words by databaseProblem
 */
export async function databaseStatus(ownerUrl: string): Promise<DatabaseStatus> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'clarion-status' })
  await client.connect()
  try {
    const { rows: about } = await client.query(`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
        (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
        to_regclass('clarion_house.kysely_migration') is not null as migrated`)
    const [first] = about
    const { rows: names } = first.migrated
      ? await client.query<{ name: string }>('select name from clarion_house.kysely_migration order by name')
      : { rows: [] }
    const run = names.map(({ name }) => name)
    const { rows: tables } = await client.query<{ table: string }>(`
      select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'clarion' and c.relkind = 'r' order by c.relname`)
    const counted: DatabaseStatus['tables'][number][] = []
    for (const { table } of tables) {
      const name = `clarion.${client.escapeIdentifier(table)}`
      const { rows } = await client.query(
        `select count(*) as rows, pg_total_relation_size('${name}') as bytes from ${name}`,
      )
      counted.push({ table, rows: Number(rows[0].rows), bytes: Number(rows[0].bytes) })
    }
    return {
      version: first.version,
      bytes: Number(first.bytes),
      connections: first.connections,
      migrations: { run, waiting: (await knownMigrations()).filter((name) => !run.includes(name)) },
      tables: counted,
    }
  } finally {
    await client.end()
  }
}
