import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withScope } from '../database/with-scope.ts'
import { appendEntries } from '../door/append-entries.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { pruneGrants } from '../jobs/prune-grants.ts'
import { query } from '../testing/query.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { encodeCursor, whoseEyes } from './sync-cursor.ts'
import { syncFeed } from './sync-feed.ts'
import { syncRoute } from './sync-route.ts'
import { Device } from './testing/device.ts'
import { differences } from './testing/differences.ts'
import { type ModelCase, maySee } from './testing/model-case.ts'

const day = 86_400_000
const sections = ['contact', 'notes', 'person', 'needs', 'services'] as const

describe('the feed for devices', () => {
  let services: TestServices
  beforeEach(async () => {
    services = await testServices()
  })
  afterEach(() => services.stop())

  const told = async (device: Device, limit = 20): Promise<SyncAnswer[]> => {
    const answers: SyncAnswer[] = []
    for (;;) {
      const answer = await syncFeed(services, device.actor, device.cursor, limit)
      device.take(answer)
      answers.push(answer)
      if (!answer.more) return answers
    }
  }
  const openModel = async (lead: Actor): Promise<ModelCase> => {
    const { thread, survivor, entry } = openCase(services)
    await appendEntries(services, lead, [entry])
    const herself = { ...testActor(services, ['survivor'], survivor), author: survivor, readers: [survivor] }
    const said = new Map([['case', [entry.id]]])
    return { thread, lead, survivor: herself, said, notes: [], consents: [], paused: false }
  }
  const say = async (model: ModelCase, actor: Actor, kind: string, section: string, body: object): Promise<string> => {
    const entry = newEntry(services, model.thread, kind, section, body)
    await appendEntries(services, actor, [entry])
    model.said.set(section, [...(model.said.get(section) ?? []), entry.id])
    return entry.id
  }
  const note = async (model: ModelCase, text: string) => {
    await say(model, model.lead, 'note.added', 'notes', { about: 'team', text })
    model.notes.push(text)
  }
  const consent = async (model: ModelCase, to: string, granted: readonly string[], until: number) => {
    const id = await say(
      model,
      model.lead,
      'consent.given',
      'sharing',
      spokenConsent(to, granted, new Date(until).toISOString()),
    )
    const given = { id, to, sections: granted, until, withdrawn: false }
    model.consents.push(given)
    return given
  }

  it('brings every device to what its reader may see, while consents come, go, pause and end', {
    timeout: 240_000,
  }, async () => {
    const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)
    const random = seededRandom(seed)
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
    const staff = ['case-worker', 'case-worker', 'service-worker', 'legal-adviser', 'police-officer'] as const
    const devices = staff.map((role) => new Device(testActor(services, [role]), role))
    const leads = devices.slice(0, 2).map(({ actor }) => actor)
    const models: ModelCase[] = []
    for (let count = 0; count < 8; count++) models.push(await openModel(pick(leads)))
    const wrong: string[] = []
    for (let round = 0; round < 120; round++) {
      for (let change = 0; change < 3; change++) {
        const model = pick(models)
        const live = model.consents.filter(({ withdrawn }) => !withdrawn)
        const dice = random()
        if (dice < 0.3) await note(model, `Note ${round}.${change}`)
        else if (dice < 0.4) await say(model, model.lead, 'person.described', 'person', { children: round % 20 })
        else if (dice < 0.6 && live.length > 0) {
          const taken = pick(live)
          await say(model, model.survivor, 'consent.withdrawn', 'sharing', { consent: taken.id })
          taken.withdrawn = true
        } else if (dice < 0.67) {
          const kind = model.paused ? 'sharing.resumed' : 'sharing.paused'
          await say(model, model.survivor, kind, 'sharing', {})
          model.paused = !model.paused
        } else {
          const to = pick(devices).actor.organisation
          const granted = sections.filter(() => random() < 0.5)
          const until = services.now() + Math.ceil(random() * 6) * day
          if (to !== model.lead.organisation && granted.length > 0) await consent(model, to, granted, until)
        }
      }
      // Sometimes no time at all, sometimes moments, sometimes days.
      services.pass(pick([0, 0, 20_000, 60_000, day]))
      if (random() < 0.3) await pruneGrants(services, services.programme)
      const device = pick(devices)
      for (const answer of await told(device, pick([1, 2, 20]))) {
        for (const { thread, sections: given } of answer.threads) {
          const model = models.find((each) => each.thread === thread)
          for (const { key } of given) {
            const may = model && maySee(model, device, key, services.now())
            if (!may) wrong.push(`${device.role} was told of ${key}`)
          }
        }
      }
      wrong.push(...differences(device, models, services.now()).map((text) => `round ${round}: ${text}`))
      if (wrong.length > 0) break
    }
    expect(wrong.slice(0, 5), `seed ${seed}`).toEqual([])
    // They came all this way by deltas: once from nothing, never again.
    expect(devices.map(({ resets }) => resets)).toEqual(devices.map(() => 1))
  })

  it('misses nothing that is written while it is asked', { timeout: 120_000 }, async () => {
    const device = new Device(testActor(services, ['case-worker']), 'case-worker')
    const models: ModelCase[] = []
    let writing = true
    const lane = async () => {
      while (writing && models.length < 150) {
        const model = await openModel(device.actor)
        await note(model, 'First')
        models.push(model)
        services.pass(1)
      }
    }
    const lanes = [lane(), lane(), lane()]
    // As long as it takes for enough to be written: on a busy machine twenty questions may be faster than that.
    for (let time = 0; time < 20 || models.length <= 20; time++) await told(device, 5)
    writing = false
    await Promise.all(lanes)
    await told(device, 50)
    expect(models.length).toBeGreaterThan(20)
    expect(differences(device, models, services.now())).toEqual([])
  })

  it('gives out nothing twice that did not change, and records each look', async () => {
    const device = new Device(testActor(services, ['case-worker']), 'case-worker')
    const model = await openModel(device.actor)
    await note(model, 'First')
    const looks = () =>
      query(services.ownerUrl, `select section, basis from clarion.access_log where act = 'sync' order by section`)
    await told(device)
    expect(await looks()).toEqual([
      { section: 'case', basis: 'lead' },
      { section: 'notes', basis: 'lead' },
    ])
    const again = await told(device)
    expect(again.map(({ threads, gone }) => [threads, gone])).toEqual([[[], []]])
    expect(await looks()).toHaveLength(2)
    services.pass(10 * 60_000)
    await told(device)
    await note(model, 'Second')
    const [news] = await told(device)
    // Only the section in which something was said comes again, and only what was said.
    expect(news?.threads[0]?.sections.filter(({ state }) => state !== undefined).map(({ key }) => key)).toEqual([
      'notes',
    ])
    expect(news?.threads[0]?.entries).toHaveLength(1)
    expect(await looks()).toHaveLength(3)
  })

  it('names a case whose access ended, once, and nothing else of it', async () => {
    const lead = testActor(services, ['case-worker'])
    const device = new Device(testActor(services, ['service-worker']), 'service-worker')
    const model = await openModel(lead)
    const given = await consent(model, device.actor.organisation, ['notes'], services.now() + day)
    await told(device)
    expect(device.held.has(model.thread)).toBe(true)
    await say(model, model.survivor, 'consent.withdrawn', 'sharing', { consent: given.id })
    const [answer] = await told(device)
    expect(answer).toMatchObject({ threads: [], gone: [model.thread] })
    expect((await told(device))[0]).toMatchObject({ threads: [], gone: [] })
    services.pass(10 * 60_000)
    await told(device)
    expect((await told(device))[0]).toMatchObject({ threads: [], gone: [] })
    // A device that begins now never hears of it.
    const fresh = new Device(device.actor, 'service-worker')
    expect((await told(fresh))[0]).toMatchObject({ threads: [], gone: [] })
  })

  it('gives nothing by a cursor that is not one’s own, is bent, or is out of its time', async () => {
    const daniel = new Device(testActor(services, ['case-worker']), 'case-worker')
    const viktor = new Device(testActor(services, ['police-officer']), 'police-officer')
    const model = await openModel(daniel.actor)
    await note(model, 'Not for the police')
    await told(daniel)
    const borrowed = await syncFeed(services, viktor.actor, daniel.cursor, 20)
    expect(borrowed).toMatchObject({ reset: true, threads: [], gone: [] })
    const forged = encodeCursor({ who: whoseEyes(viktor.actor), settled: '2000-01-01T00:00:00.000Z', recent: {} })
    expect(await syncFeed(services, viktor.actor, forged, 20)).toMatchObject({ threads: [], gone: [] })
    const future = encodeCursor({ who: whoseEyes(daniel.actor), settled: '2999-01-01T00:00:00.000Z', recent: {} })
    expect(await syncFeed(services, daniel.actor, future, 20)).toMatchObject({ reset: true, threads: [{}] })
    services.pass(91 * day)
    expect(await syncFeed(services, daniel.actor, daniel.cursor, 20)).toMatchObject({ reset: true, threads: [{}] })
    for (const text of ['x', Buffer.from('{}').toString('base64url'), daniel.cursor?.slice(3)]) {
      await expect(syncFeed(services, daniel.actor, text ?? 'x', 20)).rejects.toMatchObject({
        problem: { code: 'invalid-field' },
      })
    }
  })

  it('shows a reader, past all our code, its own changes of access and nobody else’s', async () => {
    const lead = testActor(services, ['case-worker'])
    const [amal, ines] = [testActor(services, ['service-worker']), testActor(services, ['legal-adviser'])]
    const model = await openModel(lead)
    const given = await consent(model, amal.organisation, ['notes'], services.now() + day)
    await say(model, model.survivor, 'consent.withdrawn', 'sharing', { consent: given.id })
    const rows = async (actor: Actor) =>
      await withScope(services.database, scopeOf(actor), async (transaction) => {
        const { rows } = await sql`select thread_id from clarion.access_change`.execute(transaction)
        return rows.length
      })
    expect([await rows(amal), await rows(ines), await rows(lead)]).toEqual([1, 0, 1])
  })

  it('is for members: a survivor has her own pages', async () => {
    const application = testApplication(services, [syncRoute])
    const model = await openModel(testActor(services, ['case-worker']))
    const survivor = application.signInSurvivor(model.thread, model.survivor.organisation)
    expect((await application.ask(null, 'GET', '/api/sync')).status).toBe(401)
    expect((await application.ask(survivor, 'GET', '/api/sync')).status).toBe(404)
    const lead = application.signIn(model.lead, ['case-worker'])
    expect((await application.ask(lead, 'GET', '/api/sync?limit=0')).status).toBe(400)
    const answer = await application.ask(lead, 'GET', '/api/sync')
    expect(((await answer.json()) as SyncAnswer).threads.map(({ thread }) => thread)).toEqual([model.thread])
  })
})
