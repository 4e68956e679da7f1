import { type RoleName, roles } from '@clarion/casework'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '../database/with-scope.ts'
import { appendEntries } from '../door/append-entries.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { pruneGrants } from '../jobs/prune-grants.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { listThreads } from './list-threads.ts'
import { readThread } from './read-thread.ts'

const day = 86_400_000
const sections = ['contact', 'person', 'needs', 'notes', 'risk'] as const

/** What this test itself has done: the model. It knows nothing of grants, folds or policies. */
type ModelCase = {
  readonly thread: string
  readonly lead: Actor
  readonly survivor: Actor
  readonly written: Set<string>
  readonly consents: { id: string; recipient: Actor; sections: readonly string[]; until: number; withdrawn: boolean }[]
  sharingVersion: number
}

/** The promise in one sentence: the lead, the survivor, and whoever a consent that runs covers; and then by role. */
function maySee(model: ModelCase, actor: Actor, section: string, role: RoleName, now: number): boolean {
  if (actor.organisation === model.survivor.organisation) return true
  const inRole = (roles[role].sections as readonly string[]).includes(section)
  if (actor.organisation === model.lead.organisation) return inRole
  const covered = model.consents.some(
    (consent) =>
      consent.recipient.organisation === actor.organisation &&
      !consent.withdrawn &&
      now < consent.until &&
      (section === 'case' || consent.sections.includes(section)),
  )
  return inRole && covered
}

describe('nobody reads without consent, and nobody with consent is refused', () => {
  const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)
  let services: TestServices
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.stop())

  it(`holds for 10,000 questions to the pages and to the database, while consents come and go (seed ${seed})`, async () => {
    const random = seededRandom(seed)
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
    const staff: { actor: Actor; role: RoleName }[] = (
      ['case-worker', 'case-worker', 'service-worker', 'legal-adviser', 'police-officer', 'outreach-worker'] as const
    ).map((role) => ({ role, actor: testActor(services, [role]) }))
    const leads = staff.filter(({ role }) => role === 'case-worker').map(({ actor }) => actor)
    const cases: ModelCase[] = []
    for (let count = 0; count < 12; count++) cases.push(await openModelCase(services, pick(leads)))

    let asked = 0
    let prunedAt = 0
    const leaks: string[] = []
    const refusals: string[] = []
    const compare = (
      model: ModelCase,
      who: { actor: Actor; role: RoleName },
      seen: ReadonlySet<string>,
      where: string,
    ) => {
      for (const section of ['case', ...sections]) {
        asked++
        const may = maySee(model, who.actor, section, who.role, services.now())
        if (seen.has(section) && !may) leaks.push(`${where} ${who.role} ${section}`)
        if (!seen.has(section) && may && model.written.has(section)) refusals.push(`${where} ${who.role} ${section}`)
      }
    }
    for (let round = 0; asked < 10_000; round++) {
      for (let change = 0; change < 6; change++) await changeSomething(services, pick(cases), staff, random, pick)
      if (round % 3 === 2) services.pass(Math.floor(random() * 6) * day)
      if (round % 5 === 4) {
        await pruneGrants(services, services.programme)
        prunedAt = services.now()
      }
      for (const who of staff) {
        const rows = await rowsSeen(services, who.actor)
        const listed = new Set(
          (await listThreads(services, who.actor, { kind: 'case', limit: 200 })).threads.map(({ thread }) => thread),
        )
        for (const model of cases) {
          compareRows(prunedAt, rows, model, who, compare)
          const knows = ['case', ...sections].some((section) =>
            maySee(model, who.actor, section, who.role, services.now()),
          )
          const outline = await readThread(services, who.actor, model.thread).catch(() => undefined)
          compare(model, who, new Set(outline?.sections.map(({ key }) => key)), 'page')
          if (!knows && outline) leaks.push(`page ${who.role} knows the thread`)
          if (knows && !listed.has(model.thread)) refusals.push(`list ${who.role}`)
          if (!knows && listed.has(model.thread)) leaks.push(`list ${who.role}`)
        }
      }
    }
    expect({ leaks: leaks.slice(0, 5), refusals: refusals.slice(0, 5) }).toEqual({ leaks: [], refusals: [] })
    expect(asked).toBeGreaterThanOrEqual(10_000)
    // And the auditor's check agrees that whoever stands in the rows belongs there, ended consents and all.
    expect((await verifyProgramme(services, services.programme)).broken).toEqual([])
  }, 180_000)

  /** The database alone may lag behind the hour by one run of the pruning job, and no more. */
  function compareRows(
    prunedAt: number,
    rows: ReadonlyMap<string, Set<string>>,
    model: ModelCase,
    who: { actor: Actor; role: RoleName },
    compare: (
      model: ModelCase,
      who: { actor: Actor; role: RoleName },
      seen: ReadonlySet<string>,
      where: string,
    ) => void,
  ): void {
    const ended = model.consents.some(
      ({ recipient, withdrawn, until }) =>
        recipient === who.actor && !withdrawn && prunedAt < until && until <= services.now(),
    )
    if (!ended) compare(model, who, rows.get(model.thread) ?? new Set(), 'rows')
  }
})

async function openModelCase(services: TestServices, lead: Actor): Promise<ModelCase> {
  const { thread, survivor, entry } = openCase(services)
  await appendEntries(services, lead, [
    entry,
    newEntry(services, thread, 'note.added', 'notes', { about: 'contact', text: 'We met at the station' }),
    newEntry(services, thread, 'person.described', 'person', { gender: 'Feminine' }),
  ])
  const herself = { ...testActor(services, ['survivor'], survivor), author: survivor, readers: [survivor] }
  return {
    thread,
    lead,
    survivor: herself,
    written: new Set(['case', 'notes', 'person']),
    consents: [],
    sharingVersion: 0,
  }
}

/** A consent is given, or one is taken back. */
async function changeSomething(
  services: TestServices,
  model: ModelCase,
  staff: readonly { actor: Actor }[],
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
): Promise<void> {
  const live = model.consents.filter(({ withdrawn }) => !withdrawn)
  if (live.length > 0 && random() < 0.5) {
    const consent = pick(live)
    const withdrawal = newEntry(services, model.thread, 'consent.withdrawn', 'sharing', { consent: consent.id })
    await appendEntries(services, model.survivor, [withdrawal])
    consent.withdrawn = true
    return
  }
  const recipient = pick(staff).actor
  if (recipient.organisation === model.lead.organisation) return
  const granted = sections.filter(() => random() < 0.5)
  if (granted.length === 0) return
  const until = services.now() + Math.ceil(random() * 20) * day
  const given = newEntry(services, model.thread, 'consent.given', 'sharing', {
    recipient: recipient.organisation,
    purpose: 'service',
    sections: granted,
    until: new Date(until).toISOString(),
    wording: 'short-1',
    language: 'eng',
    how: 'spoken',
    capacity: 'able',
  })
  const refused = await appendEntries(services, model.lead, [given]).then(
    () => false,
    () => true,
  )
  // A consent that the rules of consent refuse gives nothing, in the model as in the system.
  if (!refused) model.consents.push({ id: given.id, recipient, sections: granted, until, withdrawn: false })
}

/** What the database itself shows under an actor's settings, past all our code: the second wall alone. */
async function rowsSeen(services: TestServices, actor: Actor): Promise<Map<string, Set<string>>> {
  const { rows } = await withScope(services.database, scopeOf(actor), (transaction) =>
    sql<{ thread_id: string; name: string }>`
      select thread_id, name from clarion.section union select thread_id, name from clarion.entry
    `.execute(transaction),
  )
  const seen = new Map<string, Set<string>>()
  for (const { thread_id: thread, name } of rows) seen.set(thread, (seen.get(thread) ?? new Set()).add(name))
  return seen
}
