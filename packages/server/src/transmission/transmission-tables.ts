import type { ColumnType } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { SignInTransaction } from '../sign-in/with-sign-in.ts'

type Instant = ColumnType<Date | null, Date | null | undefined, Date | null>

/** How far a letter is. */
export type MailState = 'waiting' | 'sending' | 'ending' | 'handed-over' | 'unsure' | 'bounced' | 'given-up'

/** The table of migrations/0121-transmission.sql; what each column holds is said there. */
export type TransmissionTables = {
  'clarion.transmission_mail': {
    programme_id: string
    thread_id: string
    version: number
    party: string
    readers: string[]
    state: MailState
    round: number
    mail: number
    word: string
    attempts: number
    next_attempt: ColumnType<Date, Date, Date>
    claim: string | null
    lease: Instant
    message_id: string | null
    listed_by: string | null
    lookup: Buffer | null
    reply: string
    changed: ColumnType<Date, Date, Date>
    handed_over: Instant
    opened: ColumnType<string, number | undefined, number>
    opened_first: Instant
    opened_last: Instant
    confirmed: Instant
  }
}

/** @returns a transaction with this room's table too */
export function transmissionTables(transaction: Scoped | SignInTransaction) {
  return (transaction as Scoped).withTables<TransmissionTables>()
}
