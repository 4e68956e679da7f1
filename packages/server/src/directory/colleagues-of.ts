import { abilitiesOf, isRoleName } from '@clarion/casework'
import type { Scoped } from '../database/with-scope.ts'

/** Somebody of an organisation who may have cases to work on. */
export type Colleague = {
  readonly id: string
  readonly name: string
  /** Whether cases can be given to them now: they are here and their role is to work on cases. */
  readonly working: boolean
}

/** @returns the members of an organisation, by name */
export async function colleaguesOf(
  transaction: Scoped,
  programme: string,
  organisation: string,
): Promise<readonly Colleague[]> {
  const members = await transaction
    .selectFrom('clarion.member')
    .select(['member_id', 'name', 'roles', 'status'])
    .where('programme_id', '=', programme)
    .where('organisation_id', '=', organisation)
    .orderBy('name')
    .execute()
  return members.map(({ member_id: id, name, roles, status }) => ({
    id,
    name,
    working: status === 'active' && abilitiesOf(roles.filter(isRoleName)).verbs.has('write-note'),
  }))
}
