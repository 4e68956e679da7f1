import { abilitiesOf } from '@clarion/casework'
import { everyone } from '@clarion/journal'
import type { Actor } from '../http/caller.ts'
import { castOrganisationId } from './cast.ts'
import { type StaffName, staff, staffId } from './colleagues.ts'

/** @returns somebody who works in the demonstration, as an actor at the door */
export function staffActor(programme: string, name: StaffName): Actor {
  const { organisation, roles } = staff[name]
  const { verbs, sections } = abilitiesOf(roles)
  const id = castOrganisationId(programme, organisation)
  return { programme, author: staffId(programme, name), organisation: id, verbs, sections, readers: [id, everyone] }
}
