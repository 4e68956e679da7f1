import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { appendEntries } from './append-entries.ts'

describe('a place that an entry names', () => {
  let services: TestServices
  let daniel: Actor
  let noor: Actor
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    noor = testActor(services, ['administrator', 'coordinator'], services.coordination)
  })
  afterAll(() => services.stop())

  const aCase = async () => {
    const { thread, entry } = openCase(services)
    await appendEntries(services, daniel, [entry])
    return thread
  }
  const place = (placeCode?: string) => ({
    event: 'Exploitation',
    place: 'Behind the mill',
    ...(placeCode && { placeCode }),
  })
  const say = async (thread: string, places: readonly object[], seen?: number) => {
    const entry = newEntry(services, thread, 'exploitation.described', 'exploitation', { places })
    const [result] = await appendEntries(services, daniel, [seen === undefined ? entry : { ...entry, seen }])
    return result?.version ?? 0
  }
  const configure = (kind: string, body: object) =>
    appendEntries(services, noor, [newEntry(services, services.programme, kind, 'places', body)])
  const notOffered = (code: string) => ({ problem: { code: 'place-not-offered', detail: { code } } })
  const listed = (code: string, level: number, parent?: string) => ({
    code,
    level,
    ...(parent && { parent }),
    names: [{ language: 'eng', name: code }],
  })

  it('is refused while the programme has no list; written, it is taken', async () => {
    const thread = await aCase()
    await expect(say(thread, [place('XA01')])).rejects.toMatchObject(notOffered('XA01'))
    await expect(say(thread, [place('constructor')])).rejects.toMatchObject(notOffered('constructor'))
    await say(thread, [place()])
  })

  it('must be in the list, in every line, and not retired, nor part of what was retired', async () => {
    const places = [listed('XA01', 1), listed('XA0101', 2, 'XA01'), listed('XA02', 1)]
    await configure('places.listed', { edition: '1', source: 'Invented', places })
    const thread = await aCase()
    await expect(say(thread, [place('XA0101'), place('XA09')])).rejects.toMatchObject(notOffered('XA09'))
    await say(thread, [place('XA0101'), place('XA02'), place()])
    await configure('places.retired', { codes: ['XA01'], reason: 'Divided anew' })
    const another = await aCase()
    await expect(say(another, [place('XA0101')])).rejects.toMatchObject(notOffered('XA0101'))
    await say(another, [place('XA02')])
    await configure('places.restored', { codes: ['XA01'] })
    await say(another, [place('XA0101')])
  })

  it('stays with a case that named it before it was retired, though the lines beside it are mended', async () => {
    const thread = await aCase()
    const seen = await say(thread, [place('XA02')])
    await configure('places.retired', { codes: ['XA02'], reason: 'Divided anew' })
    await say(thread, [{ ...place('XA02'), place: 'Above the mill' }, place('XA01')], seen)
    await expect(say(await aCase(), [place('XA02')])).rejects.toMatchObject(notOffered('XA02'))
  })
})
