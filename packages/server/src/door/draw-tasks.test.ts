import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('what is due', () => {
  let services: TestServices
  let daniel: Actor
  let mira: Actor
  let kim: Actor

  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    mira = testActor(services, ['supervisor'], daniel.organisation)
    kim = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())

  const due = async (actor: Actor, thread: string) =>
    (await readTasks(services, actor, 500)).tasks.filter((task) => task.thread === thread).map(({ title }) => title)
  const say = (actor: Actor, thread: string, kind: string, section: string, body: object, seen = 0) =>
    appendEntries(services, actor, [newEntry(services, thread, kind, section, body, seen)])
  const urgent = { lines: [{ line: 'food', status: 'urgent' }] }
  const wish = { about: 'wish', words: 'I would like to learn to drive.' }

  async function aCase(): Promise<string> {
    const { thread, entry } = openCase(services)
    await appendEntries(services, daniel, [entry])
    await say(daniel, thread, 'need.assessed', 'needs', urgent)
    await say(daniel, thread, 'feedback.given', 'voice', wish)
    await say(daniel, thread, 'follow-up.planned', 'follow-up', { agreed: 'yes', start: '2026-11-01', months: [3] })
    return thread
  }

  it('shows of a closed case only what may still be answered, and all of it again when the case opens again', async () => {
    const thread = await aCase()
    const all = ['urgent-need-unmet', 'feedback-to-answer', 'follow-up-due']
    expect((await due(daniel, thread)).sort()).toEqual([...all].sort())
    await say(daniel, thread, 'case.closed', 'case', { outcome: 'moved' }, 1)
    expect((await due(daniel, thread)).sort()).toEqual(['feedback-to-answer', 'follow-up-due'])
    await say(daniel, thread, 'case.reopened', 'case', {}, 1)
    expect((await due(daniel, thread)).sort()).toEqual([...all].sort())
  })

  it('goes to the organisation that leads the case now', async () => {
    const thread = await aCase()
    await say(daniel, thread, 'consent.given', 'sharing', {
      recipient: kim.organisation,
      purpose: 'case-management',
      sections: ['needs'],
      until: '2027-06-01T00:00:00Z',
      wording: 'clarion-1',
      language: 'eng',
      how: 'spoken',
      capacity: 'able',
    })
    const [asked] = await say(daniel, thread, 'case.transfer-asked', 'case', { to: kim.organisation }, 1)
    await say(kim, thread, 'case.transfer-accepted', 'case', { transfer: asked?.id }, asked?.number)
    expect(await due(daniel, thread)).toEqual([])
    expect(await due(kim, thread)).toEqual(expect.arrayContaining(['urgent-need-unmet', 'feedback-to-answer']))
  })

  it('shows an emergency to whoever in the programme reviews them, and to nobody else', async () => {
    const thread = await aCase()
    const grace = testActor(services, ['coordinator'])
    const amal = testActor(services, ['service-worker'])
    const bea = testActor(services, ['supervisor'], amal.organisation)
    const body = { reason: 'Nobody can be asked.', sections: ['contact'], hours: 4 }
    const [asked] = await say(amal, thread, 'emergency.requested', 'sharing', body)
    await say(bea, thread, 'emergency.opened', 'sharing', { request: asked?.id }, asked?.version)
    expect(await due(grace, thread)).toEqual(['emergency-to-review'])
    expect(await due(daniel, thread)).not.toContain('emergency-to-review')
  })

  it('asks for two values that stand side by side to be settled, until one who saw both has spoken', async () => {
    const thread = await aCase()
    await say(daniel, thread, 'safe-contact.set', 'contact', { channel: 'call' })
    await say(mira, thread, 'safe-contact.set', 'contact', { channel: 'none' })
    expect(await due(daniel, thread)).toContain('dispute-to-settle')
    const [{ version: seen } = { version: 0 }] = await say(mira, thread, 'safe-contact.set', 'contact', {
      hours: 'Noon',
    })
    await say(daniel, thread, 'safe-contact.set', 'contact', { channel: 'none' }, seen)
    expect(await due(daniel, thread)).not.toContain('dispute-to-settle')
  })
})
