import { isIdentifier } from '@clarion/journal'
import { sql } from 'kysely'
import { z } from 'zod'
import { withScope } from '../database/with-scope.ts'
import { type Route, route } from '../http/route.ts'

const text = z.string()
const named = z.object({ id: text, name: text })
const json = z.unknown()

/** Who is who and who offers what: for everyone who works in the programme, and for nobody else. */
export const directoryRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/organisations',
    summary: 'The organisations of the programme',
    tag: 'directory',
    who: 'member',
    verb: null,
    query: z.strictObject({ q: z.string().trim().min(1).max(100).optional() }),
    answer: z
      .object({
        organisations: z.array(
          z.object({
            id: text,
            name: text,
            type: text,
            profile: z.record(text, json),
            // Withdrawn ones are told for the names in what was said; nobody is asked to choose one.
            withdrawn: z.boolean(),
          }),
        ),
      })
      .meta({ id: 'Organisations' }),
    handle: async ({ caller: { programme }, query }, { database }) =>
      await withScope(database, { programme }, async (transaction) => {
        let rows = transaction
          .selectFrom('clarion.organisation')
          .select(['organisation_id', 'name', 'type', 'profile', 'withdrawn'])
          .where('programme_id', '=', programme)
        if (query.q) rows = rows.where('name', 'ilike', `%${query.q.replace(/[\\%_]/g, '\\$&')}%`)
        const found = await rows.orderBy('name').limit(500).execute()
        return {
          organisations: found.map(({ organisation_id: id, name, type, profile, withdrawn }) => ({
            id,
            name,
            type,
            profile: profile as Record<string, unknown>,
            withdrawn: withdrawn !== null,
          })),
        }
      }),
  }),
  route({
    method: 'get',
    path: '/api/services',
    summary: 'The directory of services: what help there is, for whom, in which languages, with how many places free',
    tag: 'directory',
    who: 'member',
    verb: null,
    query: z.strictObject({
      line: z
        .string()
        .regex(/^[a-z-]{1,60}$/)
        .optional(),
      language: z
        .string()
        .regex(/^[a-z]{3}$/)
        .optional(),
      serves: z
        .string()
        .regex(/^[a-z-]{1,60}$/)
        .optional(),
      free: z.enum(['yes']).optional(),
      q: z.string().trim().min(1).max(100).optional(),
    }),
    answer: z
      .object({
        services: z.array(
          z.object({
            id: text,
            organisation: named,
            line: text,
            free: z.int().nullable(),
            description: z.record(text, json),
          }),
        ),
      })
      .meta({ id: 'Services' }),
    handle: async ({ caller: { programme }, query }, { database }) =>
      await withScope(database, { programme }, async (transaction) => {
        let rows = transaction
          .selectFrom('clarion.service as s')
          .innerJoin('clarion.organisation as o', (join) =>
            join.onRef('o.programme_id', '=', 's.programme_id').onRef('o.organisation_id', '=', 's.organisation_id'),
          )
          .select(['s.service_id', 's.organisation_id', 'o.name', 's.line', 's.free', 's.description'])
          .where('s.programme_id', '=', programme)
        if (query.line) rows = rows.where('s.line', '=', query.line)
        if (query.free) rows = rows.where('s.free', '>', 0)
        if (query.language) rows = rows.where(sql<boolean>`(s.description::jsonb -> 'languages') ? ${query.language}`)
        // A service that names nobody serves anyone.
        if (query.serves) {
          rows = rows.where(
            sql<boolean>`((s.description::jsonb -> 'serves') ? ${query.serves} or jsonb_array_length(s.description::jsonb -> 'serves') = 0)`,
          )
        }
        if (query.q)
          rows = rows.where(sql`s.description ->> 'name'`, 'ilike', `%${query.q.replace(/[\\%_]/g, '\\$&')}%`)
        const found = await rows.orderBy('o.name').orderBy('s.service_id').limit(500).execute()
        return {
          services: found.map((row) => ({
            id: row.service_id,
            organisation: { id: row.organisation_id, name: row.name },
            line: row.line,
            free: row.free,
            description: row.description as Record<string, unknown>,
          })),
        }
      }),
  }),
  route({
    method: 'get',
    path: '/api/members',
    summary: 'Who works in the programme, for those who look after members; without addresses',
    tag: 'directory',
    who: 'member',
    verb: 'manage-members',
    query: z.strictObject({ organisation: z.string().refine(isIdentifier).optional() }),
    answer: z
      .object({
        members: z.array(z.object({ id: text, name: text, organisation: named, roles: z.array(text), status: text })),
      })
      .meta({ id: 'Members' }),
    handle: async ({ caller: { programme }, query }, { database }) =>
      await withScope(database, { programme }, async (transaction) => {
        let rows = transaction
          .selectFrom('clarion.member as m')
          .innerJoin('clarion.organisation as o', (join) =>
            join.onRef('o.programme_id', '=', 'm.programme_id').onRef('o.organisation_id', '=', 'm.organisation_id'),
          )
          .select(['m.member_id', 'm.name', 'm.organisation_id', 'o.name as organisation', 'm.roles', 'm.status'])
          .where('m.programme_id', '=', programme)
        if (query.organisation) rows = rows.where('m.organisation_id', '=', query.organisation)
        const found = await rows.orderBy('o.name').orderBy('m.name').limit(2_000).execute()
        return {
          members: found.map((row) => ({
            id: row.member_id,
            name: row.name,
            organisation: { id: row.organisation_id, name: row.organisation },
            roles: row.roles,
            status: row.status,
          })),
        }
      }),
  }),
]
