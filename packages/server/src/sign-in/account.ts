import type { KeyObject } from 'node:crypto'
import { type ConductPlan, isRoleName, owesConduct, type RoleName } from '@clarion/casework'
import type { Selectable } from 'kysely'
import type { AcceptedTexts } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { openAuthenticator, stepOfCode } from './authenticator.ts'
import type { Person } from './security-act.ts'
import type { SignInTables } from './sign-in-tables.ts'
import { narrow, type SignInTransaction } from './with-sign-in.ts'

/** How a member signs in. */
export type Account = Selectable<SignInTables['clarion.account']>

/** What a programme asks its members to accept, and what this one accepted. */
export type ConductStanding = { readonly plan: ConductPlan; readonly accepted: AcceptedTexts }

/** A member as the directory has them now: roles are never kept in a session. */
export type ActiveMember = {
  readonly programme: string
  readonly member: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly RoleName[]
  readonly conduct: ConductStanding
}

/** @returns a login as it is stored: an e-mail address in any case is the same one */
export function loginOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** @returns the account that was presented, by login or by identity provider; the transaction is narrowed to it */
export async function presentedAccount(
  transaction: SignInTransaction,
  lookup: Buffer,
  by: 'lookup' | 'provider_lookup' = 'lookup',
): Promise<Account | undefined> {
  const rows = transaction.selectFrom('clarion.account').selectAll()
  const account = await rows.where(by, '=', lookup).executeTakeFirst()
  if (account) await narrow(transaction, { programme: account.programme_id, holder: account.member_id })
  return account
}

/** @returns the account of a member, in a transaction narrowed to the member */
export async function accountOf(
  transaction: SignInTransaction,
  { programme, member }: { readonly programme: string; readonly member: string },
): Promise<Account | undefined> {
  return await transaction
    .selectFrom('clarion.account')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('member_id', '=', member)
    .executeTakeFirst()
}

/** A member as the directory has it. */
export type MemberRow = {
  readonly name: string
  readonly organisation_id: string
  readonly roles: string[]
  readonly status: string
  readonly accepted: AcceptedTexts
  readonly plan: ConductPlan
}

/**
 * A member who may work here now, in a transaction narrowed to the programme.
 *
 * @param status active unless an invitation is being taken up
 */
export async function memberNow(
  transaction: SignInTransaction,
  programme: string,
  member: string,
  status: 'active' | 'any' = 'active',
): Promise<ActiveMember | undefined> {
  const row = await transaction
    .selectFrom('clarion.member as m')
    .innerJoin('clarion.programme as p', 'p.programme_id', 'm.programme_id')
    .select(['m.name', 'm.organisation_id', 'm.roles', 'm.status', 'm.conduct as accepted', 'p.conduct as plan'])
    .where('m.programme_id', '=', programme)
    .where('m.member_id', '=', member)
    .executeTakeFirst()
  return row && activeMember(programme, member, row, status)
}

/** @returns the member of a row; undefined for one who may not work here now */
export function activeMember(
  programme: string,
  member: string,
  row: MemberRow,
  status: 'active' | 'any' = 'active',
): ActiveMember | undefined {
  if (status === 'active' && row.status !== 'active') return undefined
  const { name, organisation_id: organisation, accepted, plan } = row
  return { programme, member, name, organisation, roles: row.roles.filter(isRoleName), conduct: { plan, accepted } }
}

/** @returns whether somebody with this standing is to accept the code of conduct before they read or write a case */
export function isConductOwed({ now }: Pick<Services, 'now'>, { plan, accepted }: ConductStanding): boolean {
  const texts = accepted.map(({ text }) => text)
  return owesConduct(plan, texts, new Date(now()).toISOString().slice(0, 10))
}

/** @returns the member as acts are recorded of them */
export function personOf({ member, organisation }: ActiveMember): Person {
  return { kind: 'member', member, organisation }
}

/** The key under which authenticators' secrets are sealed. */
export function authenticatorKey(services: Services): KeyObject {
  return services.keys.derived('sign-in authenticator')
}

/**
 * Takes a code of the account's authenticator, in a transaction narrowed to the member. The step is taken by the update
 * itself, so that of two uses of one code at the same time one fails.
 *
 * @returns whether it was right and new
 */
export async function takeCode(
  services: Services,
  transaction: SignInTransaction,
  account: Account,
  code: string,
  which: 'totp_secret' | 'totp_pending' = 'totp_secret',
): Promise<boolean> {
  const sealed = account[which]
  if (sealed === null) return false
  const secret = openAuthenticator(authenticatorKey(services), account.member_id, sealed)
  const last = account.totp_step === null ? null : Number(account.totp_step)
  const step = stepOfCode(secret, code, services.now(), last)
  if (step === undefined) return false
  const taken = await transaction
    .updateTable('clarion.account')
    .set({ totp_step: step })
    .where('programme_id', '=', account.programme_id)
    .where('member_id', '=', account.member_id)
    .where((where) => where.or([where('totp_step', 'is', null), where('totp_step', '<', String(step))]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
