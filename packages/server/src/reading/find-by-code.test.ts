import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '../database/with-scope.ts'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { findRoute } from './find-route.ts'

describe('finding a case by the code on the person’s card', () => {
  let services: TestServices
  let application: TestApplication
  let mira: Actor
  let thread: string
  let code: string
  beforeAll(async () => {
    services = await testServices()
    application = testApplication(services, [findRoute])
    mira = testActor(services, ['supervisor'])
    const opening = openCase(services)
    thread = opening.thread
    code = (opening.entry.body as { code: string }).code
    await appendEntries(services, mira, [opening.entry])
  })
  afterAll(() => services.stop())

  const officer = () => {
    const viktor = testActor(services, ['police-officer'])
    return { viktor, cookie: application.signIn(viktor, ['police-officer']) }
  }
  const find = (cookie: string, typed: string) =>
    application.ask(cookie, 'GET', `/api/find?code=${encodeURIComponent(typed)}`)
  const looks = (member: string) =>
    query(services.ownerUrl, 'select act, thread_id from clarion.access_log where member_id = $1', [member])

  it('has nothing for a wrong code, and records that somebody tried without what was tried', async () => {
    const { viktor, cookie } = officer()
    expect((await find(cookie, '0000-0000')).status).toBe(404)
    expect(await looks(viktor.author)).toEqual([{ act: 'find', thread_id: null }])
  })

  it('refuses a member whose roles cannot ask for emergency access, and a survivor', async () => {
    const otto = testActor(services, ['auditor'])
    expect((await find(application.signIn(otto, ['auditor']), code)).status).toBe(403)
    expect(await looks(otto.author)).toEqual([])
    expect((await find(application.signInSurvivor(services.id(), services.id()), code)).status).toBe(404)
  })

  it('says that the case is there and nothing else, and records the look where the person sees it', async () => {
    const { viktor, cookie } = officer()
    const answer = await find(cookie, ` ${code.toLowerCase()} `)
    expect([answer.status, await answer.json()]).toEqual([200, { thread }])
    expect(await looks(viktor.author)).toEqual([{ act: 'find', thread_id: thread }])
  })

  it('leads to emergency access: what was found can be asked for', async () => {
    const { viktor, cookie } = officer()
    const { thread: found } = (await (await find(cookie, code)).json()) as { thread: string }
    const body = { reason: 'She does not answer and her partner has a key', sections: ['contact'], hours: 24 }
    const [result] = await appendEntries(services, viktor, [
      newEntry(services, found, 'emergency.requested', 'sharing', body),
    ])
    expect(result?.outcome).toBe('appended')
  })

  it('takes six wrong codes a minute and no more; right ones do not count', async () => {
    const { cookie } = officer()
    for (let time = 0; time < 10; time++) expect((await find(cookie, code)).status).toBe(200)
    for (let time = 0; time < 6; time++) expect((await find(cookie, `0000-000${time}`)).status).toBe(404)
    const seventh = await find(cookie, code)
    expect([seventh.status, seventh.headers.get('retry-after')]).toEqual([429, '60'])
    services.pass(61_000)
    expect((await find(cookie, code)).status).toBe(200)
  })

  it.each(['', '7KQF', '7KQF-29M', '7KQF-29MX-1', '%', "7KQF-29MX' or true", '7KQF-29M_'])(
    'answers a clear problem to what is no code: %j',
    async (typed) => {
      const answer = await find(officer().cookie, typed)
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'invalid-field'])
    },
  )

  it('shows, past all our code, the one row that has the code and no other', async () => {
    const other = openCase(services)
    await appendEntries(services, mira, [other.entry])
    const rows = await withScope(services.database, { programme: services.programme, code }, (transaction) =>
      sql<{ thread_id: string }>`select thread_id from clarion.thread`.execute(transaction),
    )
    expect(rows.rows).toEqual([{ thread_id: thread }])
    await expect(
      withScope(services.database, { programme: services.programme, code: "x'" }, async () => 0),
    ).rejects.toThrow(TypeError)
  })

  it('finds no erased case', async () => {
    const { thread: gone, entry } = openCase(services)
    await appendEntries(services, mira, [
      entry,
      newEntry(services, gone, 'case.erased', 'case', { reason: 'person-asked' }),
    ])
    expect((await find(officer().cookie, (entry.body as { code: string }).code)).status).toBe(404)
  })
})
