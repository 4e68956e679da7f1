import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

/**
 * What each connection is opened with. Every question of the application relies on an index: a plan made while a table was
 * empty would otherwise read the whole table for as long as the connection lives.
 */
export const connectionSettings =
  '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c jit=off'

/**
 * A pool of connections as the application's own role.
 *
 * @param url postgres://clarion_app:...@host/clarion, or with ?host=/socket/directory
 * @param connections at most so many at once
 */
export function connect(url: string, connections = 10): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // A request must not wait for ever on a database that is gone: it is told so, and nothing was lost.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'clarion',
    Client: PreparingClient,
    options: connectionSettings,
    // A forgotten transaction would hold its thread's lock.
    idle_in_transaction_session_timeout: 30_000,
  })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

const names = new Map<string, string>()

/**
 * A client that prepares every statement with parameters once per connection, under a name drawn from its text: planning
 * a statement under row-level policies costs more than running it. Texts are few, because lists go as one array
 * parameter; a text beyond the limit is run unprepared rather than kept for ever.
 */
class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // A connection that dies between two statements of a transaction has no query to tell it to: the next one fails and
    // says so. The pool listens only while the connection is idle, and an error nobody listens to would end the process.
    this.on('error', () => {})
  }

  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given
    const prepared =
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? { name: statementName(text), text, values }
        : undefined
    const run = super.query as (...all: unknown[]) => never
    return prepared?.name === undefined ? run.apply(this, given) : run.apply(this, [prepared, ...rest])
  }
}

function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= 500) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}
