import { writeAkomaNtoso, writeHtml, writeJson } from '@clarion/review'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { documentsOfSummary } from './documents-of-summary.ts'
import { quoted, type SignedHearing, signedHearing } from './testing/signed-hearing.ts'

describe('what missions are sent', () => {
  let services: TestServices
  let office: Actor
  let hearing: SignedHearing
  beforeAll(async () => {
    services = await testServices()
    office = testActor(services, ['review-office'])
    hearing = await signedHearing(services, office)
  })
  afterAll(() => services.stop())

  const documents = async (version = 1, thread = hearing.thread) =>
    await documentsOfSummary(services, { programme: services.programme, thread, version })

  it('is the signed version in the languages it has; none of a version or a hearing that is not there', async () => {
    expect((await documents()).map(({ language, title }) => [language, title])).toEqual([['en', 'President’s Summary']])
    expect(await documents(2)).toEqual([])
    await expect(documents(1, services.id())).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })

  it('is in each language what was translated, and says while nobody else compared it that nobody did', async () => {
    const translation = {
      ...{ version: 1, language: 'fr', title: 'Résumé', drafted: 'person' },
      parts: [{ id: 's1', heading: 'Messages', sentences: ['Des abris sont demandés.', 'Une survivante l’a dit.'] }],
    }
    const written = newEntry(services, hearing.thread, 'summary.translated', 'summary', translation)
    await appendEntries(services, office, [written])
    const french = async () => (await documents()).find(({ language }) => language === 'fr')!
    const forms = async () => [writeHtml(await french()), writeJson(await french()), writeAkomaNtoso(await french())]
    const unread = 'pas encore relue par une seconde personne'
    for (const form of await forms()) expect(form).toContain(unread)
    const colleague = testActor(services, ['review-office'], office.organisation)
    const reviewed = { version: 1, language: 'fr', compared: written.id }
    const entry = newEntry(services, hearing.thread, 'translation.reviewed', 'summary', reviewed)
    await appendEntries(services, colleague, [entry])
    for (const form of await forms()) {
      expect(form).toContain('Des abris sont demandés.')
      expect(form).not.toContain(unread)
    }
  })

  it('holds no words any more that were taken back after it was sent', async () => {
    const page = async () => writeHtml((await documents())[0]!)
    expect(await page()).toContain(quoted)
    await hearing.say('statement.withdrawn', 'record', { statement: hearing.statement })
    expect(await page()).not.toContain(quoted)
  })
})
