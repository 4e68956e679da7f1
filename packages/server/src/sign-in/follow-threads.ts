import type { MembersState } from '@clarion/casework'
import { canonicalJson, currentValue, type Json } from '@clarion/journal'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { WrittenThread } from '../door/written-thread.ts'
import { recordLooks } from '../reading/record-look.ts'
import type { Services } from '../services.ts'
import { endSessionsOf } from './session.ts'
import { narrow, type SignInTransaction, signInTables } from './with-sign-in.ts'

/**
 * What entries mean for who may come in, in the transaction of the entries themselves: nobody keeps an open door for a
 * moment longer than the journal says so.
 *
 * A member whose roles changed, who was suspended or who left is signed out everywhere. When a case is erased, the code
 * phrase that opened it is gone, and so is every page opened with it.
 */
export async function followThreads(
  services: Services,
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  const erased = threads.filter(({ work }) => work.access.erased && !work.accessBefore.erased)
  const shut = await membersShutOut(transaction, programme, threads)
  if (erased.length === 0 && shut.length === 0) return
  const tables = signInTables(transaction)
  for (const { work } of erased) {
    const holder = work.thread
    await narrow(tables, { programme, holder })
    const phrase = tables.deleteFrom('clarion.code_phrase').where('programme_id', '=', programme)
    await phrase.where('thread_id', '=', holder).execute()
    await endSessionsOf(tables, { programme, holder })
  }
  for (const { member, organisation } of shut)
    await signOutEverywhere(services, tables, programme, member, organisation)
}

async function signOutEverywhere(
  services: Services,
  tables: SignInTransaction,
  programme: string,
  member: string,
  organisation: string,
): Promise<void> {
  await narrow(tables, { programme, holder: member })
  if ((await endSessionsOf(tables, { programme, holder: member })) === 0) return
  const actor = { programme, author: member, organisation, verbs: new Set<string>(), sections: null, readers: [] }
  await recordLooks(services, tables as unknown as Scoped, actor, [{ act: 'sessions-revoked' }])
}

type Staff = { readonly member: string; readonly organisation: string }

/** The members who may do less or other things than before these entries. */
async function membersShutOut(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<Staff[]> {
  const changed = threads.flatMap(({ work }): Staff[] => {
    if (work.vocabulary.thread !== 'organisation' || !work.touched.has('members')) return []
    const now = membersOf(work.states.get('members')?.state)
    const before = new Map(membersOf(work.before.get('members')?.state).map((one) => [one.id, one]))
    return now
      .filter((one) => {
        const old = before.get(one.id)
        return old?.status === 'active' && (one.status !== 'active' || rolesOf(one) !== rolesOf(old))
      })
      .map(({ id: member }) => ({ member, organisation: work.thread }))
  })
  if (changed.length === 0) return []
  // An id that belongs to a member of another organisation may stand in this one's journal too: it reaches nobody there.
  const { rows } = await sql<Staff>`
    select member_id as member, organisation_id as organisation from clarion.member
    where programme_id = ${programme} and member_id = any (${changed.map(({ member }) => member)}::uuid[])
  `.execute(transaction)
  const own = new Map(rows.map(({ member, organisation }) => [member, organisation]))
  return changed.filter(({ member, organisation }) => own.get(member) === organisation)
}

function membersOf(state: unknown): MembersState['members'] {
  // The state is the one that the organisation's own folds made.
  return (state as MembersState | undefined)?.members ?? []
}

function rolesOf({ roles }: MembersState['members'][number]): string {
  return canonicalJson((currentValue(roles) ?? []) as unknown as Json)
}
