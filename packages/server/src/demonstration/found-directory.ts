import type { NewEntry } from '@clarion/journal'
import { appendEntries } from '../door/append-entries.ts'
import { derivedId } from '../importing/derived-id.ts'
import type { Services } from '../services.ts'
import { type CastOrganisation, castOrganisationId, foundingDay, organisations } from './cast.ts'
import { type StaffName, staff, staffId } from './colleagues.ts'
import { demonstrationServices } from './demonstration-services.ts'
import { staffActor } from './staff-actor.ts'

const day = 24 * 3_600_000

/**
 * The organisations of the demonstration with their people, brought in at the beginning, and what they offer, as it was
 * checked in the last weeks.
 *
 * @param atFirst the same services with the clock of the beginning
 */
export async function foundDirectory(services: Services, atFirst: Services, programme: string): Promise<void> {
  const id = (...parts: readonly string[]) => derivedId(foundingDay, programme, 'demonstration', ...parts)
  const noor = staffActor(programme, 'noor')
  const said = new Date(atFirst.now()).toISOString()
  for (const key of Object.keys(organisations) as CastOrganisation[]) {
    const thread = castOrganisationId(programme, key)
    const entry = (kind: string, section: string, body: object, ...name: string[]): NewEntry => {
      return { id: id(kind, key, ...name), thread, kind, section, seen: 0, said, body }
    }
    const people = (Object.keys(staff) as StaffName[]).filter(
      (name) => staff[name].organisation === key && name !== 'noor',
    )
    const invitations = people.map((name) => {
      const { name: called, roles } = staff[name]
      const body = { member: staffId(programme, name), name: called, email: `${name}@${key}.example`, roles }
      return entry('member.invited', 'members', body, name)
    })
    const registered = key === 'coordination' ? [] : [entry('organisation.registered', 'profile', organisations[key])]
    await appendEntries(atFirst, noor, [...registered, ...invitations])
    for (const name of people) {
      const joined = entry('member.joined', 'members', { member: staffId(programme, name) }, name)
      await appendEntries(atFirst, staffActor(programme, name), [joined])
    }
    await listServices(services, programme, key)
  }
}

async function listServices(services: Services, programme: string, key: CastOrganisation): Promise<void> {
  const thread = castOrganisationId(programme, key)
  for (const [place, { free, by, checkedDaysAgo, ...body }] of (demonstrationServices[key] ?? []).entries()) {
    const checked = services.now() - checkedDaysAgo * day
    const said = new Date(checked).toISOString()
    const entry = (kind: string, about: object): NewEntry => {
      const name = derivedId(foundingDay, programme, 'demonstration', kind, key, place)
      return { id: name, thread, kind, section: 'services-offered', seen: 0, said, body: about }
    }
    const listed = entry('service.listed', { ...body, lastChecked: said.slice(0, 10) })
    await appendEntries({ ...services, now: () => checked }, staffActor(programme, by), [
      listed,
      entry('service.capacity-reported', { service: listed.id, free }),
    ])
  }
}
