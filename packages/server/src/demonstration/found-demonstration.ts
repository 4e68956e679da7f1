import { abilitiesOf } from '@clarion/casework'
import { everyone, type NewEntry } from '@clarion/journal'
import { appendEntries } from '../door/append-entries.ts'
import { foundProgramme } from '../founding/found-programme.ts'
import type { Actor } from '../http/caller.ts'
import { derivedId } from '../importing/derived-id.ts'
import type { Services } from '../services.ts'
import {
  type CastName,
  type CastOrganisation,
  cast,
  castId,
  castOrganisationId,
  foundingDay,
  organisations,
} from './cast.ts'
import { demonstrationServices } from './demonstration-services.ts'

/** Names that work on every machine, so that a link in a manual works in every demonstration. */
export const demonstrationProgramme = derivedId(foundingDay, 'Clarion demonstration programme')

/**
 * Founds the demonstration programme: its organisations, its cast, its directory of services. Everything goes through
 * the door, said by the people whose work it is.
 *
 * @returns the programme's id
 */
export async function foundDemonstration(services: Services): Promise<string> {
  const programme = demonstrationProgramme
  const id = (...parts: readonly string[]) => derivedId(foundingDay, programme, 'demonstration', ...parts)
  await foundProgramme(services, {
    programme,
    name: 'Demonstration programme',
    demonstration: true,
    organisation: { id: castOrganisationId(programme, 'coordination'), ...organisations.coordination },
    administrator: {
      id: castId(programme, 'noor'),
      name: 'Noor',
      email: 'noor@coordination.example',
      roles: ['administrator'],
    },
    entries: [id('organisation'), id('programme'), id('invited'), id('joined')],
  })
  const said = new Date(services.now()).toISOString()
  const noor = castActor(programme, 'noor')
  for (const key of Object.keys(organisations) as CastOrganisation[]) {
    const thread = castOrganisationId(programme, key)
    const entry = (kind: string, section: string, body: object, ...name: string[]): NewEntry => ({
      id: id(kind, key, ...name),
      thread,
      kind,
      section,
      seen: 0,
      said,
      body,
    })
    const people = (Object.keys(cast) as CastName[]).filter(
      (name) => cast[name].organisation === key && name !== 'noor',
    )
    if (key !== 'coordination') {
      await appendEntries(services, noor, [entry('organisation.registered', 'profile', organisations[key])])
    }
    for (const name of people) {
      const { name: called, roles } = cast[name]
      const email = `${name}@${key}.example`
      await appendEntries(services, noor, [
        entry('member.invited', 'members', { member: castId(programme, name), name: called, email, roles }, name),
      ])
      await appendEntries(services, castActor(programme, name), [
        entry('member.joined', 'members', { member: castId(programme, name) }, name),
      ])
    }
    const [worker] = people
    const offered = demonstrationServices[key] ?? []
    if (worker && offered.length > 0) {
      const speaker = { ...castActor(programme, worker), verbs: new Set(['list-services']) }
      await appendEntries(
        services,
        speaker,
        offered.flatMap(({ free, ...body }, place) => {
          const listed = entry('service.listed', 'services-offered', body, String(place))
          return [
            listed,
            entry('service.capacity-reported', 'services-offered', { service: listed.id, free }, String(place)),
          ]
        }),
      )
    }
  }
  return programme
}

/** @returns a person of the cast as an actor at the door */
export function castActor(programme: string, name: CastName): Actor {
  const { organisation, roles } = cast[name]
  const { verbs, sections } = abilitiesOf(roles)
  const id = castOrganisationId(programme, organisation)
  return { programme, author: castId(programme, name), organisation: id, verbs, sections, readers: [id, everyone] }
}
