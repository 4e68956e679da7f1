import { abilitiesOf, type StaffRole } from '@clarion/casework'
import { everyone } from '@clarion/journal'
import { appendEntries } from '../../door/append-entries.ts'
import type { Actor } from '../../http/caller.ts'
import { testActor } from '../../testing/test-actor.ts'
import { newEntry } from '../../testing/test-entries.ts'
import type { TestServices } from '../../testing/test-services.ts'
import { openSession } from '../session.ts'
import { withSignIn } from '../with-sign-in.ts'

/** The administrator who founded the test programme, as an actor at the door. */
export function founder(services: TestServices): Actor {
  const actor = testActor(services, ['administrator', 'coordinator'], services.coordination)
  return { ...actor, author: services.administrator }
}

/** @returns the id of an organisation that the founder brought into the programme */
export async function newOrganisation(services: TestServices, name: string): Promise<string> {
  const id = services.id()
  await appendEntries(services, founder(services), [
    newEntry(services, id, 'organisation.registered', 'profile', { name, type: 'NGO' }),
  ])
  return id
}

/** @returns somebody who was invited and has joined, through the door like everybody */
export async function newMember(
  services: TestServices,
  organisation: string,
  name: string,
  roles: readonly StaffRole[],
): Promise<Actor> {
  const member = services.id()
  const { verbs, sections } = abilitiesOf(roles)
  const actor: Actor = {
    programme: services.programme,
    author: member,
    organisation,
    verbs,
    sections,
    readers: [organisation, everyone],
  }
  const email = `${name.toLowerCase()}-${member}@example.org`
  await appendEntries(services, founder(services), [
    newEntry(services, organisation, 'member.invited', 'members', { member, name, email, roles }),
  ])
  await appendEntries(services, actor, [newEntry(services, organisation, 'member.joined', 'members', { member })])
  return actor
}

/** @returns the cookie of a new session of a member, as a browser on https would send it */
export async function signedIn(services: TestServices, { programme, author: holder }: Actor): Promise<string> {
  const token = await withSignIn(services.database, { programme, holder }, (transaction) =>
    openSession(services, transaction, { kind: 'member', programme, holder }),
  )
  return `__Host-clarion_session=${token}`
}
