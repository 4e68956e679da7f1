import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type SurvivorWorld, survivorWorld } from './testing/survivor-world.ts'

describe('what she reads of a link of her case', () => {
  let world: SurvivorWorld
  let mira: Actor
  const sentence = 'Your case is linked with the case of someone in your home, family or group.'
  beforeAll(async () => {
    world = await survivorWorld()
    mira = testActor(world.services, ['supervisor'], world.daniel.organisation)
  })
  afterAll(() => world.services.stop())

  const page = async (path = '') => {
    const response = await world.ask('survivor', `/my${path}`)
    expect(response.status).toBe(200)
    return await response.text()
  }
  /** A case of somebody else, linked with hers. */
  async function linked(): Promise<{
    readonly other: string
    readonly code: string
    readonly ends: () => Promise<unknown>
  }> {
    const { services, daniel, thread } = world
    const { thread: other, entry } = openCase(services)
    const section = `relations/${daniel.organisation}`
    const relation = services.id()
    const say = (where: string, kind: string, body: object) => newEntry(services, where, kind, section, body)
    const here = say(thread, 'relation.recorded', { relation, how: 'child' })
    const there = say(other, 'relation.recorded', { relation, how: 'parent' })
    await appendEntries(services, daniel, [entry, here, there])
    const ends = () =>
      appendEntries(services, daniel, [
        say(thread, 'relation.ended', { half: here.id, why: 'mistake' }),
        say(other, 'relation.ended', { half: there.id, why: 'mistake' }),
      ])
    return { other, code: (entry.body as { readonly code: string }).code, ends }
  }

  it('is one sentence while there is one, and nowhere who the other person is', async () => {
    expect(await page()).not.toContain(sentence)
    const { other, code, ends } = await linked()
    expect(await page()).toContain(sentence)
    const part = `/held/${encodeURIComponent(`relations/${world.daniel.organisation}`)}`
    const pages = await Promise.all([page(), page('/held'), page(part), page(`${part}/written`), page('/looks')])
    for (const html of pages) {
      for (const secret of [other, code, 'Child', 'Parent']) expect(html).not.toContain(secret)
    }
    expect(pages[3]).toContain('Link with another case')
    await ends()
    expect(await page()).not.toContain(sentence)
  })

  it('is gone when the other case is erased', async () => {
    const { other } = await linked()
    expect(await page()).toContain(sentence)
    const erased = newEntry(world.services, other, 'case.erased', 'case', { reason: 'person-asked' })
    await appendEntries(world.services, mira, [erased])
    expect(await page()).not.toContain(sentence)
  })
})
