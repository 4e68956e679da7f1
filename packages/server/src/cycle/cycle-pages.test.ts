import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { quoted, type SignedHearing, signedHearing } from '../hearing/testing/signed-hearing.ts'
import type { Actor } from '../http/caller.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { cyclePageRoutes } from './cycle-page-routes.ts'

describe('the public pages of a cycle', () => {
  let services: TestServices
  let http: TestApplication
  let office: Actor
  let admin: Actor
  let hearing: SignedHearing
  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, cyclePageRoutes)
    office = testActor(services, ['review-office'])
    admin = testActor(services, ['administrator'], services.coordination)
    hearing = await signedHearing(services, office)
  })
  afterAll(() => services.stop())

  const at = (under = '', thread = hearing.thread) => `/cycle/${services.programme}/${thread}${under}`
  const ask = (path: string) => http.ask(null, 'GET', path)
  const statuses = async () =>
    await Promise.all(
      [at(), at('/summary'), at('/text'), at('/commitments'), at('/document?as=json&in=en')].map(
        async (path) => (await ask(path)).status,
      ),
    )
  const turn = (open: boolean) =>
    appendEntries(services, admin, [newEntry(services, services.programme, 'cycle-page.set', 'settings', { open })])
  const none = [404, 404, 404, 404, 404]

  it('are not there while nothing is published, and not before the programme says so', async () => {
    expect(await statuses()).toEqual(none)
    await turn(true)
    expect(await statuses()).toEqual(none)
    expect(await (await ask(`/cycle/${services.programme}`)).text()).toContain('Nothing is published here.')
    await turn(false)
    await hearing.say('summary.published', 'summary', { version: 1 })
    expect(await statuses()).toEqual(none)
    expect((await ask(`/cycle/${services.programme}`)).status).toBe(404)
    await turn(true)
    expect(await statuses()).toEqual([200, 200, 200, 200, 200])
    expect(await (await ask(`/cycle/${services.programme}`)).text()).toContain('Hearing on trafficking in persons')
  })

  it('are not there for what is no hearing, whatever it is', async () => {
    for (const path of [at('', services.id()), at('', services.programme), '/cycle/x/y', `/cycle/${services.id()}`]) {
      const answer = await ask(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.text()).toContain('This page is not here')
    }
    expect((await http.ask(null, 'POST', at())).status).toBe(405)
  })

  it('say what was published with what it rests on, and nothing that was not released', async () => {
    const home = await (await ask(at())).text()
    expect(home).toContain('A/RES/71/287, paragraph 12')
    expect(home).toMatch(/<th scope="row">Survivor<\/th><td>1<\/td><td>0<\/td>/)
    expect(home).toContain('Said by too few to be told without naming them')
    const summary = await (await ask(at('/summary'))).text()
    for (const words of [quoted, 'Mira Kovac', 'Grace Mensah (Harbour Shelter)', 'A. President'])
      expect(summary).toContain(words)
    expect(home + summary).not.toMatch(/Northern Network|Only Mira|police cell/)
    expect(await (await ask(at('/text'))).text()).toContain('No text has been adopted yet.')
  })

  it('show the text of the office that held the hearing, and of another office one that it accepts', async () => {
    const adopt = async (by: Actor, symbol: string) => {
      const thread = services.id()
      const say = (kind: string, section: string, body: object) =>
        appendEntries(services, by, [newEntry(services, thread, kind, section, body)])
      const about = { title: 'Declaration', language: 'en', circulation: 'programme', hearing: hearing.thread }
      await say('draft.opened', 'declaration', about)
      const paragraphs = [{ part: 'operative', label: 'OP1', text: 'We commit to act.', messages: ['M1'] }]
      await say('revision.made', 'text', { name: 'Zero draft', paragraphs })
      await say('declaration.adopted', 'text', { revision: 0, symbol, day: '2026-11-24', how: 'consensus' })
      return thread
    }
    const facilitators = testActor(services, ['review-office'])
    const theirs = await adopt(facilitators, 'A/RES/81/666')
    const isShown = async (symbol: string) => (await (await ask(at('/text'))).text()).includes(symbol)
    expect(await (await ask(at('/text'))).text()).toContain('No text has been adopted yet.')
    // Only the office of the hearing says so, and it may say otherwise again.
    const says = (by: Actor, kind: string) =>
      appendEntries(services, by, [newEntry(services, hearing.thread, kind, 'hearing', { declaration: theirs })])
    for (const kind of ['answer.accepted', 'answer.unaccepted']) {
      await expect(says(facilitators, kind)).rejects.toMatchObject({ problem: { code: 'not-found' } })
    }
    await says(office, 'answer.accepted')
    expect(await isShown('A/RES/81/666')).toBe(true)
    await expect(says(office, 'answer.accepted')).rejects.toMatchObject({ problem: { code: 'already-settled' } })
    await says(office, 'answer.unaccepted')
    expect(await isShown('A/RES/81/666')).toBe(false)
    await adopt(office, 'A/RES/81/1')
    const text = await (await ask(at('/text'))).text()
    expect(text).toContain('A/RES/81/1')
    expect(text).not.toContain('A/RES/81/666')
  })

  it('are in six languages, with the numbers of the original', async () => {
    for (const [language, title] of Object.entries({
      ar: 'موجز الرئيس',
      fr: 'Le résumé de la présidence',
      zh: '主席摘要',
    })) {
      const page = await (await ask(at(`/summary?l=${language}`))).text()
      expect(page).toContain(title)
      expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(page).toContain('<p id="p1" lang="en" dir="ltr">1. ')
    }
    await hearing.say('summary.translated', 'summary', {
      ...{ version: 1, language: 'fr', title: 'Résumé', drafted: 'machine' },
      parts: [{ id: 's1', sentences: ['Des abris sont demandés.', 'Une survivante l’a dit.'] }],
    })
    const page = await (await ask(at('/summary?l=fr'))).text()
    expect(page).toContain('<p id="p1" lang="fr" dir="ltr">1. Des abris sont demandés. Une survivante l’a dit.</p>')
    expect(page).toContain('Traduction automatique')
  })

  it('hold nothing any more of words that were taken back, with the very next request', async () => {
    const document = at('/document?as=html&in=en')
    expect(await (await ask(document)).text()).toContain(quoted)
    await hearing.say('statement.withdrawn', 'record', { statement: hearing.statement })
    for (const path of [at(), at('/summary'), at('/summary?l=fr'), document]) {
      const page = await (await ask(path)).text()
      expect(page).not.toMatch(/Mira|Kovac|no shelter had|Une survivante/)
    }
    expect(await (await ask(at('/summary'))).text()).toContain('One survivor said: “[…]”.')
    await turn(false)
    expect(await statuses()).toEqual(none)
  })
})
