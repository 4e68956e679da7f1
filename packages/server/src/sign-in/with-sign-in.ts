import { isIdentifier } from '@clarion/journal'
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { SignInTables } from './sign-in-tables.ts'

/** What the policies of the sign-in tables look at; see migrations/0010-sign-in.sql. */
export type SignInScope = {
  /** The hash of what was presented. */
  readonly presented?: Uint8Array
  readonly programme?: string
  /** The member, or the survivor's thread, whose own rows these are. */
  readonly holder?: string
  /** Rows that ended before this instant may be swept away. */
  readonly swept?: Date
  /** The programme's invitations and the mail that waits, for the job that sends it and for who looks after members. */
  readonly purpose?: 'mail'
}

/** A transaction of this room: the sign-in tables and, once narrowed to a programme, the programme's. */
export type SignInTransaction = Transaction<Database & SignInTables>

/**
 * A transaction that may see the one row whose secret was presented, or the rows of one holder.
 *
 * @param work its result is the commit, its exception the rollback
 * @throws TypeError when a value of the scope is not what it must be
 */
export async function withSignIn<Result>(
  database: Kysely<Database>,
  scope: SignInScope,
  work: (transaction: SignInTransaction) => Promise<Result>,
): Promise<Result> {
  return await database
    .withTables<SignInTables>()
    .transaction()
    .execute(async (transaction) => {
      await narrow(transaction, scope)
      return await work(transaction)
    })
}

/** Sets the scope of a transaction of this room: a session names its programme only after it was read. */
export async function narrow(transaction: SignInTransaction, scope: SignInScope): Promise<void> {
  const { presented, programme, holder, swept, purpose } = scope
  if (presented) await set(transaction, 'presented', Buffer.from(presented).toString('hex'))
  if (programme !== undefined) await set(transaction, 'programme', named(programme))
  if (holder !== undefined) await set(transaction, 'holder', named(holder))
  if (swept) await set(transaction, 'swept', swept.toISOString())
  if (purpose) await set(transaction, 'purpose', purpose)
}

/** @returns a transaction that withScope opened, for this room's tables too */
export function signInTables(transaction: Scoped): SignInTransaction {
  return transaction.withTables<SignInTables>()
}

/** @returns a transaction of this room as the other rooms take it; it was narrowed to a programme before */
export function scopedTo(transaction: SignInTransaction): Scoped {
  return transaction as unknown as Scoped
}

/** SET LOCAL takes no parameters: every value was made here of hexadecimal digits, an identifier, a date or a word of ours. */
async function set(transaction: SignInTransaction, name: string, value: string): Promise<void> {
  await transaction.executeQuery(CompiledQuery.raw(`set local app.${name} = '${value}'`))
}

function named(value: string): string {
  if (!isIdentifier(value)) throw new TypeError('a scope holds identifiers only')
  return value
}
