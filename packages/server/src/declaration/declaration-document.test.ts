import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { readLooks } from '../reading/read-looks.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { declarationDocumentRoute } from './declaration-document-route.ts'

describe('a text of consultations as a document', () => {
  let services: TestServices
  let http: TestApplication
  let office: Actor
  let tomas: Actor
  let ravi: Actor
  let thread = ''
  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, [declarationDocumentRoute])
    office = testActor(services, ['review-office'])
    tomas = testActor(services, ['delegate'])
    ravi = testActor(services, ['stakeholder'])
    thread = services.id()
    await say(office, 'draft.opened', 'declaration', {
      ...{ title: 'Political declaration', language: 'en', circulation: 'delegations' },
    })
    await say(office, 'delegation.named', 'declaration', { organisation: tomas.organisation, party: 'NOR' })
    const texts = ['We urge all States to act.', 'We note the report.']
    const paragraphs = texts.map((text, at) => ({ part: 'operative', label: `OP${at + 1}`, text, messages: [] }))
    await say(office, 'revision.made', 'text', { name: 'Zero draft', paragraphs })
    await say(tomas, 'proposal.made', 'text', {
      ...{ by: [{ party: 'NOR', except: [] }], revision: 0, asks: 'replace', paragraph: 'p1' },
      ...{ start: 3, end: 7, quote: 'urge', text: 'call upon' },
    })
  })
  afterAll(() => services.stop())

  const say = (who: Actor, kind: string, section: string, body: object) =>
    appendEntries(services, who, [newEntry(services, thread, kind, section, body)])
  const signedIn = (who: Actor, ...roles: Parameters<TestApplication['signIn']>[1]) => http.signIn(who, roles)
  const ask = (cookie: string | null, query = 'as=html', of = thread) =>
    http.ask(cookie, 'GET', `/api/threads/${of}/text?${query}`)
  const page = async (query?: string) => await (await ask(signedIn(tomas, 'delegate'), query)).text()

  it('is not there for whoever is not named, nor in a revision that there is not', async () => {
    expect((await ask(null)).status).toBe(401)
    for (const stranger of [
      signedIn(ravi, 'stakeholder'),
      signedIn(testActor(services, ['review-office']), 'review-office'),
    ])
      expect((await ask(stranger)).status).toBe(404)
    const mine = signedIn(tomas, 'delegate')
    expect((await ask(mine, 'as=html&revision=1')).status).toBe(404)
    expect((await ask(mine, undefined, services.id())).status).toBe(404)
    expect((await ask(mine, 'as=odt')).status).toBe(400)
  })

  it('leaves as a compilation in each form, its brackets with those who ask for them; the look is written down', async () => {
    const starts = { pdf: '%PDF-', docx: 'PK', xml: '<?xml', html: '<!doctype html>', json: '{' }
    const mine = signedIn(tomas, 'delegate')
    for (const [form, start] of Object.entries(starts)) {
      const answer = await ask(mine, `as=${form}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''compilation-en.${form}`)
      const content = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      expect([form, content.startsWith(start)]).toEqual([form, true])
    }
    const { looks } = await readLooks(services, office, thread, undefined, 50)
    expect(looks.filter(({ act, section }) => act === 'print' && section === 'text')).toHaveLength(5)
    expect(await page('as=json')).toContain('We [NOR: replace: urge][NOR: replace by: call upon] all States to act.')
    const compiled = await page()
    for (const words of ['Political declaration', 'Compilation of proposals as of', 'call upon', 'Distr.: Limited'])
      expect(compiled).toContain(words)
  })

  it('leaves as a revision without them; once adopted, with its symbol and its day, and nothing is asked of it', async () => {
    expect(await page('as=html&revision=0')).not.toContain('NOR')
    await say(office, 'declaration.adopted', 'text', {
      ...{ revision: 0, symbol: 'A/RES/81/9', day: '2026-11-24', how: 'consensus' },
    })
    for (const query of ['as=html', 'as=html&revision=0']) {
      const adopted = await page(query)
      for (const words of ['A/RES/81/9', 'Session 81', 'Adopted on 24 November 2026', 'We urge all States to act.'])
        expect(adopted).toContain(words)
      expect(adopted).not.toContain('NOR')
    }
    // From then on everyone in the programme may read it.
    expect((await ask(signedIn(ravi, 'stakeholder'))).status).toBe(200)
  })
})
