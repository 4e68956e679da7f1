import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { memberNow } from '../sign-in/account.ts'
import { admitMember } from '../sign-in/admit-member.ts'
import { founder, newMember, newOrganisation } from '../sign-in/testing/staff.ts'
import { testParts } from '../sign-in/testing/test-parts.ts'
import { narrow, withSignIn } from '../sign-in/with-sign-in.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { usageReport } from './usage-report.ts'
import { usageRoute } from './usage-route.ts'

describe('the report of use', () => {
  let services: TestServices
  let asked: TestApplication
  let grace: string
  let large: string
  let small: string

  beforeAll(async () => {
    services = await testServices()
    asked = testApplication(services, [usageRoute])
    grace = asked.signIn(testActor(services, ['coordinator']), ['coordinator'])
    large = await newOrganisation(services, 'Large Shelter')
    small = await newOrganisation(services, 'Small Shelter')
    const [daniel, mira, kim] = [
      await newMember(services, large, 'Daniel', ['case-worker']),
      await newMember(services, large, 'Mira', ['service-worker']),
      await newMember(services, small, 'Kim', ['case-worker']),
    ]
    await open(daniel, 12)
    await open(kim, 1)
    await signIn(mira)
  })
  afterAll(() => services.stop())

  const open = async (actor: Actor, count: number) => {
    for (let cases = 0; cases < count; cases++) await appendEntries(services, actor, [openCase(services).entry])
  }
  const signIn = async ({ programme, author: holder }: Actor) => {
    const parts = testParts(services)
    await withSignIn(services.database, { programme, holder }, async (transaction) => {
      await narrow(transaction, { programme, holder })
      const member = await memberNow(transaction, programme, holder)
      if (member) await admitMember(services, parts, transaction, member)
    })
  }
  const report = async (query = '') => await (await asked.ask(grace, 'GET', `/api/numbers/usage${query}`)).json()
  const lineOf = (lines: readonly { organisation: { id: string } }[], id: string) =>
    lines.find(({ organisation }) => organisation.id === id)

  it('is for those who set the programme up', async () => {
    expect((await asked.ask(null, 'GET', '/api/numbers/usage')).status).toBe(401)
    for (const role of ['case-worker', 'supervisor', 'auditor'] as const) {
      const cookie = asked.signIn(testActor(services, [role]), [role])
      expect((await asked.ask(cookie, 'GET', '/api/numbers/usage')).status, role).toBe(403)
    }
    const noor = asked.signIn(founder(services), ['administrator'])
    expect((await asked.ask(noor, 'GET', '/api/numbers/usage')).status).toBe(200)
    expect((await asked.ask(grace, 'GET', '/api/numbers/usage?from=2026-10-02')).status).toBe(400)
  })

  it('counts members who signed in or wrote, once each, and names none of them', async () => {
    const { lines } = await report()
    expect(lineOf(lines, large)).toMatchObject({ quarter: '2026-Q4', active: 2, wrote: 1 })
    expect(lineOf(lines, small)).toMatchObject({ active: 1, wrote: 1 })
    for (const name of ['Daniel', 'Mira', 'Kim']) expect(JSON.stringify(lines)).not.toContain(name)
  })

  it('counts cases, entries and referrals exactly where nothing is withheld, and withholds the few and what tells them', async () => {
    const exact = await usageReport(services, services.programme, {}, true)
    expect(lineOf(exact.lines, large)).toMatchObject({ opened: 12, entries: 12, sent: 0, answered: 0 })
    expect(lineOf(exact.lines, small)).toMatchObject({ opened: 1, entries: 1 })
    // With the twelve shown, the one would be the rest of the sum.
    const { lines, withheldBelow } = await report()
    expect(withheldBelow).toBe(5)
    for (const id of [large, small]) expect(lineOf(lines, id)).toMatchObject({ opened: null, entries: null, sent: 0 })
  })

  it('tells a referral where it was sent and where it was answered', async () => {
    const anna = await newMember(services, large, 'Anna', ['case-worker'])
    const amal = await newMember(services, small, 'Amal', ['service-worker'])
    for (let cases = 0; cases < 6; cases++) {
      const { thread, entry } = openCase(services)
      const referral = `referral/${services.id()}`
      const consent = newEntry(
        services,
        thread,
        'consent.given',
        'sharing',
        spokenConsent(small, ['services'], '2027-06-01T00:00:00Z'),
      )
      const body = { receiver: small, line: 'accommodation', urgency: 'soon' }
      await appendEntries(services, anna, [entry, consent, newEntry(services, thread, 'referral.sent', referral, body)])
      await appendEntries(services, amal, [newEntry(services, thread, 'referral.accepted', referral, {})])
    }
    const { lines } = await report('?from=2026-10-01&to=2026-12-31')
    expect(lineOf(lines, large)).toMatchObject({ sent: 6, answered: 0, active: 3 })
    expect(lineOf(lines, small)).toMatchObject({ sent: 0, answered: 6 })
    expect((await report('?from=2027-01-01')).lines).toEqual([])
  })
})
