import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PipeliningClient } from './pipelining-client.ts'
import type { Database } from './schema.ts'

/**
 * What each connection is opened with. Every question of the application relies on an index: a plan made while a table was
 * empty would otherwise read the whole table for as long as the connection lives.
 */
export const connectionSettings =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c jit=off'

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
    Client: PipeliningClient,
    pipeline: true,
    options: connectionSettings,
    // A forgotten transaction would hold its thread's lock.
    idle_in_transaction_session_timeout: 30_000,
  })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
