import type { ApprovalAct } from '@clarion/casework'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { readSection } from '../reading/read-section.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { readThread } from '../reading/read-thread.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('a second look, at the door', () => {
  let services: TestServices
  let daniel: Actor
  let mira: Actor
  let kim: Actor
  let noor: Actor
  let thread = ''
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    mira = testActor(services, ['supervisor'], daniel.organisation)
    kim = testActor(services, ['case-worker', 'supervisor'])
    noor = testActor(services, ['administrator'], services.coordination)
  })
  afterAll(() => services.stop())
  beforeEach(async () => {
    const { thread: opened, entry } = openCase(services)
    thread = opened
    await appendEntries(services, daniel, [entry])
    for (const act of ['closing', 'transfer'] as const) await want(act, true)
  })

  async function want(act: ApprovalAct, wanted: boolean) {
    const rule = newEntry(services, services.programme, 'approval-rule.set', 'settings', { act, wanted })
    await appendEntries(services, noor, [rule])
  }
  const on = (kind: string, section: string, body: object) => newEntry(services, thread, kind, section, body)
  const say = (who: Actor, kind: string, section: string, body: object) =>
    appendEntries(services, who, [on(kind, section, body)])
  const refused = (code: string) => ({ problem: { code } })
  const closing = () => on('case.closed', 'case', { outcome: 'goals-reached' })
  const version = async () => (await readThread(services, daniel, thread)).version
  const ask = async (body: object, who = daniel) => (await say(who, 'approval.asked', 'approvals', body))[0]?.id ?? ''
  const give = (asked: string, upTo: number, who = mira) => say(who, 'approval.given', 'approvals', { asked, upTo })

  it('is not there for another organisation, whoever they are, and not given by who may not', async () => {
    const asked = await ask({ act: 'closing', upTo: 1 })
    await expect(give(asked, 1, kim)).rejects.toMatchObject(refused('not-found'))
    await expect(give(asked, 1, daniel)).rejects.toMatchObject(refused('not-permitted'))
    await say(daniel, 'consent.given', 'sharing', spokenConsent(kim.organisation, ['plan'], '2027-01-01T00:00:00.000Z'))
    await expect(give(asked, 2, kim)).rejects.toMatchObject(refused('not-covered'))
    await expect(readSection(services, kim, thread, 'approvals')).rejects.toMatchObject(refused('not-found'))
  })

  it('keeps a case from closing until it was given, and holds for what was seen', async () => {
    await expect(appendEntries(services, daniel, [closing()])).rejects.toMatchObject(refused('approval-needed'))
    const first = await ask({ act: 'closing', upTo: 1 })
    await expect(appendEntries(services, daniel, [closing()])).rejects.toMatchObject(refused('approval-needed'))
    await say(daniel, 'note.added', 'notes', { text: 'Somebody waited for her outside.' })
    await expect(give(first, 1)).rejects.toMatchObject(refused('approval-overtaken'))
    const seen = await version()
    await give(first, seen)
    await say(daniel, 'note.added', 'notes', { text: 'Again.' })
    await expect(appendEntries(services, daniel, [closing()])).rejects.toMatchObject(refused('approval-overtaken'))
    const upTo = await version()
    await give(await ask({ act: 'closing', upTo }), upTo)
    // Nor is it closed in one breath with something that nobody has looked at.
    const both = [on('note.added', 'notes', { text: 'One more.' }), closing()]
    await expect(appendEntries(services, daniel, both)).rejects.toMatchObject(refused('approval-overtaken'))
    await appendEntries(services, daniel, [closing()])
  })

  it('holds for a closing that ends the consents with it', async () => {
    await say(daniel, 'consent.given', 'sharing', spokenConsent(kim.organisation, ['plan'], '2027-01-01T00:00:00.000Z'))
    const upTo = await version()
    await give(await ask({ act: 'closing', upTo }), upTo)
    await appendEntries(services, daniel, [on('sharing.ended', 'sharing', {}), closing()])
  })

  it('given back keeps it open, and the worker alone is told', async () => {
    const asked = await ask({ act: 'closing', upTo: 1 })
    const due = async (who: Actor) =>
      (await readTasks(services, who, 200)).tasks.filter((task) => task.thread === thread).map(({ title }) => title)
    expect([await due(mira), await due(daniel)]).toEqual([['approval-of-closing'], []])
    await say(mira, 'approval.returned', 'approvals', { asked, upTo: 1, words: 'Where does she sleep?' })
    expect([await due(mira), await due(daniel)]).toEqual([[], ['approval-returned']])
    await expect(appendEntries(services, daniel, [closing()])).rejects.toMatchObject(refused('approval-needed'))
  })

  it('asked by a supervisor waits for every other, and not in their own Today', async () => {
    const tove = testActor(services, ['supervisor'], daniel.organisation)
    await ask({ act: 'closing', upTo: 1 }, mira)
    const due = async (who: Actor) =>
      (await readTasks(services, who, 200, { pressing: 'approval', thread })).tasks.map(({ title }) => title)
    expect([await due(mira), await due(tove)]).toEqual([[], ['approval-of-closing']])
  })

  it('is for the organisation that was named, where another is to lead', async () => {
    const other = testActor(services, ['case-worker'])
    for (const { organisation } of [kim, other]) {
      const consent = spokenConsent(organisation, ['plan'], '2027-01-01T00:00:00.000Z')
      await say(daniel, 'consent.given', 'sharing', { ...consent, purpose: 'case-management' })
    }
    const upTo = await version()
    await give(await ask({ act: 'transfer', to: kim.organisation, upTo }), upTo)
    const transfer = (to: string) => say(daniel, 'case.transfer-asked', 'case', { to })
    await expect(transfer(other.organisation)).rejects.toMatchObject(refused('approval-needed'))
    await transfer(kim.organisation)
  })

  it('is never of what one wrote oneself, though a colleague asked', async () => {
    const risk = { occasion: 'intake', sources: [{ from: 'trafficker', level: 'immediate' }] }
    await say(mira, 'risk.assessed', 'risk', risk)
    const upTo = await version()
    const asked = await ask({ act: 'risk', upTo })
    await expect(give(asked, upTo)).rejects.toMatchObject(refused('second-person-needed'))
    // A risk is in force all the while: it is read as it was recorded.
    await expect(readSection(services, daniel, thread, 'risk')).resolves.toMatchObject({ version: upTo })
    await say(daniel, 'risk.assessed', 'risk', risk)
    await give(asked, await version())
  })

  it('is asked of what there is, up to its last entry', async () => {
    await expect(ask({ act: 'plan', upTo: 1 })).rejects.toMatchObject(refused('refers-to-nothing'))
    await expect(ask({ act: 'closing', upTo: 7 })).rejects.toMatchObject(refused('approval-overtaken'))
    // Its own section is not what is looked at.
    await ask({ act: 'closing', upTo: 1 })
    await ask({ act: 'closing', upTo: 1 })
  })

  it('keeps nothing from happening where the programme does not want it', async () => {
    await want('closing', false)
    await appendEntries(services, daniel, [closing()])
  })

  it('does not keep out a closed case that a file brought', async () => {
    const brought = services.id()
    const opened = openCase(services).entry
    const entry = (kind: string, body: object) => newEntry(services, brought, kind, 'case', body)
    const htcds = { ...(opened.body as object), source: 'htcds' }
    await appendEntries(services, daniel, [entry('case.opened', htcds), entry('case.closed', { outcome: 'other' })])
    const worked = services.id()
    const batch = [
      { ...openCase(services).entry, thread: worked },
      newEntry(services, worked, 'case.closed', 'case', { outcome: 'other' }),
    ]
    await expect(appendEntries(services, daniel, batch)).rejects.toMatchObject(refused('approval-needed'))
  })
})
