import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testActor } from '../testing/test-actor.ts'
import { type LinesWorld, linesWorld } from './testing/lines-world.ts'

describe('ending a speaker’s link', () => {
  let world: LinesWorld
  beforeAll(async () => {
    world = await linesWorld()
  })
  afterAll(() => world.services.stop())

  const refused = (code: string) => ({ problem: { code } })
  /** A statement whose speaker was asked, and the path of the link. */
  const lines = async (words: string) => {
    const speaker = await world.speaker('Mira', 'civil-society')
    const statement = await world.said(speaker, words)
    await world.opened(statement)
    return { speaker, statement, path: await world.link(statement) }
  }
  const stateOf = async (statement: string) =>
    (await world.record()).statements.find(({ id }) => id === statement) ?? expect.fail('no such statement')

  it('is not there for others, is refused to whoever keeps no record, and is the office’s while one is open', async () => {
    const { say, services, office, get } = world
    const { statement, path } = await lines('We need an end.')
    const end = (by = office, what = statement) => say('check.ended', 'record', { statement: what }, by)
    await expect(end(testActor(services, ['review-office']))).rejects.toMatchObject(refused('not-found'))
    const coder = testActor(services, ['review-coder'], office.organisation)
    await expect(end(coder)).rejects.toMatchObject(refused('not-permitted'))
    await expect(end(office, services.id())).rejects.toMatchObject(refused('refers-to-nothing'))
    expect((await get(path)).status).toBe(200)
    await end()
    const never = await world.get(`/l/${'A'.repeat(43)}`)
    const ended = await get(path)
    expect([ended.status, await ended.text()]).toEqual([404, await never.text()])
    expect((await world.press(`${path}/right`, {})).status).toBe(404)
    await expect(end()).rejects.toMatchObject(refused('not-in-this-state'))
    expect(await stateOf(statement)).toMatchObject({ window: null, checked: null })
  })

  it('is for good: asked again, the speaker needs another link', async () => {
    const { say, services, get, opened, link } = world
    const { speaker, statement, path } = await lines('We need a new one.')
    await say('check.ended', 'record', { statement, why: 'It went to the wrong address.' })
    await opened(statement)
    expect((await get(path)).status).toBe(404)
    services.pass(1)
    const second = await link(statement)
    expect((await get(second)).status).toBe(200)
    await say('statement.attributed', 'record', { statement })
    await say('statement.attributed', 'record', { statement, speaker })
    await opened(statement)
    expect((await get(second)).status).toBe(404)
  })

  it('has nothing to end once the hour is over', async () => {
    const { say, services, opened } = world
    const { statement } = await lines('We need an hour.')
    await opened(statement, new Date(services.now() + 60_000).toISOString())
    services.pass(60_000)
    await expect(say('check.ended', 'record', { statement })).rejects.toMatchObject(refused('not-in-this-state'))
  })
})
