import type { ProfileState } from '@clarion/casework'
import { refuse } from '@clarion/journal'
import { sql } from 'kysely'
import { storedState } from '../database/stored-state.ts'
import { withScope } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'
import type { ParsedEntry } from './parse-entries.ts'

/**
 * Nobody withdraws an organisation that leads open cases or is let into some: a case would be left with nobody, and the person
 * with a promise that is not kept. Asked before the batch, with eyes that see whose each case is and nothing of what is in
 * it; and only for whoever may withdraw it: what an organisation does is not told to others by a refusal. The door itself
 * refuses those.
 *
 * What begins between this question and the answer is not seen. It does no harm: who was suspended reads nothing, and a restored
 * organisation is as it was.
 *
 * @throws ProblemError `organisation-in-use`
 */
export async function checkWithdrawals(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { programme, organisation, verbs }: Actor,
  batch: readonly ParsedEntry[],
): Promise<void> {
  for (const { entry, kind } of batch) {
    if (kind.kind !== 'organisation.withdrawn' || !verbs.has(kind.verb)) continue
    const { thread } = entry
    const leads = await withScope(database, { programme, purpose: 'audit' }, async (transaction) => {
      const profile = await storedState<ProfileState>(transaction, programme, thread, 'profile')
      if (profile?.registeredBy !== organisation) return undefined
      const open = await transaction
        .selectFrom('clarion.thread as t')
        .innerJoin('clarion.section as s', (join) =>
          join.onRef('s.programme_id', '=', 't.programme_id').onRef('s.thread_id', '=', 't.thread_id'),
        )
        .select('t.thread_id')
        .where('t.programme_id', '=', programme)
        .where('t.lead', '=', thread)
        .where('t.kind', '=', 'case')
        .where('s.section', '=', 'case')
        .where(sql`s.state ->> 'status'`, 'not in', ['closed', 'erased'])
        .limit(1)
        .execute()
      return open.length > 0
    })
    if (leads === undefined) continue
    if (leads || (await isLetIn(database, programme, thread, new Date(now())))) refuse('organisation-in-use')
  }
}

async function isLetIn(database: Services['database'], programme: string, reader: string, now: Date): Promise<boolean> {
  return await withScope(database, { programme, purpose: 'clock' }, async (transaction) => {
    const rows = await transaction
      .selectFrom('clarion.thread_grant')
      .select('grant_id')
      .where('programme_id', '=', programme)
      .where('reader', '=', reader)
      // What it leads for having registered it is no case.
      .where('basis', '!=', 'lead')
      .where((where) => where.or([where('ends', 'is', null), where('ends', '>', now)]))
      .limit(1)
      .execute()
    return rows.length > 0
  })
}
