import { type Problem, problem } from '@clarion/journal'

/** Errors of the connection itself, by Node's names. */
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])

/**
 * What an error of the database means to the one who asked; undefined for one that is not foreseen.
 *
 * Classes 08 and 57P (connection lost, server stopping), 53100 (disk full), 53200, 53300 (memory, connections), 40001 and
 * 40P01 (a race that another attempt wins), 23505 on the journal's unique keys: PostgreSQL manual, appendix A.
 */
export function databaseProblem(thrown: unknown): Problem | undefined {
  if (!(thrown instanceof Error)) return undefined
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
  const constraint = 'constraint' in thrown && typeof thrown.constraint === 'string' ? thrown.constraint : ''
  if (code === '53100' || code === 'ENOSPC') return problem('storage-full')
  if (code.startsWith('08') || code.startsWith('57P') || unreachable.has(code)) return problem('database-unavailable')
  if (code === '53200' || code === '53300' || code === '40001' || code === '40P01') return problem('busy')
  if (code === '23505' && constraint === 'entry_id_unique') return problem('entry-id-reused')
  if (code === '23505' && constraint === 'thread_pkey') return problem('thread-exists')
  if (code === '23505' && constraint === 'thread_code_unique') return problem('code-in-use')
  // The words of pg-pool and pg when a connection cannot be had or has gone away; they have no code. The last is what the
  // rollback of a transaction says whose connection died: it comes in place of the error that ended the transaction.
  if (
    /timeout exceeded when trying to connect|Connection terminated|connection timeout|is not queryable/i.test(
      thrown.message,
    )
  ) {
    return problem('database-unavailable')
  }
  return undefined
}
