import type { CommitmentState, DeclarationState, SummaryState, TextState } from '@clarion/review'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCommitments } from '../../commitment/list-commitments.ts'
import { cyclePageRoutes } from '../../cycle/cycle-page-routes.ts'
import { appendHistory } from '../../door/append-history.ts'
import { readSection } from '../../reading/read-section.ts'
import { type TestApplication, testApplication } from '../../testing/test-application.ts'
import { type TestServices, testServices } from '../../testing/test-services.ts'
import { foundDemonstration } from '../found-demonstration.ts'
import { openCyclePage } from '../found-settings.ts'
import { staffActor } from '../staff-actor.ts'
import { tellCycle } from './tell-cycle.ts'
import { tellHearing } from './tell-hearing.ts'

describe('the cycle of the demonstration', () => {
  let services: TestServices
  let http: TestApplication
  let programme: string
  let threads: readonly string[]
  beforeAll(async () => {
    services = await testServices()
    http = testApplication(services, cyclePageRoutes)
    programme = await foundDemonstration(services, false)
    await openCyclePage(services, programme)
    const told = tellCycle(programme, services.now())
    threads = told.map(({ thread }) => thread)
    await appendHistory(
      services,
      programme,
      told.flatMap(({ spoken }) => spoken),
    )
  })
  afterAll(() => services.stop())

  const as = (name: 'helene' | 'tomas') => staffActor(programme, name)
  const state = async <State>(thread: string | undefined, section: string) =>
    (await readSection(services, as('helene'), thread ?? '', section)).state as State

  it('waits, in the hearing of three weeks ago, for somebody to settle what two people read differently', () => {
    const kinds = tellHearing(programme, services.now()).spoken.map(({ actor, entry }) => [actor.author, entry.kind])
    expect(kinds).toContainEqual([as('helene').author, 'passage.coded'])
    expect(kinds).toContainEqual([as('helene').author, 'statement.read'])
  })

  it('is told the same again for the same present, and is over before it', () => {
    const [one, other] = [tellCycle(programme, services.now()), tellCycle(programme, services.now())]
    const entries = one.flatMap(({ spoken }) => spoken)
    expect(entries).toEqual(other.flatMap(({ spoken }) => spoken))
    const now = new Date(services.now()).toISOString()
    expect(entries.filter(({ entry }) => entry.said >= now)).toEqual([])
    expect(new Set(entries.map(({ entry }) => entry.id)).size).toBe(entries.length)
  })

  it('has a summary that is published in six languages, each compared by a second person', async () => {
    const { signed, translations } = await state<SummaryState>(threads[0], 'summary')
    expect(signed).toMatchObject([{ number: 1, published: expect.anything() }])
    expect(translations.map(({ language }) => language)).toEqual(['ar', 'es', 'fr', 'ru', 'zh'])
    for (const { author, reviewed } of translations) {
      expect(reviewed).not.toBeNull()
      expect(reviewed?.author).not.toBe(author)
    }
  })

  it('has a text that answers to that hearing: decided proposals, a broken silence, one that held, an adoption', async () => {
    expect((await state<DeclarationState>(threads[1], 'declaration')).hearing).toBe(threads[0])
    const text = await state<TextState>(threads[1], 'text')
    expect(text.revisions.map(({ name }) => name)).toEqual(['Zero draft', 'Rev.1', 'Rev.2'])
    expect(text.proposals.map(({ withdrawn }) => withdrawn)).toEqual([false, false, false, true])
    expect(text.decisions.map(({ outcome }) => outcome)).toEqual(['accepted', 'not-accepted', 'accepted'])
    expect(text.silences.map(({ held, breaks }) => [held, breaks.length])).toEqual([
      [false, 1],
      [true, 0],
    ])
    expect(text.adoption).toMatchObject({ symbol: 'A/DEMO/1', revision: 2 })
  })

  it('has two promises of that text, each with a self-report and a reading that differ', async () => {
    const { commitments } = await listCommitments(services, as('tomas'), undefined)
    const rows = Object.fromEntries(
      commitments.map(({ label, rows: all }) => [
        label,
        all.flatMap(({ party, self, reading }) => (reading === 'no-reading' ? [] : [[party, self, reading]])),
      ]),
    )
    expect(rows).toEqual({
      OP1: [['XWL', 'under-way', 'some']],
      OP3: [['XSM', 'done-before-promised', 'none']],
    })
    const { adoption, revisions } = await state<TextState>(threads[1], 'text')
    for (const thread of threads.slice(2)) {
      const { declaration, paragraph, span, symbol } = await state<CommitmentState>(thread, 'commitment')
      expect([declaration, symbol]).toEqual([threads[1], adoption?.symbol])
      const of = revisions[2]?.paragraphs.find(({ id }) => id === paragraph)
      expect([...(of?.text ?? '')].slice(span?.start, span?.end).join('')).toBe(span?.quote)
    }
  })

  it('is there for everybody to read, and says that it is invented', async () => {
    const page = async (under: string) => {
      const answer = await http.ask(null, 'GET', `/cycle/${programme}/${threads[0]}${under}`)
      expect([under, answer.status]).toEqual([under, 200])
      return await answer.text()
    }
    expect(await page('')).toContain('(invented)')
    expect(await page('/summary')).toContain('President of the Assembly (invented)')
    for (const words of ['A/DEMO/1', '(invented)', 'in accordance with law'])
      expect(await page('/text')).toContain(words)
    for (const words of ['Report of the ministry (invented)', 'Visits to nine shelters (invented)'])
      expect(await page('/commitments')).toContain(words)
    for (const language of ['ar', 'es', 'fr', 'ru', 'zh']) {
      expect(await page(`/summary?l=${language}`)).toContain(`<p id="p1" lang="${language}"`)
    }
  })
})
