import type { Selectable } from 'kysely'
import { statement } from '../database/statement.ts'
import type { Services } from '../services.ts'
import type { MemberRow } from './account.ts'
import { lookupOf, newToken } from './secret-token.ts'
import type { SignInTables } from './sign-in-tables.ts'
import type { SignInTransaction } from './with-sign-in.ts'

const minute = 60_000

/** However busy, a session ends with the working day. */
export const longestSession = 12 * 60 * minute

/** How long an export or an erasure may follow a confirmation. */
export const stepUpLifetime = 5 * minute

/**
 * How long a session may lie idle. A case worker is called away from the desk; a survivor may have seconds to put the
 * telephone down.
 */
export const idleLimit = { member: 15 * minute, survivor: 5 * minute } as const

/** A new session's holder. */
export type Holder =
  | { readonly kind: 'member'; readonly programme: string; readonly holder: string }
  | { readonly kind: 'survivor'; readonly programme: string; readonly holder: string; readonly reader: string }

/** A session that is alive. */
export type LiveSession = Holder & {
  readonly lookup: Buffer
  readonly steppedUpUntil: Date | null
  /** Who holds it; undefined as long as the transaction is not narrowed to the programme. */
  readonly member: MemberRow | undefined
}

/**
 * Opens a session, in a transaction narrowed to its holder.
 *
 * @returns the token for the cookie; only its hash is kept
 */
export async function openSession(services: Services, transaction: SignInTransaction, holder: Holder): Promise<string> {
  const token = newToken(services.random)
  const now = services.now()
  await transaction
    .insertInto('clarion.session')
    .values({
      programme_id: holder.programme,
      lookup: lookupOf(token),
      kind: holder.kind,
      holder: holder.holder,
      reader: holder.kind === 'survivor' ? holder.reader : null,
      created: new Date(now),
      last_seen: new Date(now),
      expires: new Date(now + longestSession),
    })
    .execute()
  return token
}

/**
 * The session behind a token that was presented; it counts as used now. One that has ended is deleted.
 *
 * @param lookup SHA-256 of the token, which the transaction was narrowed to
 */
export async function liveSession(
  services: Services,
  transaction: SignInTransaction,
  lookup: Buffer,
): Promise<LiveSession | undefined> {
  const row = await sessionRow(transaction, lookup)
  if (!row) return undefined
  const now = services.now()
  if (hasEnded(row, now)) {
    await endSession(transaction, lookup)
    return undefined
  }
  if (mustBeTouched(row, now)) {
    const used = transaction.updateTable('clarion.session').set({ last_seen: new Date(now) })
    await used.where('lookup', '=', lookup).execute()
  }
  return sessionOf(row)
}

/**
 * The same for a transaction that must not write for it: one that would have to be ended, or noted as used, is not found.
 */
export async function liveSessionUntouched(
  services: Services,
  transaction: SignInTransaction,
  lookup: Buffer,
): Promise<LiveSession | undefined> {
  const row = await sessionRow(transaction, lookup)
  const now = services.now()
  return row && !hasEnded(row, now) && !mustBeTouched(row, now) ? sessionOf(row) : undefined
}

type SessionRow = Selectable<SignInTables['clarion.session']> & { readonly member: MemberRow | null }

function hasEnded({ kind, last_seen, expires }: SessionRow, now: number): boolean {
  return now - last_seen.getTime() >= idleLimit[kind] || expires.getTime() <= now
}

/** A write per request would cost more than the request: a twentieth of the limit is near enough. */
function mustBeTouched({ kind, last_seen }: SessionRow, now: number): boolean {
  return now - last_seen.getTime() >= idleLimit[kind] / 20
}

function sessionOf(row: SessionRow): LiveSession | undefined {
  const common = {
    programme: row.programme_id,
    holder: row.holder,
    lookup: row.lookup,
    steppedUpUntil: row.stepped_up_until,
    member: row.member ?? undefined,
  }
  if (row.kind === 'member') return { kind: 'member', ...common }
  return row.reader === null ? undefined : { kind: 'survivor', ...common, reader: row.reader }
}

/** The session and, where the transaction is narrowed to its programme already, its member: in one question. */
async function sessionRow(transaction: SignInTransaction, lookup: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await statement<SessionRow>`
    select s.*, (
      select json_build_object('name', m.name, 'organisation_id', m.organisation_id, 'roles', m.roles, 'status', m.status,
        'accepted', m.conduct, 'plan', p.conduct)
      from clarion.member m join clarion.programme p on p.programme_id = m.programme_id
      where m.programme_id = s.programme_id and m.member_id = s.holder
    ) as member
    from clarion.session s where s.lookup = ${lookup}`.execute(transaction)
  return rows[0]
}

/** Ends one session. */
export async function endSession(transaction: SignInTransaction, lookup: Buffer): Promise<void> {
  await transaction.deleteFrom('clarion.session').where('lookup', '=', lookup).execute()
}

/**
 * Notes that the holder has just confirmed who they are, and changes the token (ASVS 5.0, 7.2.4): a token that was stolen
 * before never becomes one that may export.
 *
 * @param lookup the session's, in a transaction narrowed to its holder
 * @returns the new token, and until when
 */
export async function stepSessionUp(
  services: Services,
  transaction: SignInTransaction,
  lookup: Buffer,
): Promise<{ token: string; until: Date }> {
  const token = newToken(services.random)
  const until = new Date(services.now() + stepUpLifetime)
  const change = { lookup: lookupOf(token), stepped_up_until: until, last_seen: new Date(services.now()) }
  await transaction.updateTable('clarion.session').set(change).where('lookup', '=', lookup).execute()
  return { token, until }
}

/**
 * Ends all sessions of a holder, in a transaction narrowed to the holder.
 *
 * @param except the one that may stay: whoever changes a password stays signed in here and nowhere else
 * @returns how many there were
 */
export async function endSessionsOf(
  transaction: SignInTransaction,
  holder: { readonly programme: string; readonly holder: string },
  except?: Buffer,
): Promise<number> {
  const all = transaction
    .deleteFrom('clarion.session')
    .where('programme_id', '=', holder.programme)
    .where('holder', '=', holder.holder)
  const ended = await (except ? all.where('lookup', '!=', except) : all).executeTakeFirst()
  return Number(ended.numDeletedRows)
}
