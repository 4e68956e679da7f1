import { abilitiesOf } from '@clarion/casework'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { clarionRoutes } from '../routes.ts'
import { signInPartsOf } from '../start/sign-in-parts-of.ts'
import { joinedMember } from '../testing/joined-member.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'

describe('colleagues, and the cases on which they work', () => {
  let services: TestServices
  let application: TestApplication
  let mira: Actor
  let daniel: Actor
  let sofia: Actor
  let amal: Actor
  let kim: Actor
  const threads: string[] = []

  beforeAll(async () => {
    services = await testServices()
    const parts = signInPartsOf(
      services,
      { origin: undefined, trustProxy: false, provider: null, mailServer: null },
      null,
    )
    application = testApplication(services, clarionRoutes(parts))
    mira = testActor(services, ['supervisor'])
    daniel = testActor(services, ['case-worker'], mira.organisation)
    sofia = testActor(services, ['outreach-worker'], mira.organisation)
    amal = testActor(services, ['service-worker'])
    kim = testActor(services, ['case-worker'])
    await joinedMember(services, 'Mira', mira, 'supervisor')
    await joinedMember(services, 'Daniel', daniel, 'case-worker')
    await joinedMember(services, 'Sofia', sofia, 'outreach-worker')
    await joinedMember(services, 'Kim', kim, 'case-worker')
    for (let count = 0; count < 3; count++) {
      const { thread, entry } = openCase(services)
      threads.push(thread)
      await appendEntries(services, daniel, [entry])
      services.pass(1)
    }
  })
  afterAll(() => services.stop())

  const asAdministrator = (of: Actor): Actor => ({
    ...of,
    ...abilitiesOf(['administrator']),
    author: services.administrator,
  })
  const say = (actor: Actor, kind: string, worker: string, thread = threads[0] ?? '') =>
    appendEntries(services, actor, [newEntry(services, thread, kind, 'case', { worker })])
  const listed = async (actor: Actor, worker: string) =>
    (await listThreads(services, actor, { kind: 'case', worker, limit: 50 })).threads.map(({ thread }) => thread)
  const colleagues = async (cookie: string | null, load = '?load=yes') =>
    await application.ask(cookie, 'GET', `/api/colleagues${load}`)
  const suspend = (kind: string) =>
    appendEntries(services, asAdministrator(sofia), [
      newEntry(services, sofia.organisation, kind, 'members', { member: sofia.author }),
    ])

  it('are told to nobody outside, and not to who never gives or hands on a case', async () => {
    expect((await colleagues(null)).status).toBe(401)
    expect((await colleagues(application.signIn(amal, ['service-worker']))).status).toBe(403)
  })

  it('are told to who works on cases, and how many each has to a supervisor alone', async () => {
    const worker = await (await colleagues(application.signIn(daniel, ['case-worker']))).json()
    expect(worker.colleagues.map(({ name, cases }: { name: string; cases: unknown }) => [name, cases])).toEqual([
      ['Daniel', null],
      ['Mira', null],
      ['Sofia', null],
    ])
    expect(worker.nobody).toBe(null)
    const supervisor = await (await colleagues(application.signIn(mira, ['supervisor']))).json()
    expect(supervisor.colleagues.map(({ name, cases }: { name: string; cases: unknown }) => [name, cases])).toEqual([
      ['Daniel', 3],
      ['Mira', 0],
      ['Sofia', 0],
    ])
    expect(supervisor.nobody).toBe(0)
    const uncounted = await (await colleagues(application.signIn(mira, ['supervisor']), '')).json()
    expect(uncounted).toMatchObject({ colleagues: [{ cases: null }, { cases: null }, { cases: null }], nobody: null })
  })

  it('are the only ones to whom a case can be given: nobody unknown, of elsewhere, or suspended', async () => {
    const refused = { problem: { code: 'not-a-colleague' } }
    await expect(say(mira, 'case.assigned', services.id())).rejects.toMatchObject(refused)
    await expect(say(mira, 'case.assigned', kim.author)).rejects.toMatchObject(refused)
    await suspend('member.suspended')
    await expect(say(daniel, 'case.handed-on', sofia.author)).rejects.toMatchObject(refused)
    await suspend('member.restored')
    await say(daniel, 'case.handed-on', sofia.author)
  })

  it('find the cases of each in the list: what is said now, not what was; and nothing of another organisation', async () => {
    expect(await listed(daniel, 'me')).toEqual([threads[2], threads[1]])
    expect(await listed(sofia, 'me')).toEqual([threads[0]])
    expect(await listed(mira, sofia.author)).toEqual([threads[0]])
    expect(await listed(mira, 'nobody')).toEqual([])
    expect(await listed(kim, sofia.author)).toEqual([])
    const page = await listThreads(services, daniel, { kind: 'case', worker: 'me', limit: 1 })
    const after = page.next ?? ''
    const rest = await listThreads(services, daniel, { kind: 'case', worker: 'me', limit: 1, after })
    expect([...page.threads, ...rest.threads].map(({ thread }) => thread)).toEqual([threads[2], threads[1]])
    expect(rest.next).toBe(null)
  })

  it('are told alone that a case was given to them', async () => {
    const titles = async (actor: Actor, whose?: 'mine') =>
      (await readTasks(services, actor, 50, { whose })).tasks.map(({ title, thread }) => [title, thread])
    expect(await titles(sofia)).toEqual([['case-given', threads[0]]])
    expect(await titles(mira)).toEqual([])
    const appointment = { at: new Date(services.now()).toISOString(), purpose: 'talk', with: 'Daniel' }
    await appendEntries(services, daniel, [
      newEntry(services, threads[1] ?? '', 'appointment.scheduled', 'appointments', appointment),
    ])
    expect(await titles(sofia)).toContainEqual(['appointment-ahead', threads[1]])
    expect(await titles(sofia, 'mine')).toEqual([['case-given', threads[0]]])
    expect(await titles(daniel, 'mine')).toEqual([['appointment-ahead', threads[1]]])
  })

  it('work on nothing once they have left: what they had is nobody’s, and any colleague may take it, nobody else', async () => {
    const notYours = { problem: { code: 'not-your-case' } }
    await expect(say(daniel, 'case.handed-on', daniel.author)).rejects.toMatchObject(notYours)
    await suspend('member.suspended')
    expect(await listed(mira, 'nobody')).toEqual([threads[0]])
    expect(await listed(kim, 'nobody')).toEqual([])
    const counted = await (await colleagues(application.signIn(mira, ['supervisor']))).json()
    expect(counted).toMatchObject({ colleagues: [{ name: 'Daniel', cases: 2 }, { name: 'Mira' }], nobody: 1 })
    await expect(say(kim, 'case.handed-on', kim.author)).rejects.toMatchObject({ problem: { code: 'not-found' } })
    await say(daniel, 'case.handed-on', daniel.author)
    expect(await listed(mira, 'nobody')).toEqual([])
    expect(await listed(daniel, 'me')).toEqual([threads[2], threads[1], threads[0]])
  })
})
