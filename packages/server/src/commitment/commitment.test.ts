import { type Anchor, commitmentSpan, type Paragraph } from '@clarion/review'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cyclePageRoutes } from '../cycle/cycle-page-routes.ts'
import { appendEntries } from '../door/append-entries.ts'
import { sha256 } from '../door/sha256.ts'
import { signedHearing } from '../hearing/testing/signed-hearing.ts'
import type { Actor } from '../http/caller.ts'
import { readSection } from '../reading/read-section.ts'
import { testActor } from '../testing/test-actor.ts'
import { testApplication } from '../testing/test-application.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { commitmentsRoute } from './commitments-route.ts'
import { listCommitments } from './list-commitments.ts'

describe('a commitment, behind the door', () => {
  let services: TestServices
  let office: Actor
  let delegate: Actor
  let reader: Actor
  let hearing = ''
  let declaration = ''
  const symbol = 'A/RES/81/1'
  const paragraph: Paragraph = {
    ...{ id: 'p1', part: 'operative', label: 'OP1', messages: [] },
    text: 'We commit to open shelters for survivors in every region. We note the report.',
  }
  beforeAll(async () => {
    services = await testServices()
    office = testActor(services, ['review-office'])
    delegate = testActor(services, ['delegate'])
    reader = testActor(services, ['progress-reader'])
    const held = await signedHearing(services, office)
    hearing = held.thread
    await held.say('summary.published', 'summary', { version: 1 })
    declaration = services.id()
    const about = { title: 'Declaration', language: 'en', circulation: 'delegations', hearing }
    await say(office, declaration, 'draft.opened', 'declaration', about)
    const { part, label, text, messages } = paragraph
    const draft = { name: 'Zero draft', paragraphs: [{ part, label, text, messages }] }
    await say(office, declaration, 'revision.made', 'text', draft)
  })
  afterAll(() => services.stop())

  const say = (who: Actor, thread: string, kind: string, section: string, body: object) =>
    appendEntries(services, who, [newEntry(services, thread, kind, section, body)])
  const refused = (code: string, field?: string) => ({ problem: { code, ...(field && { detail: { field } }) } })
  const spanOf = (start: number, end: number) => commitmentSpan(paragraph, start, end, sha256)
  const body = (given: object = {}) => ({
    ...{ declaration, symbol, adopted: '2026-11-25', language: 'en', paragraph: 'p1', label: 'OP1' },
    ...{ span: spanOf(0, 57), repeats: [] as string[] },
    ...given,
  })
  const cut = async (given: object = {}, who = office) => {
    const thread = services.id()
    await say(who, thread, 'commitment.cut', 'commitment', body(given))
    return thread
  }
  const bent = (change: Partial<Anchor>) => ({ span: { ...spanOf(0, 57), ...change } })

  it('is not cut from a text that is not adopted, or that its author may not know', async () => {
    await expect(cut()).rejects.toMatchObject(refused('not-in-this-state'))
    const other = testActor(services, ['review-office'])
    await expect(cut({}, other)).rejects.toMatchObject(refused('refers-to-nothing', 'body.declaration'))
    await expect(cut({}, delegate)).rejects.toMatchObject(refused('not-permitted'))
    const adopted = { revision: 0, symbol, day: '2026-11-25', how: 'consensus' }
    await say(office, declaration, 'declaration.adopted', 'text', adopted)
  })

  it('is the very words at their place in the adopted text, with its symbol, day, language and number', async () => {
    for (const [given, field] of [
      [{ symbol: 'A/RES/81/2' }, 'body.symbol'],
      [{ adopted: '2026-11-26' }, 'body.adopted'],
      [{ language: 'fr' }, 'body.language'],
      [{ label: 'OP2' }, 'body.label'],
      [{ paragraph: 'p2' }, 'body.paragraph'],
      [bent({ quote: spanOf(0, 57).quote.replace('every', 'some_') }), 'body.span'],
      [bent({ start: 1, end: 58 }), 'body.span'],
      [bent({ suffix: ' We decide otherwise.' }), 'body.span'],
      [bent({ checksum: '0'.repeat(64) }), 'body.span'],
      [bent({ start: 20_000 - 57, end: 20_000 }), 'body.span'],
    ] as const) {
      await expect(cut(given)).rejects.toMatchObject({ problem: { detail: { field } } })
    }
    expect(await cut()).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('repeats what was promised before, and nothing later or unknown', async () => {
    const elsewhere = { declaration: undefined, symbol: 'A/RES/68/1', adopted: '2013-05-14' }
    const first = await cut(elsewhere)
    const second = await cut({ ...elsewhere, symbol: 'A/RES/72/1', adopted: '2017-09-27', repeats: [first] })
    await expect(cut({ repeats: [services.id()] })).rejects.toMatchObject(
      refused('refers-to-nothing', 'body.repeats.0'),
    )
    await expect(cut({ ...elsewhere, repeats: [second] })).rejects.toMatchObject(refused('invalid-field'))
    const third = await cut({ repeats: [first, second] })
    const { state } = await readSection(services, delegate, third, 'commitment')
    expect(state).toMatchObject({ repeats: [first, second] })
  })

  it('stands in the table and on the public page in two columns, with those who did not join', async () => {
    const thread = await cut()
    const on = (who: Actor, kind: string, section: string, said: object) => say(who, thread, kind, section, said)
    await on(office, 'actor.named', 'commitment', {
      ...{ kind: 'party', party: 'NOR', name: 'Norway', organisation: delegate.organisation },
    })
    await on(office, 'standing.recorded', 'commitment', { party: 'USA', standing: 'dissociates', day: '2026-11-25' })
    const evidence = [{ title: 'Act 12', address: 'https://law.example/12' }]
    const before = { party: 'NOR', claim: 'done', doneOn: '2020-01-01' }
    await expect(on(delegate, 'progress.reported', 'progress', { ...before, evidence: [] })).rejects.toMatchObject({})
    await on(delegate, 'progress.reported', 'progress', { ...before, evidence })
    await on(reader, 'progress.read', 'progress', { party: 'NOR', finding: 'some', evidence })
    const { commitments } = await listCommitments(services, delegate, undefined)
    expect(commitments.find((one) => one.thread === thread)?.rows).toEqual([
      { party: 'NOR', notJoined: null, self: 'done-before-promised', reading: 'some', compared: 'self-says-more' },
      { party: 'USA', notJoined: 'dissociates', self: 'no-report', reading: 'no-reading', compared: 'cannot-compare' },
    ])
    const worker = testActor(services, ['case-worker'])
    expect(await listCommitments(services, worker, undefined)).toEqual({ commitments: [], next: null })
    const http = testApplication(services, [...cyclePageRoutes, commitmentsRoute])
    expect((await http.ask(null, 'GET', '/api/commitments')).status).toBe(401)
    const admin = testActor(services, ['administrator'], services.coordination)
    await say(admin, services.programme, 'cycle-page.set', 'settings', { open: true })
    const at = `/cycle/${services.programme}/${hearing}`
    const page = async (under: string) => await (await http.ask(null, 'GET', `${at}${under}`)).text()
    const promised = await page('/commitments')
    for (const words of ['Done before it was promised', 'Some progress found', 'Did not join', 'A/RES/72/1', 'Act 12'])
      expect(promised).toContain(words)
    expect(promised).not.toContain('law.example')
    expect(await page('/text')).toContain('We commit to open shelters for survivors in every region.')
    expect(await page('')).toContain('What the adopted text carries of it')
  })
})
