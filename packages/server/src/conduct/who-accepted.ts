import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { conductNow } from './conduct-now.ts'

/** A member who can work now, and when they accepted the version in force, in which language; nulls for who has not. */
export type Acceptance = {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly language: string | null
  readonly at: string | null
}

/** @returns who has accepted the version in force and who has not; nobody where none is */
export async function whoAccepted(
  services: Services,
  actor: Actor,
): Promise<{ readonly version: string | null; readonly members: readonly Acceptance[] }> {
  const { programme } = actor
  return await withScope(services.database, scopeOf(actor), async (transaction) => {
    const inForce = await conductNow(services, transaction, programme)
    if (!inForce) return { version: null, members: [] }
    const rows = await transaction
      .selectFrom('clarion.member as m')
      .innerJoin('clarion.organisation as o', (join) =>
        join.onRef('o.programme_id', '=', 'm.programme_id').onRef('o.organisation_id', '=', 'm.organisation_id'),
      )
      .select(['m.member_id as id', 'm.name', 'o.name as organisation', 'm.conduct'])
      .where('m.programme_id', '=', programme)
      .where('m.status', '=', 'active')
      .orderBy('o.name')
      .orderBy('m.name')
      .limit(2_000)
      .execute()
    const members = rows.map(({ conduct, ...who }) => {
      const own = conduct.find(({ text }) => inForce.texts.some(({ id }) => id === text))
      const language = inForce.texts.find(({ id }) => id === own?.text)?.language ?? null
      return { ...who, language, at: own?.at ?? null }
    })
    return { version: inForce.version, members }
  })
}
