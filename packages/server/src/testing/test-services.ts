import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { abilitiesOf } from '@clarion/casework'
import { everyone, identifier } from '@clarion/journal'
import { connect } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { appendEntries } from '../door/append-entries.ts'
import { foundProgramme } from '../founding/found-programme.ts'
import { KeyRing } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { clarionRegistry } from '../vocabularies.ts'
import { type Template, type TestDatabase, testDatabase } from './test-database.ts'
import { newEntry } from './test-entries.ts'

/** The password of the application's role in test clusters; it guards invented data on a private socket. */
export const testPassword = 'clarion-test-application'

/** How many organisations are registered before a test begins: consent is given to registered ones only. */
const organisationsReady = 24

/** A server without HTTP over a database of the test's own, with a clock that the test turns. */
export type TestServices = Services & {
  readonly programme: string
  /** The organisation that answers for the programme, and its administrator. */
  readonly coordination: string
  readonly administrator: string
  /** Moves the clock on. */
  pass(milliseconds: number): void
  /** A new identifier at the test's clock. */
  id(): string
  /** A registered organisation that was not given out before; consent can be given to it. */
  freshOrganisation(): string
  readonly ownerUrl: string
  readonly operatorKey: Buffer
  stop(): Promise<void>
}

/** How the database of a test looks before it begins. */
export const migrated: Template = { name: 'migrated', prepare: (url) => migrate(url, testPassword) }

/**
 * Services over a migrated database that holds one founded programme and nothing else.
 *
 * @param given the database, `migrated`; one of the test run's cluster where it is left out
 */
export async function testServices(given?: TestDatabase): Promise<TestServices> {
  const made = given ?? (await testDatabase(migrated))
  const database = connect(made.roleUrl('clarion_app', testPassword), 4)
  let clock = Date.parse('2026-11-24T09:00:00Z')
  const operatorKey = randomBytes(32)
  const directory = mkdtempSync(path.join(tmpdir(), 'clarion-test-'))
  const random = (length: number) => randomBytes(length)
  const id = () => identifier(clock, random(10))
  const organisations = Array.from({ length: organisationsReady }, id)
  const fresh = organisations.values()
  const services = {
    database,
    registry: clarionRegistry(),
    keys: new KeyRing(operatorKey),
    operatorKey,
    now: () => clock,
    random,
    directory,
    ownerUrl: made.ownerUrl,
    programme: id(),
    coordination: id(),
    administrator: id(),
    id,
    freshOrganisation: () => {
      const next = fresh.next()
      if (next.done) throw new Error(`A test has ${organisationsReady} organisations; register more yourself.`)
      return next.value
    },
    pass: (milliseconds: number) => {
      clock += milliseconds
    },
    stop: async () => {
      await database.destroy()
      await made.drop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  await foundProgramme(services, {
    programme: services.programme,
    name: 'Test programme',
    demonstration: false,
    organisation: { id: services.coordination, name: 'National Coordination', type: 'CentralGovernmentOrganisation' },
    administrator: {
      id: services.administrator,
      name: 'Noor',
      email: 'noor@coordination.example',
      roles: ['administrator', 'coordinator'],
    },
    entries: [id(), id(), id(), id()],
  })
  await registerOrganisations(services, organisations)
  return services
}

/** Each registers itself, as in an import: one batch, one transaction. */
async function registerOrganisations(services: TestServices, organisations: readonly string[]): Promise<void> {
  const { programme, coordination, administrator } = services
  const { verbs, sections } = abilitiesOf(['administrator'])
  const readers = [coordination, everyone]
  const actor = { programme, author: administrator, organisation: coordination, verbs, sections, readers }
  await appendEntries(
    services,
    actor,
    organisations.map((thread, place) =>
      newEntry(services, thread, 'organisation.registered', 'profile', {
        name: `Organisation ${place + 1}`,
        type: 'NGO',
      }),
    ),
  )
}
