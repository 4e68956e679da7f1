import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { pruneEnded } from '../jobs/prune-ended.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { query } from '../testing/query.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

const hour = 3_600_000
const day = 24 * hour

describe('what is due, as time goes by', () => {
  let services: TestServices
  let daniel: Actor
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())

  const due = async (actor: Actor, thread: string) =>
    (await readTasks(services, actor, 200)).tasks.filter((task) => task.thread === thread).map(({ title }) => title)
  const rows = async (thread: string) =>
    (await query(services.ownerUrl, `select title from clarion.task where thread_id = '${thread}'`)).map(
      ({ title }) => title,
    )
  const say = (actor: Actor, thread: string, kind: string, section: string, body: object, seen = 0) =>
    appendEntries(services, actor, [newEntry(services, thread, kind, section, body, seen)])
  const aCase = async () => {
    const { thread, entry } = openCase(services)
    await appendEntries(services, daniel, [entry])
    return thread
  }
  const share = (thread: string, recipient: string, days: number) =>
    say(
      daniel,
      thread,
      'consent.given',
      'sharing',
      spokenConsent(recipient, ['needs', 'appointments'], new Date(services.now() + days * day).toISOString()),
    )
  const refer = (thread: string, receiver: string) =>
    say(daniel, thread, 'referral.sent', `referral/${services.id()}`, { receiver, line: 'food', urgency: 'soon' })

  it('says that a consent ends until it has ended, and not an instant longer', async () => {
    const thread = await aCase()
    await share(thread, testActor(services, ['service-worker']).organisation, 10)
    services.pass(10 * day - 1)
    expect(await due(daniel, thread)).toEqual(['consent-ending'])
    services.pass(1)
    expect(await due(daniel, thread)).toEqual([])
    expect(await rows(thread)).toEqual(['consent-ending'])
    await pruneEnded(services, services.programme)
    expect(await rows(thread)).toEqual([])
  })

  it('waits for a second person only while the emergency can still be confirmed', async () => {
    const thread = await aCase()
    const amal = testActor(services, ['service-worker', 'supervisor'])
    const bea = testActor(services, ['supervisor'], amal.organisation)
    const body = { reason: 'Nobody can be asked.', sections: ['contact'], hours: 4 }
    const [asked] = await say(amal, thread, 'emergency.requested', 'sharing', body)
    services.pass(day - 1)
    expect(await due(bea, thread)).toEqual(['emergency-to-confirm'])
    // Whoever asked may confirm others’ emergencies, and is not asked about her own.
    expect(await due(amal, thread)).toEqual([])
    services.pass(1)
    expect(await due(bea, thread)).toEqual([])
    await expect(
      say(bea, thread, 'emergency.opened', 'sharing', { request: asked?.id }, asked?.version),
    ).rejects.toMatchObject({ problem: { code: 'not-in-this-state' } })
  })

  it('asks nobody to answer in a case that consent has shut to them: by its hour, by withdrawal, while it rests', async () => {
    const amal = testActor(services, ['service-worker'])
    const thread = await aCase()
    const [given] = await share(thread, amal.organisation, 10)
    await refer(thread, amal.organisation)
    await say(amal, thread, 'appointment.scheduled', 'appointments', {
      at: new Date(services.now() + 30 * day).toISOString(),
      purpose: 'health',
      with: 'A nurse',
    })
    const all = ['referral-to-answer', 'appointment-ahead']
    expect(await due(amal, thread)).toEqual(all)
    const [paused] = await say(daniel, thread, 'sharing.paused', 'sharing', {}, given?.version)
    expect(await due(amal, thread)).toEqual([])
    expect(await rows(thread)).not.toContain('referral-to-answer')
    const [resumed] = await say(daniel, thread, 'sharing.resumed', 'sharing', {}, paused?.version)
    expect(await due(amal, thread)).toEqual(all)
    services.pass(10 * day)
    expect(await due(amal, thread)).toEqual([])
    // Who sent it still has to do something about it.
    expect(await due(daniel, thread)).toContain('referral-unanswered')
    await pruneEnded(services, services.programme)
    expect((await rows(thread)).sort()).toEqual(['referral-unanswered'])
    const [again] = await share(thread, amal.organisation, 20)
    expect((await due(amal, thread)).sort()).toEqual([...all].sort())
    await say(daniel, thread, 'consent.withdrawn', 'sharing', { consent: again?.id }, again?.version)
    expect(await due(amal, thread)).toEqual([])
    expect(resumed).toBeDefined()
  })

  it('keeps what somebody still owes an answer, however late', async () => {
    const thread = await aCase()
    await say(daniel, thread, 'need.assessed', 'needs', { lines: [{ line: 'food', status: 'urgent' }] })
    await say(daniel, thread, 'risk.assessed', 'risk', {
      occasion: 'intake',
      sources: [{ from: 'family', level: 'possible' }],
    })
    await say(daniel, thread, 'feedback.given', 'voice', { about: 'wish', words: 'To learn to drive.' })
    services.pass(400 * day)
    await pruneEnded(services, services.programme)
    expect((await due(daniel, thread)).sort()).toEqual(['feedback-to-answer', 'risk-review-due', 'urgent-need-unmet'])
  })
})
