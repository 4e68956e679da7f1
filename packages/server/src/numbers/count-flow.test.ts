import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { countFlow } from './count-flow.ts'

const day = 24 * 3_600_000

describe('how far cases came', () => {
  let services: TestServices
  let daniel: Actor
  let amal: Actor

  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    amal = testActor(services, ['service-worker'])
  })
  afterAll(() => services.stop())

  it('counts a case once at each step, on the day it came there first, whatever came later', async () => {
    const { thread, entry } = openCase(services)
    const say = (actor: Actor, kind: string, section: string, body: object, seen = 0) =>
      appendEntries(services, actor, [newEntry(services, thread, kind, section, body, seen)])
    const terms = { receiver: amal.organisation, line: 'accommodation', urgency: 'soon' }
    await appendEntries(services, daniel, [entry])
    await say(
      daniel,
      'consent.given',
      'sharing',
      spokenConsent(amal.organisation, ['services'], '2027-06-01T00:00:00Z'),
    )
    services.pass(2 * day)
    const first = `referral/${services.id()}`
    const [sent] = await say(daniel, 'referral.sent', first, terms)
    services.pass(3 * day)
    await say(amal, 'referral.accepted', first, {}, sent?.version)
    const [offered] = await say(amal, 'service.offered', 'services', { line: 'accommodation' })
    services.pass(day)
    await say(amal, 'service.delivered', 'services', { service: offered?.id }, offered?.version)
    // Another referral, thought of and sent later: it must not take the first one's days away.
    const second = `referral/${services.id()}`
    const [proposed] = await say(daniel, 'referral.proposed', second, terms)
    services.pass(9 * day)
    await say(daniel, 'referral.sent', second, terms, proposed?.version)
    const { total, steps } = await countFlow(services, services.programme)
    expect(total).toBe(1)
    expect(Object.fromEntries(steps.map(({ step, cases, medianDays }) => [step, [cases, medianDays]]))).toEqual({
      screened: [0, null],
      identified: [0, null],
      referred: [1, 2],
      accepted: [1, 5],
      delivered: [1, 6],
      followedUp: [0, null],
    })
  })
})
