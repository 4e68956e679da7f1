import type { ColumnType } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { SignInTransaction } from '../sign-in/with-sign-in.ts'

type Instant = ColumnType<Date, Date, Date>

/** The table of migrations/0122-own-lines.sql; what each column holds is said there. */
export type OwnLinesTables = {
  'clarion.own_lines_link': {
    programme_id: string
    thread_id: string
    statement_id: string
    speaker_id: string
    organisation: string
    lookup: Buffer
    made: Instant
    ends: Instant
  }
}

/** @returns a transaction with this room's table too */
export function ownLinesTables(transaction: Scoped | SignInTransaction) {
  return (transaction as Scoped).withTables<OwnLinesTables>()
}
