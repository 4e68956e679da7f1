import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { entriesRoute } from '../door/entries-route.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { threadRoutes } from '../reading/thread-routes.ts'
import { callersOf } from '../sign-in/callers-of.ts'
import { openSession } from '../sign-in/session.ts'
import { signInRoutes } from '../sign-in/sign-in-routes.ts'
import { founder, newMember, newOrganisation, signedIn } from '../sign-in/testing/staff.ts'
import { testParts } from '../sign-in/testing/test-parts.ts'
import { withSignIn } from '../sign-in/with-sign-in.ts'
import { syncRoute } from '../sync/sync-route.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { conductRoutes } from './conduct-routes.ts'

describe('a programme with a code of conduct', () => {
  let services: TestServices
  let app: ReturnType<typeof application>
  let daniel: Actor
  let cookie: string
  let admin: string
  let thread: string
  let survivor: string
  const asked = vi.fn<(path: string) => void>()

  beforeAll(async () => {
    services = await testServices()
    const parts = testParts(services)
    const { callerOf, likelyCallerOf } = callersOf(services, parts)
    const routes = [...threadRoutes, entriesRoute, syncRoute, ...signInRoutes(parts), ...conductRoutes]
    app = application({
      services,
      routes,
      likelyCallerOf,
      callerOf: async (context) => {
        asked(context.req.path)
        return await callerOf(context)
      },
    })
    daniel = await newMember(services, await newOrganisation(services, 'Lantern'), 'Daniel', ['case-worker'])
    cookie = await signedIn(services, daniel)
    admin = await signedIn(services, founder(services))
    const opened = openCase(services)
    thread = opened.thread
    survivor = opened.survivor
    await appendEntries(services, daniel, [opened.entry])
  })
  afterAll(() => services.stop())

  const get = async (path: string, as: string | null = cookie) =>
    await app.request(path, { headers: as === null ? {} : { cookie: as } })
  const post = async (path: string, body: unknown, as: string = cookie) =>
    await app.request(path, {
      method: 'POST',
      headers: { cookie: as, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const problem = async (answer: Response) => [answer.status, (await answer.json()).code]
  const say = async (kind: string, body: object) => {
    const entry = newEntry(services, services.programme, kind, 'conduct', body)
    await appendEntries(services, founder(services), [entry])
    return entry.id
  }
  const today = () => new Date(services.now()).toISOString().slice(0, 10)
  const publish = (version: string, language = 'eng', from = today()) =>
    say('conduct.published', { version, from, language, title: 'Code of conduct', text: `We do no harm (${version}).` })
  const note = () => ({
    entries: [newEntry(services, thread, 'note.added', 'notes', { about: 'contact', text: 'Called.' })],
  })
  const readCase = () => get(`/api/threads/${thread}/sections/case`)

  it('is asked about by those who work in it alone; who accepted is for those who look after members', async () => {
    for (const path of ['/api/conduct', '/api/conduct/members']) expect((await get(path, null)).status).toBe(401)
    expect((await get('/api/conduct/members')).status).toBe(403)
    expect(await (await get('/api/conduct/members', admin)).json()).toEqual({ version: null, members: [] })
  })

  it('asks nobody without a text, or before its day', async () => {
    await publish('later', 'eng', '2099-01-01')
    expect((await readCase()).status).toBe(200)
    expect(await (await get('/api/me')).json()).toMatchObject({ conductOwed: false })
    expect(await (await get('/api/conduct')).json()).toEqual({ version: null, from: null, texts: [], accepted: null })
    expect(await problem(await post('/api/conduct/acceptance', { id: services.id(), text: services.id() }))).toEqual([
      409,
      'conduct-not-in-force',
    ])
  })

  it('refuses cases from the next request on, to a member who was remembered too, and lets them sign out', async () => {
    expect((await readCase()).status).toBe(200)
    await publish('1')
    for (const answer of [
      await readCase(),
      await get('/api/threads'),
      await get('/api/tasks'),
      await get('/api/sync'),
      await post('/api/threads/search', { q: 'Rosa' }),
      await post('/api/entries', note()),
    ]) {
      expect(await problem(answer)).toEqual([403, 'conduct-needed'])
    }
    expect(await (await get('/api/me')).json()).toMatchObject({ conductOwed: true })
    const other = await signedIn(services, daniel)
    expect((await post('/api/sign-out', {}, other)).status).toBe(200)
  })

  it('is accepted in the language that was read, twice without harm, and then costs no request anything', async () => {
    const french = await publish('1', 'fra')
    const { texts, accepted } = await (await get('/api/conduct')).json()
    expect(texts.map(({ language }: { language: string }) => language)).toEqual(['eng', 'fra'])
    expect(accepted).toBeNull()
    const before = {
      version: '1',
      members: expect.arrayContaining([expect.objectContaining({ name: 'Daniel', at: null })]),
    }
    // Whoever published it is asked like everybody.
    expect(await problem(await get('/api/conduct/members', admin))).toEqual([403, 'conduct-needed'])
    expect((await post('/api/conduct/acceptance', { id: services.id(), text: texts[0].id }, admin)).status).toBe(200)
    expect(await (await get('/api/conduct/members', admin)).json()).toEqual(before)

    for (const _ of ['once', 'twice']) {
      expect((await post('/api/conduct/acceptance', { id: services.id(), text: french })).status).toBe(200)
    }
    expect(await (await get('/api/conduct')).json()).toMatchObject({ accepted: { text: french } })
    const { members } = await (await get('/api/conduct/members', admin)).json()
    expect(members).toContainEqual(expect.objectContaining({ name: 'Daniel', language: 'fra', at: expect.any(String) }))
    expect((await readCase()).status).toBe(200)
    asked.mockClear()
    expect((await readCase()).status).toBe(200)
    expect((await post('/api/entries', note())).status).toBe(200)
    expect(asked).not.toHaveBeenCalled()
  })

  it('asks again for a later version, refuses what was not read, and asks no more when that is taken back', async () => {
    const first = (await (await get('/api/conduct')).json()).texts[0].id
    await publish('2')
    expect(await problem(await readCase())).toEqual([403, 'conduct-needed'])
    expect(await problem(await post('/api/conduct/acceptance', { id: services.id(), text: first }))).toEqual([
      409,
      'conduct-not-in-force',
    ])
    await say('conduct.withdrawn', { version: '2' })
    expect((await readCase()).status).toBe(200)
  })

  it('asks the person of a case nothing', async () => {
    await publish('3')
    expect(await problem(await readCase())).toEqual([403, 'conduct-needed'])
    const holder = { kind: 'survivor', programme: services.programme, holder: thread, reader: survivor } as const
    const token = await withSignIn(services.database, holder, (transaction) =>
      openSession(services, transaction, holder),
    )
    const hers = `__Host-clarion_session=${token}`
    expect((await get(`/api/threads/${thread}/sections/case`, hers)).status).toBe(200)
    for (const path of ['/api/conduct', '/api/conduct/members']) expect((await get(path, hers)).status).toBe(404)
    const acceptance = { id: services.id(), text: services.id() }
    expect((await post('/api/conduct/acceptance', acceptance, hers)).status).toBe(404)
  })
})
