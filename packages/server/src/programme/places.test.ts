import { type PlacesState, placesAtMost, placesInOneEntry } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { clarionRoutes } from '../routes.ts'
import { testParts } from '../sign-in/testing/test-parts.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'

describe('the places of a programme, over the door', () => {
  let services: TestServices
  let application: TestApplication
  let grace: Actor
  let daniel: Actor
  const place = (code: string, level: number, parent?: string) => ({
    code,
    level,
    ...(parent && { parent }),
    names: [{ language: 'eng', name: `Place ${code}` }],
  })
  const listed = (places: object[], edition = '2026') =>
    newEntry(services, services.programme, 'places.listed', 'places', { edition, source: 'Statistics', places })
  const read = async (cookie: string) =>
    await application.ask(cookie, 'GET', `/api/threads/${services.programme}/sections/places`)
  const send = async (cookie: string, entry: object) =>
    await application.ask(cookie, 'POST', '/api/entries', { entries: [entry] })

  beforeAll(async () => {
    services = await testServices()
    application = testApplication(services, clarionRoutes(testParts(services)))
    grace = testActor(services, ['coordinator'], services.coordination)
    daniel = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())

  it('are unknown to a survivor’s session, and to whoever has no session', async () => {
    const { entry, thread, survivor } = openCase(services)
    await appendEntries(services, daniel, [entry])
    expect((await read(application.signInSurvivor(thread, survivor))).status).toBe(404)
    expect((await application.ask(null, 'GET', `/api/threads/${services.programme}/sections/places`)).status).toBe(401)
  })

  it('are changed by no other organisation, nor at their own by anybody whose work it is not', async () => {
    const entry = listed([place('XA', 0)])
    const said = async (actor: Actor, role: 'case-worker' | 'coordinator') =>
      (await (await send(application.signIn(actor, [role]), entry)).json()).code
    expect(await said(daniel, 'case-worker')).toBe('not-found')
    expect(await said(testActor(services, ['coordinator']), 'coordinator')).toBe('not-found')
    expect(await said(testActor(services, ['case-worker'], services.coordination), 'case-worker')).toBe('not-permitted')
  })

  it('are five thousand in ten entries, read by everyone who works there, and say what is wrong by its place', async () => {
    const cookie = application.signIn(grace, ['coordinator'])
    const orphan = await (await send(cookie, listed([place('XA', 0), place('XB01', 1, 'XB')]))).json()
    expect(orphan).toMatchObject({ code: 'invalid-field', detail: expect.stringContaining('body.places.1.parent') })
    const all = [
      place('XA', 0),
      ...Array.from({ length: 99 }, (_, at) => place(`XA${at}`, 1, 'XA')),
      ...Array.from({ length: 4_900 }, (_, at) => place(`XA${at % 99}.${at}`, 2, `XA${at % 99}`)),
    ]
    expect(all.length).toBeLessThan(placesAtMost)
    for (let from = 0; from < all.length; from += placesInOneEntry) {
      expect((await send(cookie, listed(all.slice(from, from + placesInOneEntry)))).status).toBe(200)
    }
    const begun = performance.now()
    const answer = await read(application.signIn(daniel, ['case-worker']))
    const { state }: { state: PlacesState } = await answer.json()
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(Object.keys(state.places)).toHaveLength(5_000)
    expect(state.editions).toMatchObject([{ edition: '2026', source: 'Statistics', places: 5_000 }])
  })
})
