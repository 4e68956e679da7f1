import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { withScope } from '../database/with-scope.ts'
import { actorOf, scopeOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { acceptConduct } from './accept-conduct.ts'
import { conductNow } from './conduct-now.ts'
import { whoAccepted } from './who-accepted.ts'

const text = z.string()
const identifier = text.refine(isIdentifier, 'must be a UUID of version 7')
const accepted = z.object({ text, at: text }).nullable()

/** How those who work in a programme promise to act: reading it, accepting it, and, for administrators, who has. */
export const conductRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/conduct',
    summary: 'The code of conduct in force, in each of its languages, and whether one has accepted it',
    tag: 'conduct',
    who: 'member',
    verb: null,
    inScope: true,
    beforeConduct: true,
    answer: z
      .object({
        version: text.nullable().meta({ description: 'Null where the programme asks nobody.' }),
        from: text.nullable(),
        texts: z.array(z.object({ id: text, language: text, title: text, text })),
        accepted,
      })
      .meta({ id: 'Conduct' }),
    handle: async ({ caller }, services) =>
      await withScope(services.database, scopeOf(actorOf(caller)), async (transaction) => {
        const inForce = await conductNow(services, transaction, caller.programme)
        if (!inForce) return { version: null, from: null, texts: [], accepted: null }
        const own = await transaction
          .selectFrom('clarion.member')
          .select('conduct')
          .where('programme_id', '=', caller.programme)
          .where('member_id', '=', caller.member)
          .executeTakeFirst()
        const { version, from, texts } = inForce
        return {
          version,
          from,
          texts,
          accepted: own?.conduct.find((one) => texts.some(({ id }) => id === one.text)) ?? null,
        }
      }),
  }),
  route({
    method: 'post',
    path: '/api/conduct/acceptance',
    summary: 'Accept the code of conduct, for oneself; sending it twice is harmless',
    tag: 'conduct',
    who: 'member',
    verb: null,
    inScope: true,
    beforeConduct: true,
    body: z.strictObject({
      id: identifier.meta({ description: 'The id of the entry, made by the device.' }),
      text: identifier.meta({ description: 'The id of the text that was read.' }),
    }),
    answer: z.object({ accepted: z.literal(true) }),
    problems: ['conduct-not-in-force', 'entry-id-reused'],
    handle: async ({ caller, body }, services) => {
      await acceptConduct(services, caller, body)
      return { accepted: true } as const
    },
  }),
  route({
    method: 'get',
    path: '/api/conduct/members',
    summary: 'Who has accepted the code of conduct in force, and who has not, for those who look after members',
    tag: 'conduct',
    who: 'member',
    verb: 'manage-members',
    inScope: true,
    answer: z
      .object({
        version: text.nullable(),
        members: z.array(
          z.object({ id: text, name: text, organisation: text, language: text.nullable(), at: text.nullable() }),
        ),
      })
      .meta({ id: 'ConductAcceptances' }),
    handle: ({ caller }, services) => whoAccepted(services, actorOf(caller)),
  }),
]
