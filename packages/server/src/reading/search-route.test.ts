import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { threadRoutes } from './thread-routes.ts'

describe('searching for a case', () => {
  let services: TestServices
  let http: TestApplication
  let daniel: string
  let kim: string
  let thread: string
  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, threadRoutes)
    const actor = testActor(services, ['case-worker'], services.freshOrganisation())
    const opened = openCase(services)
    thread = opened.thread
    const names = [{ kind: 'called', name: 'Lina Dervishi' }]
    await appendEntries(services, actor, [
      opened.entry,
      newEntry(services, thread, 'identity.recorded', 'identity', { names }),
    ])
    daniel = http.signIn(actor, ['case-worker'])
    kim = http.signIn(testActor(services, ['case-worker'], services.freshOrganisation()), ['case-worker'])
  })
  afterAll(() => services.stop())

  const search = (cookie: string | null, body: object) => http.ask(cookie, 'POST', '/api/threads/search', body)

  it('is for members', async () => {
    expect((await search(null, { q: 'Lina' })).status).toBe(401)
  })

  it('finds nothing of what another organisation holds', async () => {
    expect(await (await search(kim, { q: 'Lina Dervishi' })).json()).toEqual({ threads: [], next: null })
  })

  it('finds a name as it sounds', async () => {
    const found = await (await search(daniel, { q: 'Leena Dervishy', status: 'open' })).json()
    expect(found).toMatchObject({ threads: [{ thread }], next: null })
  })

  it('refuses a name in an address, where proxies and histories would keep it', async () => {
    const answer = await http.ask(daniel, 'GET', '/api/threads?q=Lina')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'unknown-parameter', parameters: { parameter: 'q' } })
  })
})
