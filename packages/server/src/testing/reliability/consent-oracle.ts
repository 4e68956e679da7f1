import { type RoleName, roles } from '@clarion/casework'
import { sql } from 'kysely'
import { withScope } from '../../database/with-scope.ts'
import { appendEntries } from '../../door/append-entries.ts'
import { type Actor, scopeOf } from '../../http/caller.ts'
import { pruneGrants } from '../../jobs/prune-grants.ts'
import { type ListQuestion, listThreads } from '../../reading/list-threads.ts'
import { readThread } from '../../reading/read-thread.ts'
import { seededRandom } from '../seeded-random.ts'
import { spokenConsent } from '../spoken-consent.ts'
import { testActor } from '../test-actor.ts'
import { newEntry, openCase } from '../test-entries.ts'
import type { TestServices } from '../test-services.ts'
import { rareWord } from './filled-case.ts'
import { type RowResult, runRow } from './row.ts'

const day = 86_400_000
const sections = ['contact', 'person', 'needs', 'notes', 'risk', 'identity', 'exploitation'] as const
const asked: readonly string[] = ['case', ...sections]

/** What this row itself has done: the model. It knows nothing of grants, folds or policies. */
type ModelCase = {
  readonly thread: string
  /** What the person is called; nobody else is. */
  readonly name: string
  readonly lead: Actor
  readonly survivor: Actor
  readonly written: Set<string>
  readonly consents: { id: string; recipient: Actor; sections: readonly string[]; until: number; withdrawn: boolean }[]
  /** No work goes on, and nothing is given. */
  closed: boolean
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

/** A member of the staff, with the one role that the member has. */
type Member = { readonly actor: Actor; readonly role: RoleName }

/**
 * Row 4 of the scorecard: nobody reads without consent, and nobody with consent is refused. While consents come and go and
 * cases are closed and opened again, pages, lists, searches and the database itself are asked what everybody sees, and a model that knows nothing of grants, folds or
 * policies says what they may see.
 *
 * @param attempts how many answers are compared, at least
 */
export async function consentOracle(services: TestServices, attempts: number, seed: number): Promise<RowResult> {
  return await runRow('nobody reads without consent', async (tally) => {
    const random = seededRandom(seed)
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
    const staff: Member[] = (
      ['case-worker', 'case-worker', 'service-worker', 'legal-adviser', 'police-officer', 'outreach-worker'] as const
    ).map((role) => ({ role, actor: testActor(services, [role]) }))
    const leads = staff.filter(({ role }) => role === 'case-worker').map(({ actor }) => actor)
    // Few cases, so that several consents of one recipient come to overlap: what one gives, another may not.
    const cases: ModelCase[] = []
    for (let count = 0; count < 4; count++) cases.push(await openModelCase(services, pick(leads)))
    let prunedAt = 0
    const compare = (model: ModelCase, who: Member, where: string, seen: ReadonlySet<string>, only = asked) => {
      for (const section of only) {
        tally.attempts++
        const may = maySee(model, who.actor, section, who.role, services.now())
        if (seen.has(section) && !may) tally.violated(`leak: ${where} ${who.role} ${section}`)
        if (!seen.has(section) && may && model.written.has(section))
          tally.violated(`wrong refusal: ${where} ${who.role} ${section}`)
      }
    }
    for (let round = 0; tally.attempts < attempts; round++) {
      for (let change = 0; change < 6; change++)
        await changeSomething(services, pick(cases), staff, random, pick, (what) => tally.violated(what))
      if (round % 3 === 2) services.pass(Math.floor(random() * 6) * day)
      if (round % 5 === 4) {
        await pruneGrants(services, services.programme)
        prunedAt = services.now()
      }
      for (const who of staff) {
        const rows = await rowsSeen(services, who.actor)
        const listed = await threadsOf(services, who.actor, {})
        const formed = await threadsOf(services, who.actor, { form: 'forced-labour' })
        for (const model of cases) {
          // Rows and searches may lag behind the hour by one run of the pruning job, and only towards showing less.
          const lagging = model.consents.some(
            ({ recipient, withdrawn, until }) =>
              recipient === who.actor && !withdrawn && prunedAt < until && until <= services.now(),
          )
          if (!lagging) {
            compare(model, who, 'rows', rows.get(model.thread) ?? new Set())
            compare(model, who, 'form', new Set(formed.has(model.thread) ? ['exploitation'] : []), ['exploitation'])
            const named = await threadsOf(services, who.actor, { q: model.name })
            compare(model, who, 'search', new Set(named.has(model.thread) ? ['identity'] : []), ['identity'])
          }
          const knows = asked.some((section) => maySee(model, who.actor, section, who.role, services.now()))
          const outline = await readThread(services, who.actor, model.thread).catch(() => undefined)
          compare(model, who, 'page', new Set(outline?.sections.map(({ key }) => key)))
          if (!knows && outline) tally.violated(`leak: page ${who.role} knows the thread`)
          if (knows !== listed.has(model.thread))
            tally.violated(`list ${who.role}: ${knows ? 'wrong refusal' : 'leak'}`)
        }
      }
    }
  })
}

/** The threads of a list; by a form, only as far as the actor may read what happened (for others the form narrows nothing). */
async function threadsOf(
  services: TestServices,
  actor: Actor,
  question: Partial<ListQuestion>,
): Promise<ReadonlySet<string>> {
  if (question.form && actor.sections?.has('exploitation') === false) return new Set()
  const page = await listThreads(services, actor, { kind: 'case', limit: 200, ...question })
  return new Set(page.threads.map(({ thread }) => thread))
}

async function openModelCase(services: TestServices, lead: Actor): Promise<ModelCase> {
  const { thread, survivor, entry } = openCase(services)
  const name = `${rareWord()} ${rareWord()}`
  await appendEntries(services, lead, [
    entry,
    newEntry(services, thread, 'note.added', 'notes', { about: 'contact', text: 'We met at the station' }),
    newEntry(services, thread, 'person.described', 'person', { gender: 'Feminine' }),
    newEntry(services, thread, 'identity.recorded', 'identity', { names: [{ kind: 'called', name }] }),
    newEntry(services, thread, 'exploitation.described', 'exploitation', { forms: ['forced-labour'] }),
  ])
  const herself = { ...testActor(services, ['survivor'], survivor), author: survivor, readers: [survivor] }
  return {
    thread,
    name,
    lead,
    survivor: herself,
    written: new Set(['case', 'notes', 'person', 'identity', 'exploitation']),
    consents: [],
    closed: false,
    sharingVersion: 0,
  }
}

/**
 * The lead closes the case, or opens it again. What the promise says of it: with the closing every consent is over for good,
 * and a closing that would leave one running is not taken.
 */
async function closeOrReopen(
  services: TestServices,
  model: ModelCase,
  violated: (what: string) => void,
): Promise<void> {
  const { thread, lead } = model
  const say = (...entries: ReturnType<typeof newEntry>[]) => appendEntries(services, lead, entries)
  if (model.closed) {
    await say(newEntry(services, thread, 'case.reopened', 'case', {}))
    model.closed = false
    return
  }
  const closing = () => newEntry(services, thread, 'case.closed', 'case', { outcome: 'other' })
  const given = model.consents.filter(({ withdrawn }) => !withdrawn)
  if (given.some(({ until }) => services.now() < until)) {
    const taken = await say(closing()).then(
      () => true,
      () => false,
    )
    if (taken) violated('leak: a case was closed while a consent ran')
  }
  const ending = given.length > 0 ? [newEntry(services, thread, 'sharing.ended', 'sharing', {})] : []
  await say(...ending, closing())
  for (const consent of given) consent.withdrawn = true
  model.closed = true
}

/** A consent is given, or one is taken back; now and then the case is closed, or opened again. */
async function changeSomething(
  services: TestServices,
  model: ModelCase,
  staff: readonly { actor: Actor }[],
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
  violated: (what: string) => void,
): Promise<void> {
  const live = model.consents.filter(({ withdrawn }) => !withdrawn)
  if (random() < (model.closed ? 0.5 : 0.1)) {
    await closeOrReopen(services, model, violated)
    return
  }
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
  const given = newEntry(
    services,
    model.thread,
    'consent.given',
    'sharing',
    spokenConsent(recipient.organisation, granted, new Date(until).toISOString()),
  )
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
