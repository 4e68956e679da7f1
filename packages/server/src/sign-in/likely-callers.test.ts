import type { Context } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { entriesRoute } from '../door/entries-route.ts'
import { application } from '../http/application.ts'
import type { Actor } from '../http/caller.ts'
import { threadRoutes } from '../reading/thread-routes.ts'
import { query } from '../testing/query.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { type Callers, callersOf } from './callers-of.ts'
import { newMember, newOrganisation, signedIn } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'

let services: TestServices
let lantern: string
let app: ReturnType<typeof application>
let asked: ReturnType<typeof vi.fn<Callers['callerOf']>>
let daniel: Actor
let cookie: string
let thread: string

beforeAll(async () => {
  services = await testServices()
  lantern = await newOrganisation(services, 'Lantern Outreach')
  const callers = callersOf(services, testParts(services))
  asked = vi.fn((context: Context) => callers.callerOf(context))
  app = application({ services, routes: [...threadRoutes, entriesRoute], ...callers, callerOf: asked })
})
afterAll(() => services.stop())

/** Daniel has read his case a moment ago: he is remembered. */
beforeEach(async () => {
  daniel = await newMember(services, lantern, 'Daniel', ['case-worker'])
  cookie = await signedIn(services, daniel)
  const opened = openCase(services)
  thread = opened.thread
  await appendEntries(services, daniel, [opened.entry])
  expect((await read()).status).toBe(200)
  asked.mockClear()
})

const read = async () => await app.request(`/api/threads/${thread}/sections/case`, { headers: { cookie } })
const send = async (body: object) => {
  const headers = { cookie, 'content-type': 'application/json' }
  return await app.request('/api/entries', { method: 'POST', headers, body: JSON.stringify(body) })
}
const note = () => ({
  entries: [newEntry(services, thread, 'note.added', 'notes', { about: 'contact', text: 'Called.' })],
})
const change = (set: string) =>
  query(services.ownerUrl, `update clarion.member set ${set} where member_id = $1`, [daniel.author])
const traces = () =>
  query(
    services.ownerUrl,
    `select (select count(*) from clarion.entry where thread_id = $1) as entries,
      (select count(*) from clarion.access_log where thread_id = $1) as looks`,
    [thread],
  )

describe('a member who asked a moment ago', () => {
  it('is proven by the transaction that answers, which asks nothing else for it', async () => {
    expect((await read()).status).toBe(200)
    expect((await send(note())).status).toBe(200)
    expect((await app.request('/api/threads', { headers: { cookie } })).status).toBe(200)
    expect(asked).not.toHaveBeenCalled()
  })

  it('is told what is refused as before, without being asked for again', async () => {
    const foreign = await app.request(`/api/threads/${services.id()}/sections/case`, { headers: { cookie } })
    expect(foreign.status).toBe(404)
    expect(asked).not.toHaveBeenCalled()
  })

  // As another process would do it: nothing in this one hears of it.
  const byOthers: [string, () => Promise<unknown>][] = [
    [
      'has signed out',
      () => query(services.ownerUrl, 'delete from clarion.session where holder = $1', [daniel.author]),
    ],
    ['is suspended', () => change(`status = 'suspended'`)],
    ['has been away for 15 minutes', async () => services.pass(15 * 60_000)],
  ]
  it.each(byOthers)(
    'is nobody from the next request on who %s: nothing is read, written or told',
    async (_what, happen) => {
      await happen()
      const before = await traces()
      expect((await read()).status).toBe(401)
      expect((await send(note())).status).toBe(401)
      expect((await send({ entries: 'not entries' })).status).toBe(401)
      expect(await traces()).toEqual(before)
    },
  )

  it.each([
    ['works elsewhere now', () => change(`organisation_id = '${services.coordination}'`)],
    ['is an auditor and nothing else now', () => change(`roles = '{auditor}'`)],
  ])('may what the next request finds: one who %s reads and writes nothing here', async (_what, happen) => {
    await happen()
    const before = await traces()
    expect((await send(note())).status).toBeGreaterThanOrEqual(403)
    expect((await read()).status).toBe(404)
    expect(await traces()).toEqual(before)
  })

  it('may at once what was refused a moment ago', async () => {
    await change(`roles = '{auditor}'`)
    expect((await read()).status).toBe(404)
    await change(`roles = '{case-worker}'`)
    expect((await read()).status).toBe(200)
  })

  it('is asked for after all where the answer needs no look at the store: nothing would have proven it', async () => {
    await change(`roles = '{auditor}'`)
    for (let time = 1; time < 3; time++) {
      const answer = await app.request('/api/threads', { headers: { cookie } })
      expect([answer.status, await answer.json()]).toEqual([200, { threads: [], next: null }])
      expect(asked).toHaveBeenCalledTimes(time)
    }
    await query(services.ownerUrl, 'delete from clarion.session where holder = $1', [daniel.author])
    expect((await app.request('/api/threads', { headers: { cookie } })).status).toBe(401)
  })

  it('stays signed in as long as the pauses are short', async () => {
    for (let minute = 0; minute < 40; minute += 5) {
      services.pass(5 * 60_000)
      expect((await read()).status).toBe(200)
    }
  })

  it('must confirm again for what is grave once the confirmation was taken back', async () => {
    const confirm = (until: string) =>
      query(services.ownerUrl, `update clarion.session set stepped_up_until = ${until} where holder = $1`, [
        daniel.author,
      ])
    await confirm(`timestamptz '${new Date(services.now() + 240_000).toISOString()}'`)
    expect((await read()).status).toBe(200)
    const erase = { entries: [newEntry(services, thread, 'case.erased', 'case', {})] }
    await confirm('null')
    const answer = await send(erase)
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'step-up-needed' }])
  })
})
