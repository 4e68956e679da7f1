import crypto from 'node:crypto'
import { Client } from 'pg'
import { databaseUrl, roleUrl } from '../cluster/role-url.ts'

/** A database of a test's own. */
export type TestDatabase = {
  readonly name: string
  /** For the cluster's superuser, who owns the database. */
  readonly ownerUrl: string
  /**
   * For a role made by the migrations. Roles belong to the whole cluster, so the migrations have to be content with
   * finding them there.
   */
  roleUrl(role: string, password: string): string
  /** Drops the database; connections still open are cut. */
  drop(): Promise<void>
}

/** How a database looks before a test gets it. */
export type Template = {
  /** Tests that name the same template share it, whatever file they are in: it is made once a run. */
  readonly name: string
  /** Fills a new database, with migrations for example, and closes its connections. */
  prepare(ownerUrl: string): Promise<void>
}

/** Any number will do, as long as it is the same in every worker: these are the letters of "clarion". */
const templateLock = 27_985_188_481_494_894n

/**
 * Makes a database of the test's own in a cluster, by copying a template.
 *
 * @param url the cluster's superuser
 * @param template what the database holds; nothing where it is left out
 */
export async function databaseIn(url: string, template?: Template): Promise<TestDatabase> {
  const name = `test_${crypto.randomBytes(8).toString('hex')}`
  await withClient(url, async (client) => {
    const source = template ? await makeTemplate(client, url, template) : 'template0'
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${client.escapeIdentifier(source)}`)
  })
  return {
    name,
    ownerUrl: databaseUrl(url, name),
    roleUrl: (role, password) => roleUrl(url, role, password, name),
    drop: () =>
      withClient(url, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      }),
  }
}

/** Workers queue up here, so the first makes the template and nobody copies half of one. */
async function makeTemplate(client: Client, url: string, template: Template): Promise<string> {
  const name = `template_${template.name}`
  const quoted = client.escapeIdentifier(name)
  await client.query(`SELECT pg_advisory_lock(${templateLock})`)
  try {
    const found = await client.query('SELECT datistemplate AS whole FROM pg_database WHERE datname = $1', [name])
    if (found.rows[0]?.whole === true) return name
    await client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${quoted} TEMPLATE template0`)
    await template.prepare(databaseUrl(url, name))
    // Nobody may connect from here on: a database with a session in it cannot be copied.
    await client.query(`ALTER DATABASE ${quoted} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`)
    return name
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${templateLock})`)
  }
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
