import type { TextState } from '@clarion/review'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { readJournal } from '../reading/read-journal.ts'
import { readSection } from '../reading/read-section.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'

describe('what was asked in consultations', () => {
  let services: TestServices
  let office: Actor
  let tomas: Actor
  let ravi: Actor
  let thread = ''
  const say = (who: Actor, kind: string, section: string, body: object) =>
    appendEntries(services, who, [newEntry(services, thread, kind, section, body)])
  const by = [{ party: 'NOR', except: [] }]
  beforeAll(async () => {
    services = await testServices()
    office = testActor(services, ['review-office'])
    tomas = testActor(services, ['delegate'])
    ravi = testActor(services, ['stakeholder'])
  })
  afterAll(() => services.stop())
  const consultations = async (circulation: string) => {
    thread = services.id()
    await say(office, 'draft.opened', 'declaration', { title: 'Declaration', language: 'en', circulation })
    await say(office, 'delegation.named', 'declaration', { organisation: tomas.organisation, party: 'NOR' })
    const paragraph = (text: string, id?: string) => ({
      ...{ part: 'operative', label: 'OP1', text, messages: [] },
      ...(id && { id }),
    })
    await say(office, 'revision.made', 'text', { name: 'Zero draft', paragraphs: [paragraph('We urge all to act.')] })
    const asked = { asks: 'delete', paragraph: 'p1', start: 8, end: 12, quote: 'all ', why: 'Our capital objects.' }
    await say(tomas, 'proposal.made', 'text', { by, revision: 0, ...asked })
    await say(office, 'proposal.decided', 'text', { proposal: 1, outcome: 'not-accepted', why: 'Norway stands alone.' })
    await say(office, 'revision.made', 'text', {
      ...{
        follows: 0,
        name: 'Rev.1',
        note: 'After Norway objected',
        paragraphs: [paragraph('We call on all to act.', 'p1')],
      },
    })
    const until = new Date(Math.ceil((services.now() + 3_600_000) / 60_000) * 60_000).toISOString()
    await say(office, 'silence.opened', 'text', { revision: 1, hour: until.slice(0, 16), zone: 'UTC', until })
    await say(tomas, 'silence.broken', 'text', { by, paragraphs: ['p1'], words: 'Norway cannot join this.' })
    const adopted = { revision: 1, symbol: 'A/RES/81/1', day: '2026-11-24', how: 'consensus' }
    await say(office, 'declaration.adopted', 'text', adopted)
    await say(tomas, 'position.stated', 'text', { by, position: 'joins', paragraphs: [] })
  }
  const text = async (who: Actor) => (await readSection(services, who, thread, 'text')).state as TextState
  const journal = async (who: Actor) => (await readJournal(services, who, thread, undefined, 50)).entries
  const secret = /Our capital|stands alone|cannot join|urge all|After Norway/
  beforeEach(() => consultations('delegations'))

  it('stays with those who took part when the text is adopted: others read the text, how it was adopted, and positions', async () => {
    const seen = await text(ravi)
    expect(seen).toMatchObject({ proposals: [], decisions: [], silences: [], agreed: [], withheld: true })
    expect(seen.revisions[seen.adoption?.revision ?? 0]?.paragraphs[0]?.text).toBe('We call on all to act.')
    expect(seen.positions).toHaveLength(1)
    expect(JSON.stringify(seen)).not.toMatch(secret)
    const entries = await journal(ravi)
    expect(JSON.stringify(entries)).not.toMatch(secret)
    expect(entries.filter(({ section }) => section === 'text').map(({ kind }) => kind)).toEqual([
      'position.stated',
      'declaration.adopted',
    ])
  })

  it('is read by those who took part as before', async () => {
    for (const who of [office, tomas]) {
      const seen = await text(who)
      expect(seen.proposals).toHaveLength(1)
      expect(seen.silences[0]?.breaks).toHaveLength(1)
      expect(seen.withheld).toBeUndefined()
      expect((await journal(who)).map(({ kind }) => kind)).toContain('silence.broken')
    }
  })

  it('is open to everyone when those who hold the pen say so, once, and to nobody because somebody else does', async () => {
    const refused = (code: string) => ({ problem: { code } })
    await expect(say(tomas, 'consultations.shown', 'declaration', {})).rejects.toMatchObject(refused('not-permitted'))
    const other = testActor(services, ['review-office'])
    await expect(say(other, 'consultations.shown', 'declaration', {})).rejects.toMatchObject(refused('not-found'))
    await say(office, 'consultations.shown', 'declaration', {})
    expect((await text(ravi)).proposals).toHaveLength(1)
    expect(JSON.stringify(await journal(ravi))).toContain('Our capital objects.')
    await expect(say(office, 'consultations.shown', 'declaration', {})).rejects.toMatchObject(
      refused('already-settled'),
    )
  })

  it('is open to everyone from the beginning where the draft was circulated to all', async () => {
    await consultations('programme')
    expect((await text(ravi)).proposals).toHaveLength(1)
    expect((await journal(ravi)).map(({ kind }) => kind)).toContain('proposal.made')
  })

  it('is not opened before there is an adopted text', async () => {
    thread = services.id()
    const opened = { title: 'Declaration', language: 'en', circulation: 'delegations' }
    await say(office, 'draft.opened', 'declaration', opened)
    const early = say(office, 'consultations.shown', 'declaration', {})
    await expect(early).rejects.toMatchObject({ problem: { code: 'not-in-this-state' } })
  })
})
