import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { withScope } from '../database/with-scope.ts'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { findByCode } from '../reading/find-by-code.ts'
import { typedCode } from '../reading/typed-code.ts'
import { publicKeyOf } from './checkpoint.ts'
import { searchLooks } from './search-looks.ts'

const text = z.string()
const named = z.object({ id: text, name: text })
const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7').optional()

const checkpointPage = 100

/** What an auditor reads besides the verdict: the signed checkpoints, and who looked at what. Never a case. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/checkpoints',
    summary: 'The signed checkpoints of the programme, newest first, and the key that they are signed with',
    tag: 'integrity',
    who: 'member',
    verb: 'verify-chain',
    query: z.strictObject({ before: z.coerce.number().int().min(1).optional() }),
    answer: z
      .object({
        publicKey: text.meta({ description: 'Ed25519, SubjectPublicKeyInfo in base64.' }),
        checkpoints: z.array(
          z.object({ number: z.int(), at: text, entries: z.int(), looks: z.int(), root: text, signature: text }),
        ),
        next: z.int().nullable().meta({ description: 'Ask before this number for those that were taken earlier.' }),
      })
      .meta({ id: 'Checkpoints' }),
    handle: async ({ caller: { programme }, query: { before } }, services) => {
      const found = await withScope(services.database, { programme, purpose: 'audit' }, (transaction) => {
        let query = transaction.selectFrom('clarion.checkpoint').selectAll().where('programme_id', '=', programme)
        if (before !== undefined) query = query.where('number', '<', String(before))
        return query
          .orderBy('number', 'desc')
          .limit(checkpointPage + 1)
          .execute()
      })
      const rows = found.slice(0, checkpointPage)
      return {
        publicKey: publicKeyOf(services).export({ format: 'der', type: 'spki' }).toString('base64'),
        checkpoints: rows.map((row) => ({
          number: Number(row.number),
          at: row.at.toISOString(),
          entries: Number(row.entries),
          looks: Number(row.looks),
          root: row.root.toString('hex'),
          signature: row.signature.toString('base64'),
        })),
        next: found.length > checkpointPage ? Number(rows.at(-1)?.number ?? 0) : null,
      }
    },
  }),
  route({
    method: 'get',
    path: '/api/looks',
    summary: 'Who looked at what in the whole programme, newest first; this look is written down too',
    tag: 'integrity',
    who: 'member',
    verb: 'read-access-log',
    query: z.strictObject({
      organisation: identifier,
      member: identifier,
      thread: identifier,
      act: z
        .string()
        .regex(/^[a-z-]{1,40}$/)
        .optional(),
      basis: z.enum(['lead', 'consent', 'order', 'emergency', 'self']).optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      after: identifier,
    }),
    answer: z
      .object({
        looks: z.array(
          z.object({
            at: text,
            member: named,
            organisation: named,
            act: text,
            thread: text.nullable(),
            section: text.nullable(),
            basis: text.nullable(),
          }),
        ),
        next: text.nullable(),
      })
      .meta({ id: 'AuditedLooks' }),
    handle: ({ caller, query }, services) => searchLooks(services, actorOf(caller), query),
  }),
  route({
    method: 'get',
    path: '/api/looks/people',
    summary: 'Who can stand in the log: the members of the programme, by name; nothing of what they may do',
    tag: 'integrity',
    who: 'member',
    verb: 'read-access-log',
    answer: z
      .object({ people: z.array(z.object({ id: text, name: text, organisation: text })) })
      .meta({ id: 'LogPeople' }),
    handle: async ({ caller: { programme } }, { database }) =>
      await withScope(database, { programme }, async (transaction) => {
        const rows = await transaction
          .selectFrom('clarion.member')
          .select(['member_id', 'name', 'organisation_id'])
          .where('programme_id', '=', programme)
          .orderBy('name')
          .limit(5_000)
          .execute()
        return { people: rows.map((row) => ({ id: row.member_id, name: row.name, organisation: row.organisation_id })) }
      }),
  }),
  route({
    method: 'post',
    path: '/api/looks/case',
    summary:
      'Which thread the case with exactly this survivor code is, to search the log for it; finding is written down',
    tag: 'integrity',
    who: 'member',
    verb: 'read-access-log',
    // In the body: proxies and histories keep addresses.
    body: z.strictObject({ code: typedCode }),
    answer: z.object({ thread: text }),
    problems: ['too-many-attempts'],
    handle: ({ caller, body }, services) => findByCode(services, actorOf(caller), body.code),
  }),
]
