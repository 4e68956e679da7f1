import { alreadySent, canonicalText, type SummaryState } from '@clarion/review'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { sha256 } from '../door/sha256.ts'
import type { Actor } from '../http/caller.ts'
import { readJournal } from '../reading/read-journal.ts'
import { readSection } from '../reading/read-section.ts'
import { syncFeed } from '../sync/sync-feed.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { quoted, signedHearing, survivorSaid } from './testing/signed-hearing.ts'

describe('what a hearing keeps to itself', () => {
  let services: TestServices
  let office: Actor
  let grace: Actor
  let worker: Actor
  beforeAll(async () => {
    services = await testServices()
    office = testActor(services, ['review-office'])
    grace = testActor(services, ['stakeholder'])
    worker = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())
  let thread = ''
  const modalities = {
    ...{ title: 'Hearing', day: '2026-11-24', language: 'en', announced: 'office', panels: [], invited: ['survivor'] },
    ...{ minutes: 3, registration: '2099-01-01T00:00:00.000Z' },
  }
  const say = (who: Actor, kind: string, section: string, body: object, seen = 0, where = thread) =>
    appendEntries(services, who, [newEntry(services, where, kind, section, body, seen)])
  const speaker = (name: string) => ({ speaker: services.id(), name, constituency: 'survivor', part: 'floor' })
  beforeEach(async () => {
    thread = services.id()
    await say(office, 'hearing.opened', 'hearing', modalities)
  })

  it('is answered like a hearing that never was, whoever asks and whatever they say they have seen', async () => {
    for (const who of [grace, worker]) {
      for (const seen of [0, 900]) {
        for (const where of [services.id(), thread]) {
          const asked = say(who, 'speaker.registered', 'speakers', speaker('Ama'), seen, where)
          await expect(asked).rejects.toMatchObject({ problem: { code: 'not-found' } })
        }
      }
    }
  })

  it('tells of the list what stands on it now, and not what stood there before', async () => {
    const mira = speaker('Mira Kovac')
    await say(office, 'speaker.registered', 'speakers', mira)
    await say(office, 'speaker.described', 'speakers', { ...mira, name: 'A survivor' })
    await say(office, 'hearing.arranged', 'hearing', { ...modalities, announced: 'programme' })
    const list = await readSection(services, grace, thread, 'speakers')
    expect(JSON.stringify(list.state)).toContain('A survivor')
    const { entries } = await readJournal(services, grace, thread, undefined, 50)
    expect(entries.map(({ kind }) => kind)).toContain('speaker.registered')
    expect(JSON.stringify([list, entries])).not.toContain('Kovac')
  })

  it('opens the list of speakers of a closed hearing to nobody by publishing what came of it', async () => {
    const told = await signedHearing(services, office)
    await told.say('summary.published', 'summary', { version: 1 })
    expect((await readSection(services, grace, told.thread, 'summary')).version).toBeGreaterThan(0)
    const list = readSection(services, grace, told.thread, 'speakers')
    await expect(list).rejects.toMatchObject({ problem: { code: 'not-found' } })
    const { entries } = await readJournal(services, grace, told.thread, undefined, 50)
    expect(entries.map(({ section }) => section)).not.toContain('speakers')
  })

  it('explains to nobody else why a message is left out to protect somebody', async () => {
    const told = await signedHearing(services, office)
    await told.say('summary.published', 'summary', { version: 1 })
    const { state } = await readSection(services, grace, told.thread, 'summary')
    const { entries } = await readJournal(services, grace, told.thread, undefined, 50)
    expect(JSON.stringify(state)).toContain('too-few')
    expect(JSON.stringify([state, entries])).not.toContain('Kovac')
  })

  it('shows a quotation no longer once it is released for less, and tells the survivor that it went out', async () => {
    const told = await signedHearing(services, office)
    await told.say('summary.published', 'summary', { version: 1 })
    const read = async () => JSON.stringify((await readSection(services, grace, told.thread, 'summary')).state)
    expect(await read()).toContain(quoted)
    const less = { statement: told.statement, release: 'paraphrase', basis: 'spoken', day: '2026-11-24' }
    await told.say('statement.released', 'record', less)
    expect(await read()).not.toContain(quoted)
    const { state } = await readSection(services, office, told.thread, 'summary')
    expect(alreadySent((state as SummaryState).signed, told.statement)).toMatchObject([{ version: 1, sentences: 1 }])
  })

  it('shows a quotation as it was corrected since, to everybody in the programme, and marks it as that', async () => {
    const told = await signedHearing(services, office)
    await told.say('summary.published', 'summary', { version: 1 })
    const { text: words, length, checksum } = canonicalText(survivorSaid.replace('a bed', 'a free bed'), sha256)
    const corrected = { statement: told.statement, follows: 1, why: 'As she said it', words, length, checksum }
    await told.say('statement.corrected', 'record', corrected)
    for (const who of [grace, office]) {
      const { state } = await readSection(services, who, told.thread, 'summary')
      const sentences = (state as SummaryState).signed[0]?.parts[0]?.sentences
      expect(sentences?.[1]).toMatchObject({
        text: 'One survivor said: “no shelter had a free bed”.',
        links: [{ corrected: true }],
      })
      expect(JSON.stringify(state)).not.toContain(quoted)
      expect(JSON.stringify(state)).not.toContain('police cell')
    }
  })

  it('takes no translation that repeats words which are not released, in whatever language they were said', async () => {
    const told = await signedHearing(services, office)
    const less = { statement: told.statement, release: 'paraphrase', basis: 'spoken', day: '2026-11-24' }
    await told.say('statement.released', 'record', less)
    const translated = (title: string, heading: string, ...sentences: string[]) =>
      told.say('summary.translated', 'summary', {
        ...{ version: 1, language: 'fr', title, drafted: 'person' },
        parts: [{ id: 's1', heading, sentences }],
      })
    const refused = (field: string) => ({ problem: { code: 'invalid-field', detail: { field } } })
    const plain = ['Certains orateurs ont demandé des refuges.', 'Une survivante a parlé.'] as const
    await expect(translated('Résumé', 'Messages', plain[0], survivorSaid)).rejects.toMatchObject(
      refused('body.parts.0.sentences.1'),
    )
    await expect(translated('Résumé', survivorSaid, ...plain)).rejects.toMatchObject(refused('body.parts.0.heading'))
    await expect(translated(survivorSaid, 'Messages', ...plain)).rejects.toMatchObject(refused('body.title'))
    await translated('Résumé', 'Messages', ...plain)
  })

  it('is read by many at once: nobody who holds one way to the database waits for another', async () => {
    const told = await signedHearing(services, office)
    const reads = Array.from({ length: 80 }, () => readSection(services, office, told.thread, 'summary'))
    expect((await Promise.all(reads)).every(({ version }) => version > 0)).toBe(true)
  })

  it('gives a draft back without the words that were taken back since, to the office too', async () => {
    const told = await signedHearing(services, office)
    const draft = async () => JSON.stringify((await readSection(services, office, told.thread, 'drafting')).state)
    expect(await draft()).toContain(quoted)
    await told.say('statement.withdrawn', 'record', { statement: told.statement })
    expect(await draft()).not.toContain(quoted)
    expect(await draft()).toContain('[…]')
  })

  it('goes to no device, neither its words nor its journal', async () => {
    const told = await signedHearing(services, office)
    const before = await syncFeed(services, office, undefined, 20)
    await told.say('statement.withdrawn', 'record', { statement: told.statement })
    const after = await syncFeed(services, office, before.cursor, 20)
    const answers = JSON.stringify([before, after])
    expect(answers).not.toContain(survivorSaid)
    expect(answers).not.toContain(told.thread)
  })
})
