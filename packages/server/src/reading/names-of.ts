import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'

/** @returns what members and organisations of the programme are called, by id; a survivor has no name here */
export async function namesOf(
  transaction: Scoped,
  programme: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const members = await transaction
    .selectFrom('clarion.member')
    .select(['member_id as id', 'name'])
    .where('programme_id', '=', programme)
    .where('member_id', '=', sql<string>`any (${wanted}::uuid[])`)
    .unionAll((union) =>
      union
        .selectFrom('clarion.organisation')
        .select(['organisation_id as id', 'name'])
        .where('programme_id', '=', programme)
        .where('organisation_id', '=', sql<string>`any (${wanted}::uuid[])`),
    )
    .execute()
  return new Map(members.map(({ id, name }) => [id, name]))
}
