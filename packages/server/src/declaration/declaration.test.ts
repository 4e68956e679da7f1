import { type DeclarationState, instantOfHour, type TextState } from '@clarion/review'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import type { Actor } from '../http/caller.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readSection } from '../reading/read-section.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { readThread } from '../reading/read-thread.ts'
import { testActor } from '../testing/test-actor.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'

describe('consultations on a declaration, behind the door', () => {
  let services: TestServices
  let office: Actor
  let tomas: Actor
  let adaeze: Actor
  let ravi: Actor
  let worker: Actor
  let thread = ''
  beforeAll(async () => {
    services = await testServices()
    office = testActor(services, ['review-office'])
    tomas = testActor(services, ['delegate'])
    adaeze = testActor(services, ['delegate'])
    ravi = testActor(services, ['stakeholder'])
    worker = testActor(services, ['case-worker'])
  })
  afterAll(() => services.stop())
  beforeEach(async () => {
    thread = services.id()
    const body = { title: 'Political declaration', language: 'en', circulation: 'delegations' }
    await say(office, 'draft.opened', 'declaration', body)
    await name(tomas, 'NOR')
    await name(adaeze, 'NGA')
    await revise(undefined, 'Zero draft', ['We urge all States to act.', 'We note the report.'])
  })

  const say = (who: Actor, kind: string, section: string, body: object) =>
    appendEntries(services, who, [newEntry(services, thread, kind, section, body)])
  const refused = (code: string) => ({ problem: { code } })
  const name = (who: Actor, party: string) =>
    say(office, 'delegation.named', 'declaration', { organisation: who.organisation, party })
  const revise = (follows: number | undefined, called: string, texts: readonly string[]) =>
    say(office, 'revision.made', 'text', {
      ...(follows === undefined ? {} : { follows }),
      name: called,
      paragraphs: texts.map((text, at) => ({
        ...{ part: 'operative', label: `OP${at + 1}`, text, messages: [] },
        ...(follows === undefined ? {} : { id: `p${at + 1}` }),
      })),
    })
  const by = (...parties: string[]) => parties.map((party) => ({ party, except: [] }))
  const remove = (who: Actor, party: string, revision = 0) =>
    say(who, 'proposal.made', 'text', {
      ...{ by: by(party), revision, asks: 'delete', paragraph: 'p1', start: 3, end: 7, quote: 'urge' },
    })
  const text = async (who: Actor) => (await readSection(services, who, thread, 'text')).state as TextState
  const silence = async (hours: number) => {
    const until = new Date(Math.ceil((services.now() + hours * 3_600_000) / 60_000) * 60_000).toISOString()
    await say(office, 'silence.opened', 'text', {
      ...{ revision: (await text(office)).revisions.length - 1, hour: until.slice(0, 16), zone: 'UTC', until },
    })
    return until
  }

  it('are there for whom they name; a stranger is told nothing, a delegate may not hold the pen', async () => {
    for (const stranger of [ravi, worker, testActor(services, ['delegate'])]) {
      await expect(readThread(services, stranger, thread)).rejects.toMatchObject(refused('not-found'))
      await expect(readSection(services, stranger, thread, 'text')).rejects.toMatchObject(refused('not-found'))
      const listed = await listThreads(services, stranger, { kind: 'declaration', limit: 50 })
      expect(listed.threads.map((one) => one.thread)).not.toContain(thread)
    }
    await expect(say(ravi, 'proposal.made', 'text', {})).rejects.toMatchObject(refused('invalid-field'))
    await expect(remove(testActor(services, ['delegate']), 'USA')).rejects.toMatchObject(refused('not-found'))
    await expect(say(tomas, 'silence.held', 'text', {})).rejects.toMatchObject(refused('not-permitted'))
    // Another office has the verb, and not these consultations.
    const other = testActor(services, ['review-office'])
    await expect(say(other, 'silence.held', 'text', {})).rejects.toMatchObject(refused('not-found'))
    const { threads } = await listThreads(services, tomas, { kind: 'declaration', limit: 50 })
    expect(threads.find((one) => one.thread === thread)?.parts).toMatchObject({
      declaration: { title: 'Political declaration' },
      text: { revision: 'Zero draft', adopted: null },
    })
  })

  it('end for a delegation that is named no more: what it said stays', async () => {
    await remove(tomas, 'NOR')
    await say(office, 'delegation.ended', 'declaration', { organisation: tomas.organisation, party: 'NOR' })
    await expect(readThread(services, tomas, thread)).rejects.toMatchObject(refused('not-found'))
    await expect(remove(tomas, 'NOR')).rejects.toMatchObject(refused('not-found'))
    expect((await text(office)).proposals).toHaveLength(1)
  })

  it('name no organisation that the programme does not know', async () => {
    const body = { organisation: services.id(), party: 'USA' }
    await expect(say(office, 'delegation.named', 'declaration', body)).rejects.toMatchObject(
      refused('unknown-recipient'),
    )
  })

  it('take a proposal on the revision that it was made on, and no other; nobody speaks for others', async () => {
    await remove(tomas, 'NOR')
    await expect(remove(tomas, 'NGA')).rejects.toMatchObject(refused('invalid-field'))
    await remove(office, 'USA')
    await revise(0, 'Rev.1', ['We call upon all States to act.', 'We note the report.'])
    await expect(remove(adaeze, 'NGA')).rejects.toMatchObject(refused('not-in-this-state'))
    await expect(remove(adaeze, 'NGA', 1)).rejects.toMatchObject(refused('invalid-field'))
    await expect(revise(0, 'Rev.1', ['We meet.'])).rejects.toMatchObject(refused('not-in-this-state'))
    expect((await text(adaeze)).proposals.map((one) => one.by[0]?.party)).toEqual(['NOR', 'USA'])
  })

  it('lie under silence until the hour by the clock of the server, which stands among what is due to the office', async () => {
    const until = await silence(24)
    const { tasks } = await readTasks(services, office, 50)
    const task = tasks.find((one) => one.thread === thread)
    expect(task).toMatchObject({ section: 'text', title: 'silence-to-close', due: until, code: null })
    expect((await readTasks(services, tomas, 50)).tasks).toEqual([])
    await expect(remove(tomas, 'NOR')).rejects.toMatchObject(refused('not-in-this-state'))
    await expect(say(office, 'silence.held', 'text', {})).rejects.toMatchObject(refused('not-in-this-state'))
    const broken = { by: by('NOR'), paragraphs: ['p1'], words: 'Six words.' }
    await say(tomas, 'silence.broken', 'text', broken)
    await say(adaeze, 'silence.broken', 'text', { ...broken, by: by('NGA') })
    expect((await readTasks(services, office, 50)).tasks.filter((one) => one.thread === thread)).toEqual([])
    await silence(1)
    services.pass(3_600_000 + 60_000)
    await expect(say(tomas, 'silence.broken', 'text', broken)).rejects.toMatchObject(refused('not-in-this-state'))
    await say(office, 'silence.held', 'text', {})
  })

  it('refuses a silence whose instant is not that of its hour, or whose hour there is not', async () => {
    const base = { revision: 0, zone: 'America/New_York' }
    const opened = (hour: string, until: string) => say(office, 'silence.opened', 'text', { ...base, hour, until })
    expect(instantOfHour('2027-03-14T02:30', 'America/New_York')).toBe('no-such-hour')
    for (const hour of ['2027-03-14T02:30', '2027-11-07T01:30', '2027-01-01T18:00', '2027-02-30T10:00'])
      await expect(opened(hour, '2027-01-01T18:00:00.000Z')).rejects.toMatchObject(refused('invalid-field'))
    await opened('2027-01-01T18:00', '2027-01-01T23:00:00.000Z')
  })

  it('are open to everyone once adopted, and positions are stated years later', async () => {
    await expect(readSection(services, ravi, thread, 'text')).rejects.toMatchObject(refused('not-found'))
    const adopted = { revision: 0, symbol: 'A/RES/81/1', day: '2026-11-24', how: 'consensus' }
    await expect(say(tomas, 'declaration.adopted', 'text', adopted)).rejects.toMatchObject(refused('not-permitted'))
    await say(office, 'declaration.adopted', 'text', adopted)
    expect((await text(ravi)).adoption?.symbol).toBe('A/RES/81/1')
    await expect(remove(tomas, 'NOR')).rejects.toMatchObject(refused('not-in-this-state'))
    services.pass(4 * 365 * 86_400_000)
    const position = { by: by('NGA'), position: 'dissociates', paragraphs: ['p2'] }
    await say(adaeze, 'position.stated', 'text', position)
    const [stated] = (await text(ravi)).positions
    expect(stated).toMatchObject({ position: 'dissociates', withdrawn: false })
    // Who reads because everyone may has no place to write at.
    await expect(say(ravi, 'position.stated', 'text', position)).rejects.toMatchObject(refused('not-found'))
    await say(adaeze, 'position.withdrawn', 'text', { position: stated?.entry })
    expect((await text(ravi)).positions).toMatchObject([{ withdrawn: true }])
    const { state } = await readSection(services, ravi, thread, 'declaration')
    expect((state as DeclarationState).delegations).toHaveLength(2)
  })
})
