import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { readLooks } from '../reading/read-looks.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { printRoute } from './print-route.ts'

describe('a case on paper', () => {
  let services: TestServices
  let http: TestApplication
  let daniel: Actor
  let amal: Actor
  let thread: string
  let survivor: string

  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, [printRoute])
    daniel = testActor(services, ['case-worker'], services.freshOrganisation())
    amal = testActor(services, ['case-worker'], services.freshOrganisation())
    const opened = openCase(services)
    thread = opened.thread
    survivor = opened.survivor
    const until = new Date(services.now() + 30 * 86_400_000).toISOString()
    await appendEntries(services, daniel, [
      opened.entry,
      newEntry(services, thread, 'person.described', 'person', { gender: 'Feminine' }),
      newEntry(services, thread, 'identity.recorded', 'identity', { names: [{ kind: 'called', name: 'Lina' }] }),
      newEntry(services, thread, 'consent.given', 'sharing', spokenConsent(amal.organisation, ['person'], until)),
    ])
  })
  afterAll(() => services.stop())

  const print = (cookie: string | null, sections: readonly string[], of = thread) =>
    http.ask(cookie, 'POST', `/api/threads/${of}/print`, { sections })
  const printed = async () =>
    (await readLooks(services, daniel, thread, undefined, 50)).looks
      .filter(({ act }) => act === 'print')
      .map(({ section, organisation }) => [section, organisation.id])

  it('is not there for whoever may not know it, nor for whoever names a part that is not shared', async () => {
    const stranger = http.signIn(testActor(services, ['case-worker'], services.freshOrganisation()), ['case-worker'])
    expect((await print(stranger, ['notes'])).status).toBe(404)
    expect((await print(http.signIn(amal, ['case-worker']), ['person', 'identity'])).status).toBe(404)
    expect((await print(http.signIn(daniel, ['case-worker']), ['person'], services.id())).status).toBe(404)
    // Nothing was printed of it, not even the part that could have been.
    expect(await printed()).toEqual([])
  })

  it('is refused to a role that does not print', async () => {
    const shelter = testActor(services, ['service-worker'], daniel.organisation)
    const answer = await print(http.signIn(shelter, ['service-worker']), ['person'])
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'not-permitted' })
  })

  it('holds the parts that were chosen, opened, each once, and the hour of the server', async () => {
    const answer = await print(http.signIn(daniel, ['case-worker']), ['identity', 'person', 'person'])
    expect(answer.status).toBe(200)
    const { at, sections } = await answer.json()
    expect(at).toBe(new Date(services.now()).toISOString())
    expect(sections.map(({ key }: { key: string }) => key)).toEqual(['identity', 'person'])
    expect(JSON.stringify(sections)).toContain('Lina')
    expect(JSON.stringify(sections)).toContain('Feminine')
  })

  it('is written down as printed, part by part, where the person sees it', async () => {
    expect((await printed()).sort()).toEqual([
      ['identity', daniel.organisation],
      ['person', daniel.organisation],
    ])
    const herself: Actor = { ...testActor(services, ['survivor'], survivor), readers: [survivor] }
    const { looks } = await readLooks(services, herself, thread, undefined, 50)
    expect(looks.filter(({ act }) => act === 'print')).toHaveLength(2)
  })
})
