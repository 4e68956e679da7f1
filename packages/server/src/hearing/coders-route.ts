import { isIdentifier, refuse } from '@clarion/journal'
import { fellowReaders, hearingVocabulary, type RecordState, recordSection } from '@clarion/review'
import { z } from 'zod'
import { withScope } from '../database/with-scope.ts'
import { actorOf, scopeOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { lookAtSection } from '../reading/read-section.ts'
import { knownThread } from '../reading/thread-access.ts'

/** Colleagues who read what was said in a hearing, by name: so that where they differ it is seen who read what. */
export const codersRoute: Route = route({
  method: 'get',
  path: '/api/threads/{thread}/coders',
  summary:
    'Who of one’s own office read what was said in a hearing: for a reader those who are through with the same words, for those who settle all of them; the look is recorded',
  tag: 'hearing',
  who: 'member',
  verb: 'code-passages',
  params: z.strictObject({ thread: z.string().refine(isIdentifier, 'must be a UUID of version 7') }),
  answer: z.object({ coders: z.array(z.object({ id: z.string(), name: z.string() })) }).meta({ id: 'Coders' }),
  handle: async ({ caller, params: { thread } }, services) => {
    const actor = actorOf(caller)
    return await withScope(services.database, scopeOf(actor), async (transaction) => {
      const { vocabulary } = await knownThread(services.registry, transaction, actor, thread)
      if (vocabulary !== hearingVocabulary) refuse('not-found')
      const read = await lookAtSection(services, transaction, actor, thread, recordSection.name, 'read')
      // A section's state is what its own folds made.
      const record = read.state as RecordState
      const all = [...record.codes, ...record.readThrough].map(({ author }) => author)
      const known = actor.verbs.has('settle-coding') ? new Set(all) : fellowReaders(record, actor.author)
      const members = await transaction
        .selectFrom('clarion.member')
        .select(['member_id as id', 'name'])
        .where('programme_id', '=', actor.programme)
        .where('organisation_id', '=', actor.organisation)
        .orderBy('name')
        .execute()
      return { coders: members.filter(({ id }) => known.has(id)) }
    })
  },
})
