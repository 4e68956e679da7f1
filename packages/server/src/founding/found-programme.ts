import { abilitiesOf, type StaffRole } from '@clarion/casework'
import { everyone, type NewEntry } from '@clarion/journal'
import { type Scope, type Scoped, withScope } from '../database/with-scope.ts'
import { appendParsed } from '../door/append-entries.ts'
import { parseEntries } from '../door/parse-entries.ts'
import type { Actor } from '../http/caller.ts'
import type { Services } from '../services.ts'

/** Whoever founds a programme sets it up too; afterwards the administrator has the roles that were given. */
const founderRoles = ['administrator', 'coordinator'] as const

/** Who founds a programme: its first organisation, and its first administrator there. */
export type Founding = {
  readonly programme: string
  readonly name: string
  readonly demonstration: boolean
  readonly organisation: { readonly id: string; readonly name: string; readonly type: string }
  readonly administrator: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly roles: readonly StaffRole[]
  }
  /** Ids for the entries that found it, made by the caller: at least four. */
  readonly entries: readonly [string, string, string, string]
}

/**
 * Founds a programme: its key, its first organisation, its settings and its first administrator, in one transaction and
 * through the door like everything else. The administrator is the author of it all.
 *
 * @throws ProblemError when it was founded before
 */
export async function foundProgramme(services: Services, founding: Founding): Promise<void> {
  await withScope(services.database, foundingScope(founding), (transaction) =>
    foundProgrammeIn(services, transaction, founding),
  )
}

/** @returns the scope in which a programme is founded */
export function foundingScope({ programme, organisation }: Founding): Scope {
  const { sections } = abilitiesOf(founderRoles)
  return { programme, readers: [organisation.id, everyone], sections, keeper: [programme, organisation.id] }
}

/** The same inside a transaction of the founding scope, for what must happen with the founding or not at all. */
export async function foundProgrammeIn(services: Services, transaction: Scoped, founding: Founding): Promise<void> {
  const { programme, organisation, administrator, entries } = founding
  const said = new Date(services.now()).toISOString()
  const { verbs, sections } = abilitiesOf(founderRoles)
  const founder: Actor = {
    programme,
    author: administrator.id,
    organisation: organisation.id,
    verbs,
    sections,
    readers: [organisation.id, everyone],
  }
  const first = (id: string, thread: string, kind: string, section: string, body: object): NewEntry => ({
    id,
    thread,
    kind,
    section,
    seen: 0,
    said,
    body,
  })
  const { id: member, name, email, roles } = administrator
  const batch = parseEntries(
    services.registry,
    [
      first(entries[0], organisation.id, 'organisation.registered', 'profile', {
        name: organisation.name,
        type: organisation.type,
      }),
      first(entries[1], programme, 'programme.opened', 'settings', {
        name: founding.name,
        demonstration: founding.demonstration,
      }),
      first(entries[2], organisation.id, 'member.invited', 'members', { member, name, email, roles }),
      first(entries[3], organisation.id, 'member.joined', 'members', { member }),
    ],
    services.now(),
  )
  await transaction
    .insertInto('clarion.programme')
    .values({
      programme_id: programme,
      name: founding.name,
      demonstration: founding.demonstration,
      created: new Date(said),
    })
    .execute()
  await services.keys.found(transaction, programme)
  await appendParsed(services, transaction, founder, batch)
}
