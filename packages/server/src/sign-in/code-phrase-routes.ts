import { isIdentifier, refuse } from '@clarion/journal'
import { z } from 'zod'
import { withScope } from '../database/with-scope.ts'
import { actorOf, type MemberCaller, scopeOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { knownThread } from '../reading/thread-access.ts'
import type { Services } from '../services.ts'
import type { Person } from './security-act.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { codePhraseGiven, issueCodePhrase, revokeCodePhrase, type SurvivorThread } from './survivor-sign-in.ts'

const params = z.strictObject({ thread: z.string().refine(isIdentifier, 'must be a UUID of version 7') })

/**
 * The survivor whom a case is about, for a member of the organisation that leads it.
 *
 * @throws ProblemError `not-found` for who may not know the case, and for what is no case; `only-lead` for who was let
 *   in by consent, order or emergency: they may read some of it, and a phrase opens all of it
 */
async function ledCase(services: Services, caller: MemberCaller, thread: string): Promise<SurvivorThread> {
  const actor = actorOf(caller)
  const { vocabulary, lead, survivor } = await withScope(services.database, scopeOf(actor), (transaction) =>
    knownThread(services.registry, transaction, actor, thread),
  )
  if (vocabulary.thread !== 'case' || survivor === null) refuse('not-found')
  if (lead !== caller.organisation) refuse('only-lead')
  return { programme: caller.programme, thread, reader: survivor }
}

const personOf = ({ member, organisation }: MemberCaller): Person => ({ kind: 'member', member, organisation })

/** The code phrase by which a survivor reaches her own page: given, asked about, taken away. Each is seen by her. */
export function codePhraseRoutes(parts: SignInParts): readonly Route[] {
  const common = {
    tag: 'code phrase',
    path: '/api/threads/{thread}/code-phrase',
    who: 'member',
    verb: 'issue-code-phrase',
    params,
    problems: ['only-lead'],
  } as const
  return [
    route({
      ...common,
      method: 'get',
      summary: 'Whether the survivor has a code phrase, and since when; the phrase itself is nowhere',
      answer: z.object({ given: z.iso.datetime().nullable() }),
      handle: async ({ caller, params: { thread } }, services) => {
        const given = await codePhraseGiven(services, await ledCase(services, caller, thread))
        return { given: given?.toISOString() ?? null }
      },
    }),
    route({
      ...common,
      method: 'post',
      summary: 'Give the survivor a new code phrase, shown this once; the one before it and her open pages end',
      body: z.strictObject({ language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/) }),
      answer: z.object({ phrase: z.string() }),
      handle: async ({ caller, params: { thread }, body }, services) => {
        const survivor = await ledCase(services, caller, thread)
        return { phrase: await issueCodePhrase(services, parts, survivor, body.language, personOf(caller)) }
      },
    }),
    route({
      ...common,
      method: 'delete',
      summary: 'Take the code phrase away: a paper was found, a telephone was lost',
      answer: z.object({ done: z.literal(true) }),
      handle: async ({ caller, params: { thread } }, services) => {
        await revokeCodePhrase(services, parts, await ledCase(services, caller, thread), personOf(caller))
        return { done: true } as const
      },
    }),
  ]
}
