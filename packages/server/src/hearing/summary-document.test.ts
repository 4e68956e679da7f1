import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../http/caller.ts'
import { readLooks } from '../reading/read-looks.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { summaryDocumentRoute } from './summary-document-route.ts'
import { quoted, type SignedHearing, signedHearing } from './testing/signed-hearing.ts'

describe('a summary as a document', () => {
  let services: TestServices
  let http: TestApplication
  let office: Actor
  let hearing: SignedHearing
  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, [summaryDocumentRoute])
    office = testActor(services, ['review-office'])
    hearing = await signedHearing(services, office)
  })
  afterAll(() => services.stop())

  const ask = (cookie: string | null, query = 'version=1&as=html&in=en', of = hearing.thread) =>
    http.ask(cookie, 'GET', `/api/threads/${of}/summary?${query}`)
  const signedIn = () => http.signIn(office, ['review-office'])

  it('is not there for another office, nor in a version or language that there is not', async () => {
    const stranger = http.signIn(testActor(services, ['review-office']), ['review-office'])
    expect((await ask(stranger)).status).toBe(404)
    expect((await ask(signedIn(), 'version=2&as=html&in=en')).status).toBe(404)
    expect((await ask(signedIn(), 'version=1&as=html&in=fr')).status).toBe(404)
    expect((await ask(signedIn(), undefined, services.id())).status).toBe(404)
    expect((await ask(null)).status).toBe(401)
  })

  it('is refused to those of the office who do not write it', async () => {
    const coder = testActor(services, ['review-coder'], office.organisation)
    const answer = await ask(http.signIn(coder, ['review-coder']))
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'not-permitted' })
  })

  it('leaves before it is published, in each form, and the look is written down', async () => {
    const starts = { pdf: '%PDF-', docx: 'PK', xml: '<?xml', html: '<!doctype html>', json: '{' }
    for (const [form, start] of Object.entries(starts)) {
      const answer = await ask(signedIn(), `version=1&as=${form}&in=en`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''summary-1-en.${form}`)
      expect(
        Buffer.from(await answer.arrayBuffer())
          .toString('latin1')
          .startsWith(start),
      ).toBe(true)
    }
    const page = await (await ask(signedIn())).text()
    for (const words of ['Mira Kovac', quoted, 'Grace Mensah (Harbour Shelter)', 'Session 71'])
      expect(page).toContain(words)
    // Her organisation was not released by releasing her words, and why too few are left out is not said.
    expect(page).not.toMatch(/Northern Network|Only Mira/)
    const { looks } = await readLooks(services, office, hearing.thread, undefined, 50)
    expect(looks.filter(({ act, section }) => act === 'print' && section === 'summary')).toHaveLength(6)
  })

  it('holds nothing any more of words that were taken back', async () => {
    await hearing.say('statement.withdrawn', 'record', { statement: hearing.statement })
    const page = await (await ask(signedIn())).text()
    expect(page).toContain('One survivor said: “[…]”.')
    expect(page).toContain('Survivor')
    expect(page).not.toMatch(/Mira|Kovac|no shelter had/)
  })
})
