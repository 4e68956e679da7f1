import { canonicalText, type RecordState, type SummaryState } from '@clarion/review'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { sha256 } from '../door/sha256.ts'
import type { Actor } from '../http/caller.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readJournal } from '../reading/read-journal.ts'
import { readSection } from '../reading/read-section.ts'
import { readThread } from '../reading/read-thread.ts'
import { query } from '../testing/query.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { quoted, signedHearing } from './testing/signed-hearing.ts'

describe('a hearing, behind the door', () => {
  let services: TestServices
  let office: Actor
  let grace: Actor
  let worker: Actor
  let thread = ''
  beforeAll(async () => {
    services = await testServices()
    office = testActor(services, ['review-office'])
    grace = testActor(services, ['stakeholder'])
    worker = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())
  beforeEach(async () => {
    thread = services.id()
    await say(office, 'hearing.opened', 'hearing', modalities)
  })

  const modalities = {
    ...{ title: 'Hearing', day: '2026-11-24', language: 'en', announced: 'office', panels: [], invited: ['survivor'] },
    ...{ minutes: 3, registration: '2099-01-01T00:00:00.000Z' },
  }
  const say = (who: Actor, kind: string, section: string, body: object) =>
    appendEntries(services, who, [newEntry(services, thread, kind, section, body)])
  const refused = (code: string, detail?: object) => ({ problem: { code, ...(detail && { detail }) } })
  const announce = () => say(office, 'hearing.arranged', 'hearing', { ...modalities, announced: 'programme' })
  const speaker = async (name: string, constituency: string, who = office) => {
    const id = services.id()
    await say(who, 'speaker.registered', 'speakers', { speaker: id, name, constituency, part: 'floor' })
    return id
  }
  const held = (raw: string) => {
    const { text: words, length, checksum } = canonicalText(raw, sha256)
    return { words, length, checksum }
  }
  const said = async (by: string, raw: string, release = 'open') => {
    const statement = services.id()
    const rest = { part: 'floor', language: 'en', how: 'spoken', release }
    await say(office, 'statement.taken', 'record', { statement, speaker: by, ...rest, ...held(raw) })
    return statement
  }
  const span = (raw: string, statement: string, quote: string) => ({
    ...{ statement, edition: 1, start: raw.indexOf(quote), end: raw.indexOf(quote) + quote.length },
  })
  const lists = async (who: Actor) =>
    (await listThreads(services, who, { kind: 'hearing', limit: 50 })).threads.map((one) => one.thread)

  it('is not there for others until it is announced, then with its list and without its record', async () => {
    await expect(readThread(services, grace, thread)).rejects.toMatchObject(refused('not-found'))
    await expect(speaker('Ama', 'civil-society', grace)).rejects.toMatchObject(refused('not-found'))
    expect(await lists(grace)).not.toContain(thread)
    await announce()
    expect((await readThread(services, grace, thread)).sections.map(({ key }) => key)).toEqual(['hearing', 'speakers'])
    expect(await lists(grace)).toContain(thread)
    expect((await lists(office)).filter((one) => one === thread)).toHaveLength(1)
    await speaker('Ama', 'civil-society', grace)
    expect((await readSection(services, grace, thread, 'speakers')).state).toMatchObject({
      speakers: [{ name: 'Ama' }],
    })
    for (const section of ['record', 'drafting', 'summary']) {
      await expect(readSection(services, grace, thread, section)).rejects.toMatchObject(refused('not-found'))
    }
    // Who works on cases has nothing to do with hearings, and does not learn of them.
    await expect(readThread(services, worker, thread)).rejects.toMatchObject(refused('not-found'))
    expect(await lists(worker)).toEqual([])
    await expect(speaker('Ama', 'civil-society', worker)).rejects.toMatchObject(refused('not-found'))
    await announceNoMore()
    await expect(readThread(services, grace, thread)).rejects.toMatchObject(refused('not-found'))
    expect(await lists(grace)).not.toContain(thread)
  })
  const announceNoMore = () => say(office, 'hearing.arranged', 'hearing', modalities)

  it('names a survivor who does not speak after all to nobody outside the office, and forgets nobody who asked', async () => {
    await announce()
    const mira = await speaker('Mira Kovac', 'survivor')
    await speaker('Ama', 'civil-society', grace)
    const list = async (who: Actor) => JSON.stringify((await readSection(services, who, thread, 'speakers')).state)
    expect(await list(grace)).toContain('Mira Kovac')
    await say(office, 'speaker.withdrawn', 'speakers', { speaker: mira })
    for (const who of [grace, testActor(services, ['stakeholder'])]) {
      expect(await list(who)).not.toContain('Mira')
      expect(await list(who)).toContain('Ama')
      expect(await list(who)).toContain(mira)
    }
    expect(await list(office)).toContain('Mira Kovac')
  })

  it('takes words with the checksum they have, and keeps them sealed', async () => {
    const mira = await speaker('Mira', 'survivor')
    const body = { statement: services.id(), speaker: mira, part: 'floor', language: 'en', how: 'spoken' }
    const words = held('They took my passport.')
    const wrong = { ...body, release: 'not-released', ...words, checksum: '0'.repeat(64) }
    await expect(say(office, 'statement.taken', 'record', wrong)).rejects.toMatchObject(refused('invalid-field'))
    await say(office, 'statement.taken', 'record', { ...wrong, ...words })
    const rows = await query(
      services.ownerUrl,
      `select coalesce(string_agg(e.body::text, ''), '') || coalesce((select string_agg(s.state::text, '') from clarion.section s), '') as all from clarion.entry e`,
    )
    expect(rows[0]?.['all']).toContain(words.checksum)
    expect(rows[0]?.['all']).not.toMatch(/passport|Mira/)
  })

  it('gives words where they stand, and not in the journal: what was withdrawn does not come back by it', async () => {
    const mira = await speaker('Mira', 'survivor')
    const statement = await said(mira, 'They took my passport.', 'not-released')
    const record = async () => (await readSection(services, office, thread, 'record')).state as RecordState
    expect((await record()).statements[0]).toMatchObject({
      editions: [{ words: 'They took my passport.' }],
    })
    await say(office, 'statement.withdrawn', 'record', { statement })
    expect(JSON.stringify(await record())).not.toContain('passport')
    const { entries } = await readJournal(services, office, thread, undefined, 50)
    expect(entries.map(({ kind }) => kind)).toContain('statement.taken')
    expect(JSON.stringify(entries)).not.toContain('passport')
  })

  it('lets nothing be signed that is not the draft, or that the gate stops', async () => {
    const words = 'We need more shelters for survivors in every region.'
    const grace2 = await speaker('Grace', 'civil-society')
    const statement = await said(grace2, words)
    const link = span(words, statement, 'We need more shelters')
    await say(office, 'passage.coded', 'record', { code: services.id(), ...link, message: 'M1', stance: 'for' })
    const written = (text: string) => ({
      ...{ language: 'en', title: 'President’s Summary' },
      parts: [{ id: 's1', message: 'M1', formal: false, dissent: [], sentences: [{ text, links: [link] }] }],
    })
    const by = { name: 'A. President', office: 'President', place: 'New York', day: '2026-11-24' }
    const sign = (version: number, text: string) =>
      say(office, 'summary.signed', 'summary', { version, ...written(text), ...by })
    const many = 'All participants and several observers of many States asked for shelters.'
    const one = 'One speaker asked for more shelters.'
    await say(office, 'summary.written', 'drafting', { follows: 0, ...written('Several speakers asked for shelters.') })
    await expect(sign(1, one)).rejects.toMatchObject(refused('not-the-draft'))
    await expect(sign(1, 'Several speakers asked for shelters.')).rejects.toMatchObject(
      refused('summary-not-ready', { count: 1 }),
    )
    await say(office, 'summary.written', 'drafting', { follows: 1, ...written(one) })
    await expect(sign(1, one)).rejects.toMatchObject(refused('not-the-draft'))
    await expect(sign(2, many)).rejects.toMatchObject(refused('not-the-draft'))
    await sign(2, one)
    await expect(readSection(services, grace, thread, 'summary')).rejects.toMatchObject(refused('not-found'))
    await say(office, 'summary.published', 'summary', { version: 2 })
    const { state } = await readSection(services, grace, thread, 'summary')
    expect((state as SummaryState).signed[0]).toMatchObject({
      number: 2,
      signed: by,
      parts: [{ sentences: [{ text: one }] }],
    })
    await expect(readSection(services, grace, thread, 'drafting')).rejects.toMatchObject(refused('not-found'))
  })

  it('shows nobody words of a published summary that were taken back since, though they read no record', async () => {
    const told = await signedHearing(services, office)
    await told.say('summary.published', 'summary', { version: 1 })
    const read = async (who: Actor) => JSON.stringify((await readSection(services, who, told.thread, 'summary')).state)
    for (const who of [office, grace]) expect(await read(who)).toContain(quoted)
    await told.say('statement.withdrawn', 'record', { statement: told.statement })
    for (const who of [office, grace]) {
      expect(await read(who)).not.toContain(quoted)
      expect(await read(who)).toContain('[…]')
    }
  })
})
