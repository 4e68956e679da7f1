import { abilitiesOf, type StaffRole } from '@clarion/casework'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { newEntry } from './test-entries.ts'
import type { TestServices } from './test-services.ts'

/** An actor becomes a member who was invited and joined, with a name that others may read. */
export async function joinedMember(
  services: TestServices,
  name: string,
  member: Actor,
  role: StaffRole,
): Promise<void> {
  const administrator = { ...member, ...abilitiesOf(['administrator']), author: services.administrator }
  const said = (kind: string, body: object) => newEntry(services, member.organisation, kind, 'members', body)
  const email = `${name.toLowerCase()}@example.org`
  await appendEntries(services, administrator, [
    said('member.invited', { member: member.author, name, email, roles: [role] }),
  ])
  await appendEntries(services, member, [said('member.joined', { member: member.author })])
}
