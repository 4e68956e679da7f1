import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readSection } from '../reading/read-section.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { readThread } from '../reading/read-thread.ts'
import { syncFeed } from '../sync/sync-feed.ts'
import { Device } from '../sync/testing/device.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('a case that is closed', () => {
  let services: TestServices
  let daniel: Actor
  let ines: Actor
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    ines = testActor(services, ['legal-adviser'])
  })
  afterAll(() => services.stop())

  const name = 'Zamira Kolgjini'
  const nothing = { problem: { code: 'not-found' } }

  /** A case that the legal aid office may read in part, and was asked to help in. */
  async function sharedCase() {
    const { thread, entry } = openCase(services)
    const say = (kind: string, section: string, body: object) => newEntry(services, thread, kind, section, body)
    const until = '2027-02-01T00:00:00.000Z'
    const referral = `referral/${services.id()}`
    await appendEntries(services, daniel, [
      entry,
      say('identity.recorded', 'identity', { names: [{ kind: 'called', name }] }),
      say('person.described', 'person', { gender: 'Feminine' }),
      say('consent.given', 'sharing', {
        ...spokenConsent(ines.organisation, ['identity', 'person'], until),
        purpose: 'legal-aid',
      }),
      say('referral.sent', referral, { receiver: ines.organisation, line: 'legal-information', urgency: 'soon' }),
    ])
    return { thread, say, referral }
  }

  /** What an organisation has of a case, on every way to it. */
  async function has(actor: Actor, thread: string, device: Device) {
    const among = async (q?: string) => {
      const { threads } = await listThreads(services, actor, { kind: 'case', limit: 50, ...(q ? { q } : {}) })
      return threads.some((one) => one.thread === thread)
    }
    device.take(await syncFeed(services, actor, device.cursor, 50))
    const { tasks } = await readTasks(services, actor, 100)
    const page = await readThread(services, actor, thread).then(
      () => true,
      () => false,
    )
    return {
      page,
      listed: await among(),
      found: await among(name),
      held: device.held.has(thread),
      due: tasks.some((task) => task.thread === thread),
    }
  }
  const all = { page: true, listed: true, found: true, held: true, due: true }
  const none = { page: false, listed: false, found: false, held: false, due: false }

  it('is not closed over a consent that runs', async () => {
    const { thread, say } = await sharedCase()
    await expect(
      appendEntries(services, daniel, [say('case.closed', 'case', { outcome: 'moved' })]),
    ).rejects.toMatchObject({ problem: { code: 'consents-still-run', detail: { count: 1 } } })
    expect((await readSection(services, ines, thread, 'person')).state).toBeDefined()
  })

  it('is gone at once for whoever consent let in, on every way to it, and stays with the lead', async () => {
    const { thread, say } = await sharedCase()
    const device = new Device(ines, 'legal-adviser')
    const own = new Device(daniel, 'case-worker')
    expect(await has(ines, thread, device)).toEqual(all)
    await appendEntries(services, daniel, [
      say('sharing.ended', 'sharing', {}),
      say('case.closed', 'case', { outcome: 'moved' }),
    ])
    expect(await has(ines, thread, device)).toEqual(none)
    for (const section of ['case', 'person', 'identity']) {
      await expect(readSection(services, ines, thread, section)).rejects.toMatchObject(nothing)
    }
    expect(await has(daniel, thread, own)).toMatchObject({ page: true, listed: true, found: true, held: true })
  })

  it('brings nothing back to them when it is opened again', async () => {
    const { thread, say, referral } = await sharedCase()
    const device = new Device(ines, 'legal-adviser')
    await appendEntries(services, daniel, [
      say('sharing.ended', 'sharing', {}),
      say('case.closed', 'case', { outcome: 'moved' }),
    ])
    await appendEntries(services, daniel, [say('case.reopened', 'case', {})])
    expect(await has(ines, thread, device)).toEqual(none)
    await expect(appendEntries(services, ines, [say('referral.accepted', referral, {})])).rejects.toMatchObject(nothing)
    const again = spokenConsent(ines.organisation, ['person'], '2027-02-01T00:00:00.000Z')
    await appendEntries(services, daniel, [say('consent.given', 'sharing', again)])
    expect(await has(ines, thread, device)).toMatchObject({ page: true, listed: true, held: true })
  })

  it('is not closed by a batch that is refused in its second half: then all stays as it was', async () => {
    const { thread, say } = await sharedCase()
    await expect(
      appendEntries(services, daniel, [
        say('sharing.ended', 'sharing', {}),
        say('case.closed', 'case', { outcome: 'no-such-outcome' }),
      ]),
    ).rejects.toMatchObject({ problem: { code: 'invalid-field' } })
    expect((await readSection(services, ines, thread, 'person')).state).toBeDefined()
  })
})
