import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { withScope } from '../database/with-scope.ts'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { publicKeyOf } from './checkpoint.ts'
import { searchLooks } from './search-looks.ts'

const text = z.string()
const named = z.object({ id: text, name: text })
const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7').optional()

/** What an auditor reads besides the verdict: the signed checkpoints, and who looked at what. Never a case. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/checkpoints',
    summary: 'The signed checkpoints of the programme, newest first, and the key that they are signed with',
    tag: 'integrity',
    who: 'member',
    verb: 'verify-chain',
    answer: z
      .object({
        publicKey: text.meta({ description: 'Ed25519, SubjectPublicKeyInfo in base64.' }),
        checkpoints: z.array(
          z.object({ number: z.int(), at: text, entries: z.int(), looks: z.int(), root: text, signature: text }),
        ),
      })
      .meta({ id: 'Checkpoints' }),
    handle: async ({ caller: { programme } }, services) => {
      const rows = await withScope(services.database, { programme, purpose: 'audit' }, (transaction) =>
        transaction
          .selectFrom('clarion.checkpoint')
          .selectAll()
          .where('programme_id', '=', programme)
          .orderBy('number', 'desc')
          .limit(400)
          .execute(),
      )
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
]
