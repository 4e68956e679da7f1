import { refuse } from '@clarion/journal'
import {
  type HearingForModel,
  type HearingSections,
  type HearingState,
  hearingOfRecord,
  withModerators,
} from '@clarion/review'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { lookAtSection } from '../reading/read-section.ts'
import { knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'

/**
 * Makes sure that an actor may ask about a hearing at all, before anything of it is read.
 *
 * @throws ProblemError `not-found` when there is no such hearing, or none that the actor may know; `only-lead`
 */
export async function leadsHearing(services: Services, actor: Actor, thread: string): Promise<void> {
  await withScope(services.database, scopeOf(actor), async (transaction) => {
    const { vocabulary, lead } = await knownThread(services.registry, transaction, actor, thread)
    if (vocabulary.thread !== 'hearing') refuse('not-found')
    if (lead !== actor.organisation) refuse('only-lead')
  })
}

/**
 * A hearing through the guard, section by section, each look recorded: whoever may not read one of them asks nothing of a
 * model either.
 *
 * @throws ProblemError `not-found`
 */
export async function readHearing(services: Services, actor: Actor, thread: string): Promise<HearingForModel> {
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const section = async (key: string) =>
      (await lookAtSection(services, transaction, actor, thread, key, 'read')).state
    const hearing = (await section('hearing')) as HearingState
    const record = (await section('record')) as HearingSections['record']
    const speakers = withModerators(hearing, (await section('speakers')) as HearingSections['speakers'])
    const drafting = (await section('drafting')) as HearingSections['drafting']
    return hearingOfRecord({ language: hearing.language, record, speakers, drafting })
  })
}
