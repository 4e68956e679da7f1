import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { listThreads } from './list-threads.ts'
import { readTasks } from './read-tasks.ts'

describe('the cases on which there is a flag', () => {
  let services: TestServices
  let daniel: Actor
  let sofia: Actor
  let amal: Actor
  let kim: Actor
  const threads: string[] = []
  const flags: string[] = []

  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    sofia = testActor(services, ['outreach-worker'], daniel.organisation)
    amal = testActor(services, ['service-worker'])
    kim = testActor(services, ['case-worker'])
    for (const about of ['deadline', 'question', 'deadline', null]) {
      const { thread, entry } = openCase(services)
      threads.push(thread)
      const flag = newEntry(services, thread, 'flag.raised', 'flags', { about, day: '2026-12-03' })
      if (about !== null) flags.push(flag.id)
      const consent = spokenConsent(amal.organisation, ['contact', 'needs'], '2027-01-01T00:00:00.000Z')
      await appendEntries(services, daniel, [
        entry,
        newEntry(services, thread, 'consent.given', 'sharing', consent),
        ...(about === null ? [] : [flag]),
      ])
      services.pass(1)
    }
  })
  afterAll(() => services.stop())

  const say = (actor: Actor, kind: string, body: object, thread = threads[0] ?? '') =>
    appendEntries(services, actor, [newEntry(services, thread, kind, 'flags', body)])
  const listed = async (actor: Actor, flag: string, more = {}) =>
    (await listThreads(services, actor, { kind: 'case', flag, limit: 50, ...more })).threads.map(({ thread }) =>
      threads.indexOf(thread),
    )
  const due = async (actor: Actor) =>
    (await readTasks(services, actor, 50)).tasks.filter(({ title }) => title === 'flag-due').length

  it('are nobody’s to find who does not lead them, even where the case is shared; and nobody else puts one up', async () => {
    const refused = (code: string) => ({ problem: { code } })
    await expect(say(kim, 'flag.raised', { about: 'other' })).rejects.toMatchObject(refused('not-found'))
    await expect(say(amal, 'flag.raised', { about: 'other' })).rejects.toMatchObject(refused('not-covered'))
    for (const actor of [kim, amal]) {
      expect(await listed(actor, 'any')).toEqual([])
      expect(await listed(actor, 'deadline')).toEqual([])
      expect(await due(actor)).toBe(0)
    }
    const [row] = (await listThreads(services, amal, { kind: 'case', limit: 1 })).threads
    expect(Object.keys(row?.parts ?? {})).not.toContain('flags')
  })

  it('are found by the team, all or by what the flag says, a page at a time', async () => {
    expect(await listed(daniel, 'any')).toEqual([2, 1, 0])
    expect(await listed(sofia, 'deadline')).toEqual([2, 0])
    expect(await listed(sofia, 'safety')).toEqual([])
    const page = await listThreads(services, daniel, { kind: 'case', flag: 'any', limit: 2 })
    expect(await listed(daniel, 'any', { after: page.next })).toEqual([0])
    expect(await listed(daniel, 'any', { worker: 'me' })).toEqual([2, 1, 0])
    expect(await listed(sofia, 'any', { worker: 'me' })).toEqual([])
    expect(await due(sofia)).toBe(3)
  })

  it('are those on which one is up now: whoever of the team takes it down, it is found and due no more', async () => {
    await say(sofia, 'flag.settled', { flag: flags[0], words: 'The papers were sent' })
    expect(await listed(daniel, 'any')).toEqual([2, 1])
    expect(await listed(daniel, 'deadline')).toEqual([2])
    expect(await due(daniel)).toBe(2)
    await say(daniel, 'flag.raised', { about: 'safety' })
    expect(await listed(sofia, 'safety')).toEqual([0])
    expect(await due(daniel)).toBe(2)
  })
})
