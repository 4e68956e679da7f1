import { abilitiesOf, type RoleName } from '@clarion/casework'
import { everyone } from '@clarion/journal'
import type { Actor } from '../http/caller.ts'
import type { TestServices } from './test-services.ts'

/** @returns a member with these roles, of the organisation given or of a registered one that no other actor has */
export function testActor(
  services: TestServices,
  roles: readonly RoleName[],
  organisation = services.freshOrganisation(),
): Actor {
  const { verbs, sections } = abilitiesOf(roles)
  return {
    programme: services.programme,
    author: services.id(),
    organisation,
    verbs,
    sections,
    readers: [organisation, everyone],
  }
}
