import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { directoryRoutes } from './directory-routes.ts'

describe('an organisation that was registered by mistake', () => {
  let services: TestServices
  let asked: TestApplication
  let noor: Actor
  let daniel: Actor
  let amal: Actor
  let cookie: string

  beforeAll(async () => {
    services = await testServices()
    asked = testApplication(services, directoryRoutes)
    noor = testActor(services, ['administrator', 'coordinator'], services.coordination)
    daniel = testActor(services, ['case-worker'])
    cookie = asked.signIn(noor, ['administrator'])
  })
  afterAll(() => services.stop())
  beforeEach(async () => {
    amal = testActor(services, ['service-worker', 'administrator'])
    const invitation = {
      member: amal.author,
      name: 'Amal',
      email: `${amal.author}@a.example`,
      roles: ['service-worker'],
    }
    await say(noor, amal.organisation, 'member.invited', 'members', invitation)
    await say(amal, amal.organisation, 'member.joined', 'members', { member: amal.author })
    await say(amal, amal.organisation, 'service.listed', 'services-offered', {
      line: 'accommodation',
      name: 'A house',
      lastChecked: '2026-11-20',
    })
  })

  const say = (actor: Actor, thread: string, kind: string, section: string, body: object) =>
    appendEntries(services, actor, [newEntry(services, thread, kind, section, body)])
  const withdraw = (by: Actor) =>
    say(by, amal.organisation, 'organisation.withdrawn', 'profile', { reason: 'Registered twice' })
  const aCase = async (by: Actor) => {
    const { thread, entry } = openCase(services)
    await appendEntries(services, by, [entry])
    return thread
  }
  const agreed = () =>
    spokenConsent(amal.organisation, ['contact', 'needs'], new Date(services.now() + 86_400_000).toISOString())
  const answer = async (path: string) => await (await asked.ask(cookie, 'GET', path)).json()
  const shown = async () => {
    const { organisations } = await answer('/api/organisations')
    const { services: offered } = await answer('/api/services')
    const { members } = await answer(`/api/members?organisation=${amal.organisation}`)
    return {
      withdrawn: organisations.find(({ id }: { id: string }) => id === amal.organisation).withdrawn,
      offers: offered.some(
        ({ organisation }: { organisation: { id: string } }) => organisation.id === amal.organisation,
      ),
      member: members[0].status,
    }
  }

  it('is withdrawn by who registered it; to others it is not there to be withdrawn, nor told that it is in use', async () => {
    await aCase(testActor(services, ['case-worker'], amal.organisation))
    const stranger = testActor(services, ['administrator'])
    for (const other of [stranger, daniel]) {
      await expect(withdraw(other)).rejects.toMatchObject({ problem: { code: 'not-found' } })
    }
    const colleague = testActor(services, ['case-worker'], services.coordination)
    await expect(withdraw(colleague)).rejects.toMatchObject({ problem: { code: 'not-permitted' } })
    await expect(withdraw(amal)).rejects.toMatchObject({ problem: { code: 'own-account' } })
    await expect(withdraw(noor)).rejects.toMatchObject({ problem: { code: 'organisation-in-use' } })
    expect(await shown()).toEqual({ withdrawn: false, offers: true, member: 'active' })
  })

  it('is offered nowhere then, and who works there is suspended, until it is restored as it was', async () => {
    await withdraw(noor)
    expect(await shown()).toEqual({ withdrawn: true, offers: false, member: 'suspended' })
    const thread = await aCase(daniel)
    await expect(say(daniel, thread, 'consent.given', 'sharing', agreed())).rejects.toMatchObject({
      problem: { code: 'unknown-recipient' },
    })
    await say(noor, amal.organisation, 'organisation.restored', 'profile', {})
    expect(await shown()).toEqual({ withdrawn: false, offers: true, member: 'active' })
    await say(daniel, thread, 'consent.given', 'sharing', agreed())
    expect((await verifyProgramme(services, services.programme)).broken).toEqual([])
  })

  it('brings nobody back who was suspended before it was withdrawn', async () => {
    await say(noor, amal.organisation, 'member.suspended', 'members', { member: amal.author })
    await withdraw(noor)
    await say(noor, amal.organisation, 'organisation.restored', 'profile', {})
    expect(await shown()).toMatchObject({ member: 'suspended' })
  })

  it('is not withdrawn while it is let into a case, and is once that has ended', async () => {
    const thread = await aCase(daniel)
    await say(daniel, thread, 'consent.given', 'sharing', agreed())
    await expect(withdraw(noor)).rejects.toMatchObject({ problem: { code: 'organisation-in-use' } })
    services.pass(86_400_000)
    await withdraw(noor)
  })

  it('is not withdrawn while it leads an open case, and is once that is closed', async () => {
    const worker = testActor(services, ['case-worker'], amal.organisation)
    const thread = await aCase(worker)
    await expect(withdraw(noor)).rejects.toMatchObject({ problem: { code: 'organisation-in-use' } })
    await say(worker, thread, 'case.closed', 'case', { outcome: 'moved' })
    await withdraw(noor)
  })
})
