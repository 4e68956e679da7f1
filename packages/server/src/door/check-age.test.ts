import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('a consent for a child', () => {
  let services: TestServices
  let daniel: Actor
  let recipient: string
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    recipient = services.freshOrganisation()
  })
  afterAll(() => services.stop())

  const guardian = 'Ms A, appointed on 2 March'
  const after = (days: number) => new Date(services.now() + days * 86_400_000).toISOString()
  const given = (until = after(30)) => ({ ...spokenConsent(recipient, ['contact'], until), subject: 'child', guardian })
  const refused = (code: string) => ({ problem: { code } })

  async function aCase() {
    const { thread, entry } = openCase(services)
    await appendEntries(services, daniel, [entry])
    const say = (kind: string, section: string, body: object, seen = 0) =>
      appendEntries(services, daniel, [newEntry(services, thread, kind, section, body, seen)])
    const renew = (consent: string | undefined, until = after(30)) => {
      const {
        recipient: _recipient,
        purpose: _purpose,
        sections: _sections,
        subject: _subject,
        ...terms
      } = given(until)
      return say('consent.renewed', 'sharing', { ...terms, consent })
    }
    return { thread, say, renew }
  }

  it('is refused of whom the record says to be an adult, first and again; then the person is asked', async () => {
    const { say, renew } = await aCase()
    const [first] = await say('consent.given', 'sharing', given())
    await say('person.described', 'person', { ageGroup: 'adult' })
    await expect(say('consent.given', 'sharing', given())).rejects.toMatchObject(refused('consent-of-an-adult'))
    await expect(renew(first?.id)).rejects.toMatchObject(refused('consent-of-an-adult'))
    await say('consent.given', 'sharing', spokenConsent(recipient, ['contact'], after(30)))
  })

  it('is taken where two disagree on the age: in doubt the person is a child', async () => {
    const { thread, say } = await aCase()
    const other = testActor(services, ['case-worker'], daniel.organisation)
    await say('person.described', 'person', { ageGroup: 'adult' })
    const child = newEntry(services, thread, 'person.described', 'person', { ageGroup: 'child' }, 0)
    await appendEntries(services, other, [child])
    await say('consent.given', 'sharing', given())
  })

  it('ends before the eighteenth birthday where the date is known; the task to ask comes before it', async () => {
    const { thread, say, renew } = await aCase()
    const birthday = after(60).slice(0, 10)
    const birthDate = `${Number(birthday.slice(0, 4)) - 18}${birthday.slice(4)}`
    await say('identity.recorded', 'identity', { birthDate })
    const past = refused('consent-past-childhood')
    const tooLong = await say('consent.given', 'sharing', given(after(61))).catch((thrown: unknown) => thrown)
    expect(tooLong).toMatchObject(past)
    expect(JSON.stringify(tooLong)).not.toContain(birthday)
    const [first] = await say('consent.given', 'sharing', given(`${birthday}T00:00:00.000Z`))
    await expect(renew(first?.id, after(61))).rejects.toMatchObject(past)
    const { tasks } = await readTasks(services, daniel, 100)
    const due = tasks.find((task) => task.thread === thread && task.title === 'consent-ending')?.due
    expect(due && new Date(due).toISOString() < `${birthday}T00:00:00.000Z`).toBe(true)
  })

  it('is refused from the birthday on, whatever age was written down before', async () => {
    const { say, renew } = await aCase()
    await say('person.described', 'person', { ageGroup: 'child' })
    const [first] = await say('consent.given', 'sharing', given())
    const year = new Date(services.now()).getUTCFullYear()
    await say('identity.recorded', 'identity', { birthDate: `${year - 18}-01-31` })
    await expect(renew(first?.id)).rejects.toMatchObject(refused('consent-of-an-adult'))
    await expect(say('consent.given', 'sharing', given())).rejects.toMatchObject(refused('consent-of-an-adult'))
  })
})
