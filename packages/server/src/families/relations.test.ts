import type { NewEntry } from '@clarion/journal'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readJournal } from '../reading/read-journal.ts'
import { readThread } from '../reading/read-thread.ts'
import { query } from '../testing/query.ts'
import { spokenConsent } from '../testing/spoken-consent.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { readRelated } from './read-related.ts'

describe('a link between two cases', () => {
  let services: TestServices
  let daniel: Actor
  let mira: Actor
  let amal: Actor
  let kim: Actor
  let mother = ''
  let child = ''
  beforeAll(async () => {
    services = await testServices()
    daniel = testActor(services, ['case-worker'])
    mira = testActor(services, ['supervisor'], daniel.organisation)
    amal = testActor(services, ['service-worker'], daniel.organisation)
    kim = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())
  beforeEach(async () => {
    mother = await open()
    child = await open()
  })

  async function open(by = daniel): Promise<string> {
    const { thread, entry } = openCase(services)
    await appendEntries(services, by, [entry])
    return thread
  }
  const half = (thread: string, relation: string, how: string, by = daniel) =>
    newEntry(services, thread, 'relation.recorded', `relations/${by.organisation}`, { relation, how })
  const halves = (one: string, other: string, [how, converse] = ['child', 'parent'], by = daniel): NewEntry[] => {
    const relation = services.id()
    return [half(one, relation, how ?? '', by), half(other, relation, converse ?? '', by)]
  }
  const end = (thread: string, which: string, by = daniel) =>
    newEntry(services, thread, 'relation.ended', `relations/${by.organisation}`, { half: which, why: 'mistake' })
  const say = (entries: readonly NewEntry[], by = daniel) => appendEntries(services, by, entries)
  const refused = (code: string) => ({ problem: { code } })
  const linked = async (thread: string, by = daniel) => (await readRelated(services, by, thread)).linked
  const rows = (thread: string) =>
    query(services.ownerUrl, 'select from clarion.relation where thread_id = $1 or far_thread = $1', [thread])

  it('is said of a case that is not there as of one that the speaker may not know; then not, and then it is', async () => {
    const foreign = await open(kim)
    const closed = await open()
    await say([newEntry(services, closed, 'case.closed', 'case', { outcome: 'moved' })])
    for (const own of [mother, closed]) {
      for (const other of [services.id(), foreign]) {
        for (const batch of [
          halves(own, other),
          halves(other, own).reverse(),
          halves(own, other, ['child', 'child']),
        ]) {
          await expect(say(batch)).rejects.toMatchObject(refused('not-found'))
          // What else is wrong with the half in one's own case tells nothing of the other.
          const ahead = batch.map((entry) => ({ ...entry, seen: 900 }))
          await expect(say(ahead)).rejects.toMatchObject(refused('not-found'))
          // Nor does it tell one from the other whom it lets say no such thing at all.
          await expect(say(batch, amal)).rejects.toMatchObject(refused('not-found'))
        }
      }
    }
    await expect(say(halves(mother, child), amal)).rejects.toMatchObject(refused('not-covered'))
    await expect(readRelated(services, kim, mother)).rejects.toMatchObject(refused('not-found'))
    await expect(readRelated(services, amal, mother)).rejects.toMatchObject(refused('not-found'))
    await say(halves(mother, child))
    expect(await linked(mother)).toMatchObject([{ how: 'child', other: { thread: child, status: 'open' } }])
    expect(await linked(child)).toMatchObject([{ how: 'parent', other: { thread: mother } }])
  })

  it('is not for an organisation that reads both by consent, and tells it nothing', async () => {
    const consent = spokenConsent(kim.organisation, ['notes', 'contact'], '2027-01-01T00:00:00.000Z')
    await say([mother, child].map((thread) => newEntry(services, thread, 'consent.given', 'sharing', consent)))
    await expect(say(halves(mother, child, undefined, kim), kim)).rejects.toMatchObject(refused('not-covered'))
    await say(halves(mother, child))
    const seen = await readThread(services, kim, mother)
    expect(seen.sections.map(({ key }) => key).filter((key) => key.startsWith('relations'))).toEqual([])
    const said = (await readJournal(services, kim, mother, undefined, 50)).entries.map(({ kind }) => kind)
    expect(said).not.toContain('relation.recorded')
    const listed = await listThreads(services, kim, { kind: 'case', limit: 50 })
    expect(JSON.stringify(listed)).not.toContain('relations')
    await expect(readRelated(services, kim, mother)).rejects.toMatchObject(refused('not-found'))
  })

  it('has no half alone, nor two that say different things, and is sent again without harm', async () => {
    const [one, other] = halves(mother, child) as [NewEntry, NewEntry]
    await expect(say([one])).rejects.toMatchObject(refused('relation-needs-both'))
    await expect(say(halves(mother, child, ['child', 'child']))).rejects.toMatchObject(refused('relation-needs-both'))
    await expect(say(halves(mother, mother))).rejects.toMatchObject(refused('relation-needs-both'))
    const third = half(await open(), (one.body as { relation: string }).relation, 'parent')
    await expect(say([one, other, third])).rejects.toMatchObject(refused('relation-needs-both'))
    await say([one, other])
    expect((await say([other, one])).map(({ outcome }) => outcome)).toEqual(['already', 'already'])
    await expect(say([end(mother, one.id)])).rejects.toMatchObject(refused('relation-needs-both'))
    const ends = [end(child, other.id), end(mother, one.id)]
    await say(ends)
    expect(await linked(mother)).toEqual([])
    expect(await rows(mother)).toHaveLength(0)
    await expect(say([end(mother, one.id)])).rejects.toMatchObject(refused('already-settled'))
  })

  it('can be said with the opening of the case of a relative', async () => {
    const { thread, entry } = openCase(services)
    await say([entry, ...halves(mother, thread)])
    expect(await linked(thread)).toMatchObject([{ how: 'parent', other: { thread: mother } }])
  })

  it('makes a group of those who are linked with one of them; each is a look', async () => {
    const men = await Promise.all(Array.from({ length: 10 }, () => open()))
    await say(men.flatMap((man) => halves(mother, man, ['incident', 'incident'])))
    const { linked: direct, group, more } = await readRelated(services, mira, men[3] ?? '')
    expect(direct.map(({ how, other }) => [how, other?.thread])).toEqual([['incident', mother]])
    expect(group.map(({ thread, through }) => [thread, through]).sort()).toEqual(
      men
        .filter((_, place) => place !== 3)
        .map((man) => [man, mother])
        .sort(),
    )
    expect(more).toBe(false)
    const sql = 'select section from clarion.access_log where thread_id = $1 and member_id = $2'
    expect(await query(services.ownerUrl, sql, [men[7], mira.author])).toEqual([
      { section: `relations/${mira.organisation}` },
    ])
  })

  it('is not handed on with a case, and can be ended by whoever is left with a half', async () => {
    await say(halves(mother, child))
    const consent = spokenConsent(kim.organisation, ['notes'], '2027-01-01T00:00:00.000Z')
    const [given, asked] = [
      newEntry(services, child, 'consent.given', 'sharing', { ...consent, purpose: 'case-management' }),
      newEntry(services, child, 'case.transfer-asked', 'case', { to: kim.organisation }),
    ]
    await say([given, asked])
    await say([newEntry(services, child, 'case.transfer-accepted', 'case', { transfer: asked.id })], kim)
    expect(await linked(child, kim)).toEqual([])
    const told = (await readJournal(services, kim, child, undefined, 50)).entries.map(({ kind }) => kind)
    expect(told).not.toContain('relation.recorded')
    const [left] = await linked(mother)
    expect(left).toMatchObject({ how: 'child', far: null, other: null })
    await say([end(mother, left?.half ?? '')])
    expect(await linked(mother)).toEqual([])
    expect((await verifyProgramme(services, services.programme)).broken).toEqual([])
  })

  it('is gone from both when either is erased: nothing in the other tells of it, and no key opens it', async () => {
    await say(halves(mother, child))
    await say([newEntry(services, child, 'case.erased', 'case', { reason: 'person-asked' })], mira)
    expect(await readRelated(services, daniel, mother)).toEqual({ linked: [], group: [], more: false })
    expect(await rows(child)).toHaveLength(0)
    const entries = (await readJournal(services, daniel, mother, undefined, 50)).entries
    const said = entries.find(({ kind }) => kind === 'relation.recorded')
    expect(said?.body).toEqual({ relation: null, how: null })
    // Nor do the rows of the two, whoever owns the database, share a word by which they could be brought together.
    const stored = await query(
      services.ownerUrl,
      `select thread_id, body from clarion.entry where kind = 'relation.recorded' and thread_id = any ($1)`,
      [[mother, child]],
    )
    const words = stored.map(({ body }) =>
      Object.values(body as Record<string, string>).map((text) => text.split(':')[2]),
    )
    expect(new Set(words.flat()).size).toBe(4)
    expect(JSON.stringify(stored.filter((row) => row.thread_id === mother))).not.toContain(child)
    await say([end(mother, said?.id ?? '')])
    expect((await verifyProgramme(services, services.programme)).broken).toEqual([])
  })
})
