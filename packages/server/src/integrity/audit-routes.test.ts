import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { readSection } from '../reading/read-section.ts'
import { testActor } from '../testing/test-actor.ts'
import { testApplication } from '../testing/test-application.ts'
import { openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { auditRoutes } from './audit-routes.ts'
import { takeCheckpoint } from './checkpoint.ts'
import { searchLooks } from './search-looks.ts'

const day = 24 * 3_600_000

describe('what an auditor reads', () => {
  let services: TestServices
  let daniel: Actor
  let otto: Actor
  let thread: string
  let code: string

  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    otto = testActor(services, ['auditor'])
    const opened = openCase(services)
    thread = opened.thread
    code = String((opened.entry.body as { code: unknown }).code)
    await appendEntries(services, daniel, [opened.entry])
    await readSection(services, daniel, thread, 'case')
    services.pass(2 * day)
    await readSection(services, daniel, thread, 'sharing')
    services.pass(60_000)
  })
  afterAll(() => services.stop())

  it('finds looks by thread, organisation, act and day, newest first, and stands in the log itself', async () => {
    const { looks, next } = await searchLooks(services, otto, { thread })
    expect(looks.map(({ section }) => section)).toEqual(['sharing', 'case'])
    expect(looks[0]).toMatchObject({ act: 'read', basis: 'lead', organisation: { id: daniel.organisation } })
    expect(next).toBeNull()
    const today = new Date(services.now()).toISOString().slice(0, 10)
    expect((await searchLooks(services, otto, { thread, from: today })).looks).toHaveLength(1)
    expect((await searchLooks(services, otto, { thread, to: today })).looks).toHaveLength(2)
    expect((await searchLooks(services, otto, { organisation: services.id() })).looks).toEqual([])
    const own = await searchLooks(services, otto, { act: 'log', member: otto.author })
    expect(own.looks.length).toBeGreaterThan(3)
  })

  it('goes on where a page ended', async () => {
    for (let time = 0; time < 101; time++) {
      services.pass(1_000)
      await readSection(services, daniel, thread, 'case')
    }
    const first = await searchLooks(services, otto, { thread })
    expect(first.looks).toHaveLength(100)
    const second = await searchLooks(services, otto, { thread, after: first.next ?? '' })
    expect(second.looks).toHaveLength(3)
    expect(second.next).toBeNull()
  })

  it('finds which thread a case is by its code, tells nobody else, and writes it down', async () => {
    const { signIn, ask } = testApplication(services, auditRoutes)
    const cookie = signIn(otto, ['auditor'])
    expect((await ask(cookie, 'POST', '/api/looks/case', { code: '0000-0000' })).status).toBe(404)
    expect((await ask(signIn(daniel, ['case-worker']), 'POST', '/api/looks/case', { code })).status).toBe(403)
    expect((await ask(signIn(daniel, ['case-worker']), 'GET', '/api/looks/people')).status).toBe(403)
    const answer = await ask(cookie, 'POST', '/api/looks/case', { code: code.toLowerCase() })
    expect(await answer.json()).toEqual({ thread })
    const { looks } = await searchLooks(services, otto, { thread, act: 'find' })
    expect(looks.map(({ member }) => member.id)).toEqual([otto.author])
    expect((await (await ask(cookie, 'GET', '/api/looks/people')).json()).people.length).toBeGreaterThan(0)
  })

  it('goes on with the checkpoints where a page ended', async () => {
    const { signIn, ask } = testApplication(services, auditRoutes)
    const cookie = signIn(otto, ['auditor'])
    const before = await (await ask(cookie, 'GET', '/api/checkpoints?before=1')).json()
    expect(before).toMatchObject({ checkpoints: [], next: null })
    expect((await ask(cookie, 'GET', '/api/checkpoints?before=x')).status).toBe(400)
  })

  it('holds the checkpoints against the key that is shown beside them', async () => {
    await takeCheckpoint(services, services.programme)
    const { signIn, ask } = testApplication(services, auditRoutes)
    const grace = testActor(services, ['coordinator'])
    for (const path of ['/api/checkpoints', '/api/looks']) {
      expect((await ask(signIn(grace, ['coordinator']), 'GET', path)).status, path).toBe(403)
    }
    const answer = await (await ask(signIn(otto, ['auditor']), 'GET', '/api/checkpoints')).json()
    const key = createPublicKey({ key: Buffer.from(answer.publicKey, 'base64'), format: 'der', type: 'spki' })
    expect(answer.next).toBeNull()
    expect(answer.checkpoints.map(({ number }: { number: number }) => number)).toEqual([1])
    const [{ root, signature } = { root: '', signature: '' }] = answer.checkpoints
    expect(verify(null, Buffer.from(root, 'hex'), key, Buffer.from(signature, 'base64'))).toBe(true)
  })
})
