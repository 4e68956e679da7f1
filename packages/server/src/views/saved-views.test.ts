import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { savedViewRoutes } from './saved-view-routes.ts'
import { forgetView, keepView, mostViews, savedViews } from './saved-views.ts'

describe('the views of the list of cases that a member keeps', () => {
  let services: TestServices
  let application: TestApplication
  let daniel: Actor
  let sofia: Actor
  let asDaniel = ''
  beforeAll(async () => {
    services = await testServices()
    application = testApplication(services, savedViewRoutes)
    daniel = testActor(services, ['case-worker'])
    sofia = testActor(services, ['outreach-worker'], daniel.organisation)
    asDaniel = application.signIn(daniel, ['case-worker'])
  })
  afterAll(() => services.stop())

  const view = (given: object = {}) => ({ id: services.id(), name: 'Mine', first: false, filters: {}, ...given })
  const forget = async (cookie: string | null, id: string) =>
    await application.app.request(`http://localhost/api/me/views/${id}`, {
      method: 'DELETE',
      headers: { host: 'localhost', origin: 'http://localhost', ...(cookie ? { cookie } : {}) },
    })

  it('are not there for anybody else, of the same organisation too; nobody forgets another’s', async () => {
    const mine = view({ name: 'Quiet ones', filters: { status: 'open', worker: 'me' } })
    await keepView(services, daniel, mine)
    expect(await savedViews(services, sofia)).toEqual([])
    const asSofia = application.signIn(sofia, ['outreach-worker'])
    expect((await forget(asSofia, mine.id)).status).toBe(404)
    const seen = await withScope(services.database, { ...scopeOf(sofia), holder: sofia.author }, (transaction) =>
      transaction.selectFrom('clarion.saved_view').selectAll().execute(),
    )
    expect(seen).toEqual([])
    expect(await savedViews(services, daniel)).toEqual([mine])
    await forgetView(services, daniel, mine.id)
  })

  it('are not for who has not signed in, nor for a survivor', async () => {
    expect((await application.ask(null, 'GET', '/api/me/views')).status).toBe(401)
    const survivor = application.signInSurvivor(services.id(), services.id())
    expect((await application.ask(survivor, 'GET', '/api/me/views')).status).toBe(404)
    expect((await forget(null, services.id())).status).toBe(401)
  })

  it('hold filters and never a search; are kept, changed and forgotten, twice as once', async () => {
    const mine = view({ filters: { status: 'open', flag: 'any', worker: sofia.author, form: 'forced-labour' } })
    const keep = async (one: object) => (await application.ask(asDaniel, 'POST', '/api/me/views', one)).status
    expect(await keep({ ...mine, filters: { q: 'Lina' } })).toBe(400)
    expect(await keep({ ...mine, name: ' ' })).toBe(400)
    expect([await keep(mine), await keep(mine)]).toEqual([200, 200])
    expect(await keep({ ...mine, name: 'By form' })).toBe(200)
    const answer = await application.ask(asDaniel, 'GET', '/api/me/views')
    expect(await answer.json()).toEqual({ views: [{ ...mine, name: 'By form' }] })
    expect((await forget(asDaniel, mine.id)).status).toBe(200)
    expect((await forget(asDaniel, mine.id)).status).toBe(404)
  })

  it('keep their names sealed: whoever reads the database reads none', async () => {
    const mine = view({ name: 'Zephyrine' })
    await keepView(services, daniel, mine)
    const [row] = await query(services.ownerUrl, 'select name, encode(name, $1) as text from clarion.saved_view', [
      'escape',
    ])
    expect(String(row?.['text'])).not.toContain('Zephyrine')
    await forgetView(services, daniel, mine.id)
  })

  it('are so many at most', async () => {
    const many = Array.from({ length: mostViews }, () => view())
    for (const one of many) await keepView(services, sofia, one)
    await expect(keepView(services, sofia, view())).rejects.toMatchObject({ problem: { code: 'views-full' } })
    await keepView(services, sofia, { ...(many[0] ?? view()), name: 'Changed' })
    for (const { id } of many) await forgetView(services, sofia, id)
  })

  it('have one that comes first at most, after whatever was kept, changed and forgotten', async () => {
    const ids = Array.from({ length: 4 }, () => services.id())
    const step = fc.record({ id: fc.constantFrom(...ids), act: fc.constantFrom('first', 'plain', 'forget') })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const model = new Map<string, boolean>()
        for (const { id, act } of steps) {
          if (act === 'forget') {
            await forgetView(services, daniel, id).catch(() => undefined)
            model.delete(id)
            continue
          }
          if (act === 'first') for (const other of model.keys()) model.set(other, false)
          model.set(id, act === 'first')
          await keepView(services, daniel, view({ id, first: act === 'first' }))
        }
        const kept = await savedViews(services, daniel)
        expect(new Map(kept.map(({ id, first }) => [id, first]))).toEqual(new Map([...model].sort()))
        for (const { id } of kept) await forgetView(services, daniel, id)
      }),
      { numRuns: 15 },
    )
  })
})
