import type { Member, MembersState } from '@clarion/casework'
import { canonicalJson, currentValue, type Json } from '@clarion/journal'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { WrittenThread } from '../door/written-thread.ts'
import { dropMail, queueMail } from '../mail/outgoing-mail.ts'
import { recordLooks } from '../reading/record-look.ts'
import { openText } from '../sealing/envelope.ts'
import type { Services } from '../services.ts'
import { dropInvitation, makeInvitation } from './invitation.ts'
import { endSessionsOf } from './session.ts'
import { narrow, type SignInTransaction, scopedTo, signInTables } from './with-sign-in.ts'

/**
 * What entries mean for who may come in, in the transaction of the entries themselves: nobody keeps an open door for a
 * moment longer than the journal says so.
 *
 * Whoever is invited gets an invitation, and its mail is left for the job to send. A member whose roles changed, who was
 * suspended or who left is signed out everywhere, and an invitation that was open is dead. When a case is erased, the
 * code phrase that opened it is gone, and so is every page opened with it.
 */
export async function followThreads(
  services: Services,
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const erased = threads.filter(({ work }) => work.access.erased && !work.accessBefore.erased)
  const changes = await ownChanges(transaction, programme, threads.flatMap(changesOf))
  if (erased.length === 0 && changes.length === 0) return
  const tables = signInTables(transaction)
  for (const { work } of erased) await forgetPhrase(tables, programme, work.thread)
  for (const change of changes) {
    await narrow(tables, { programme, holder: change.member })
    if (change.invitedAs !== undefined) await invite(services, tables, programme, change.member, change.invitedAs)
    if (change.isOut) {
      await dropInvitation(tables, programme, change.member)
      await dropMail(tables, { programme, member: change.member })
    }
    if (change.signedOut) await signOutEverywhere(services, tables, programme, change)
  }
}

/** What became of a member's way in. */
type Change = {
  readonly member: string
  readonly organisation: string
  /** The address of somebody who was asked to join just now. */
  readonly invitedAs?: string | undefined
  readonly isOut: boolean
  readonly signedOut: boolean
}

function changesOf({ work }: WrittenThread): Change[] {
  if (work.vocabulary.thread !== 'organisation' || !work.touched.has('members')) return []
  const before = new Map(membersOf(work.before.get('members')?.state).map((one) => [one.id, one]))
  return membersOf(work.states.get('members')?.state).flatMap((now): Change[] => {
    const old = before.get(now.id)
    const isNew = old === undefined && now.status === 'invited'
    const email = isNew && work.key ? openText(work.key, work.thread, now.email) : null
    const isOut = now.status !== 'invited' && now.status !== 'active' && now.status !== old?.status
    const signedOut = old?.status === 'active' && (now.status !== 'active' || rolesOf(now) !== rolesOf(old))
    if (email === null && !isOut && !signedOut) return []
    return [{ member: now.id, organisation: work.thread, invitedAs: email ?? undefined, isOut, signedOut }]
  })
}

/**
 * An id that belongs to a member of another organisation can be written down in this one's journal too. It opens and
 * shuts nothing there: otherwise one administrator could take over, or lock out, the members of another.
 */
async function ownChanges(transaction: Scoped, programme: string, changes: readonly Change[]): Promise<Change[]> {
  if (changes.length === 0) return []
  const { rows } = await sql<{ member: string; organisation: string }>`
    select member_id as member, organisation_id as organisation from clarion.member
    where programme_id = ${programme} and member_id = any (${changes.map(({ member }) => member)}::uuid[])
  `.execute(transaction)
  const own = new Map(rows.map(({ member, organisation }) => [member, organisation]))
  return changes.filter(({ member, organisation }) => own.get(member) === organisation)
}

async function invite(
  services: Services,
  tables: SignInTransaction,
  programme: string,
  member: string,
  email: string,
): Promise<void> {
  const { token, expires } = await makeInvitation(services, tables, { programme, member, email })
  await queueMail(services, tables, { programme, member }, { to: email, token }, expires)
}

async function signOutEverywhere(
  services: Services,
  tables: SignInTransaction,
  programme: string,
  { member, organisation }: Change,
): Promise<void> {
  if ((await endSessionsOf(tables, { programme, holder: member })) === 0) return
  const actor = { programme, author: member, organisation, verbs: new Set<string>(), sections: null, readers: [] }
  await recordLooks(services, scopedTo(tables), actor, [{ act: 'sessions-revoked' }])
}

async function forgetPhrase(tables: SignInTransaction, programme: string, holder: string): Promise<void> {
  await narrow(tables, { programme, holder })
  const phrase = tables.deleteFrom('clarion.code_phrase').where('programme_id', '=', programme)
  await phrase.where('thread_id', '=', holder).execute()
  await endSessionsOf(tables, { programme, holder })
}

function membersOf(state: unknown): readonly Member[] {
  // The state is the one that the organisation's own folds made.
  return (state as MembersState | undefined)?.members ?? []
}

function rolesOf({ roles }: Member): string {
  return canonicalJson((currentValue(roles) ?? []) as unknown as Json)
}
