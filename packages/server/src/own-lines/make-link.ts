import { refuse } from '@clarion/journal'
import { type RecordState, recordSection, statementOf } from '@clarion/review'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { leadsHearing } from '../model/read-hearing.ts'
import { lookAtSection } from '../reading/read-section.ts'
import type { Services } from '../services.ts'
import { lookupOf, newToken } from '../sign-in/secret-token.ts'
import { ownLinesTables } from './own-lines-tables.ts'

/** @returns what the database keeps of a link, and what it is found by */
export function ownLinesLookup(token: string): Buffer {
  return lookupOf('own lines', token)
}

/**
 * Makes the link for the speaker of a statement, to be handed on by the office. It ends when the time ends that the journal says the
 * speaker was given (check.opened); the one before it opens nothing any more.
 *
 * @returns the secret, which is shown once and kept nowhere
 * @throws ProblemError `not-found`, `only-lead`, `not-in-this-state`
 */
export async function makeLink(
  services: Services,
  actor: Actor,
  thread: string,
  statement: string,
): Promise<{ readonly token: string; readonly ends: string }> {
  await leadsHearing(services, actor, thread)
  const { programme, organisation } = actor
  const { state } = await withScope(services.database, scopeOf(actor), (transaction) =>
    lookAtSection(services, transaction, actor, thread, recordSection.name, 'read'),
  )
  // The state is what this section's folds made.
  const one = statementOf(state as RecordState, statement) ?? refuse('not-found')
  const now = new Date(services.now())
  if (one.withdrawn) refuse('not-in-this-state', { state: 'the words were taken back' })
  if (one.speaker === null) refuse('not-in-this-state', { state: 'it is not known whose words these are' })
  if (one.window === null || one.window <= now.toISOString()) {
    refuse('not-in-this-state', { state: 'the speaker was not asked to check these lines' })
  }
  const token = newToken(services.random)
  const fresh = {
    ...{ speaker_id: one.speaker, organisation, lookup: ownLinesLookup(token) },
    ...{ made: now, ends: new Date(one.window) },
  }
  await withScope(services.database, { programme, keeper: [thread] }, (transaction) =>
    ownLinesTables(transaction)
      .insertInto('clarion.own_lines_link')
      .values({ programme_id: programme, thread_id: thread, statement_id: statement, ...fresh })
      .onConflict((conflict) => conflict.columns(['programme_id', 'thread_id', 'statement_id']).doUpdateSet(fresh))
      .execute(),
  )
  return { token, ends: one.window }
}
