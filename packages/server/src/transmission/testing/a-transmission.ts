import type { NewEntry } from '@clarion/journal'
import { aTransmittal, type ListedMission, missions } from '@clarion/review/transmission/testing'
import { appendEntries } from '../../door/append-entries.ts'
import type { Actor } from '../../http/caller.ts'
import { query } from '../../testing/query.ts'
import { newEntry } from '../../testing/test-entries.ts'
import { type TestServices, testServices } from '../../testing/test-services.ts'
import { hearingRegistry } from './hearing-registry.ts'

/** A hearing whose lead sends Summaries. */
export type HearingUnderTest = {
  readonly services: TestServices
  readonly lead: Actor
  readonly thread: string
  say(kind: string, section: string, body: object): Promise<void>
  /** Rows of the ledger, by letters. */
  ledger(): Promise<Record<string, unknown>[]>
}

/** What those who hold a hearing may do and read, until roles say so. */
export function secretary(services: TestServices, organisation = services.freshOrganisation()): Actor {
  const verbs = new Set(['hold-hearing', 'transmit-summary'])
  const sections = new Set(['hearing', 'transmission'])
  const { programme } = services
  return { programme, author: services.id(), organisation, verbs, sections, readers: [organisation] }
}

/** A hearing with missions on its list and a Summary signed under 1 that was sent, unless told otherwise. */
export async function aTransmission(
  listed: readonly ListedMission[] = missions(),
  sent = true,
  made?: TestServices,
): Promise<HearingUnderTest> {
  const services = { ...(made ?? (await testServices())), registry: hearingRegistry }
  const lead = secretary(services)
  const thread = services.id()
  const entry = (kind: string, section: string, body: object): NewEntry =>
    newEntry(services, thread, kind, section, body)
  await appendEntries(services, lead, [
    entry('test-hearing.opened', 'hearing', { title: 'A hearing' }),
    entry('recipients.listed', 'transmission', { recipients: listed }),
    entry('test-summary.signed', 'hearing', { version: 1 }),
    ...(sent ? [entry('summary.transmitted', 'transmission', aTransmittal)] : []),
  ])
  return {
    services,
    lead,
    thread,
    say: async (kind, section, body) => {
      await appendEntries(services, lead, [entry(kind, section, body)])
    },
    ledger: () =>
      query(services.ownerUrl, 'select * from clarion.transmission_mail where thread_id = $1 order by party', [thread]),
  }
}
