import type { MembersState } from '@clarion/casework'
import { refuse } from '@clarion/journal'
import { storedState } from '../database/stored-state.ts'
import { type Scoped, withScope } from '../database/with-scope.ts'
import { actorOf, type MemberCaller, scopeOf } from '../http/caller.ts'
import { actorBases, knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'

/**
 * @returns the organisation that a member works for
 * @throws ProblemError not-found
 */
export async function organisationOf({ database }: Services, programme: string, member: string): Promise<string> {
  const row = await withScope(database, { programme }, (transaction) =>
    transaction
      .selectFrom('clarion.member')
      .select('organisation_id')
      .where('programme_id', '=', programme)
      .where('member_id', '=', member)
      .executeTakeFirst(),
  )
  return row?.organisation_id ?? refuse('not-found')
}

/**
 * Works as somebody who may see the members of an organisation: its own people, or who brought it into the programme.
 *
 * @throws ProblemError not-found for another organisation
 */
export async function asCarer<Result>(
  services: Services,
  caller: MemberCaller,
  organisation: string,
  work: (transaction: Scoped, state: MembersState) => Promise<Result>,
): Promise<Result> {
  const actor = actorOf(caller)
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const known = await knownThread(services.registry, transaction, actor, organisation)
    const now = new Date(services.now()).toISOString()
    if (known.vocabulary.thread !== 'organisation') refuse('not-found')
    if (actorBases(known, actor, 'members', now).length === 0) refuse('not-found')
    const members = await storedState<MembersState>(transaction, actor.programme, organisation, 'members')
    return await work(transaction, members ?? { members: [] })
  })
}
