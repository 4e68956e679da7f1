import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRelated } from '../families/read-related.ts'
import { verifyCheckpoints } from '../integrity/checkpoint.ts'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { countCases } from '../numbers/count-cases.ts'
import { countFlow } from '../numbers/count-flow.ts'
import { listThreads } from '../reading/list-threads.ts'
import { readLooks } from '../reading/read-looks.ts'
import { readTasks } from '../reading/read-tasks.ts'
import { signInSurvivor } from '../sign-in/survivor-sign-in.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { type CastName, cast, organisations } from './cast.ts'
import { foundDemonstration } from './found-demonstration.ts'
import { staffActor } from './staff-actor.ts'
import { familiesIn } from './story/families-in.ts'
import { demonstrationPhrase, tellKnownCase } from './story/known-case.ts'
import { tellThreeYears } from './story/three-years.ts'

describe('the demonstration', () => {
  let services: TestServices
  let programme: string

  beforeAll(async () => {
    services = await testServices()
    programme = await foundDemonstration(services)
  }, 240_000)
  afterAll(() => services.stop())

  const stories = () => {
    const now = services.now()
    return [tellKnownCase(programme, now), ...tellThreeYears(programme, now)]
  }

  it('is told the same again for the same present, and differently for none of its parts', () => {
    expect(stories().map(({ spoken }) => spoken)).toEqual(stories().map(({ spoken }) => spoken))
  })

  it('holds every case that was told, in its quarter and with its responder', async () => {
    const told = stories()
    expect(told.length).toBeGreaterThan(290)
    const expected: Record<string, number> = {}
    const names = new Map(Object.entries(organisations).map(([key, { name }]) => [key, name]))
    for (const { spoken } of told) {
      const [first] = spoken
      const opened = first?.entry.said ?? ''
      const quarter = `${opened.slice(0, 4)}-Q${Math.ceil(Number(opened.slice(5, 7)) / 3)}`
      const key = [...names.keys()].find((name) => first?.actor.organisation === staffActorOf(name))
      const cell = `${quarter} ${names.get(key ?? '')}`
      expected[cell] = (expected[cell] ?? 0) + 1
    }
    const { rows, total } = await countCases(services, programme, ['quarter', 'responder'])
    expect(total).toBe(told.length)
    expect(
      Object.fromEntries(rows.map(({ codes, cases }) => [`${codes['quarter']} ${codes['responder']}`, cases])),
    ).toEqual(expected)
    const quarters = new Set(rows.map(({ codes }) => codes['quarter']))
    expect([...quarters].sort()).toEqual([
      '2023-Q4',
      ...[2024, 2025, 2026].flatMap((year) => [1, 2, 3, 4].map((number) => `${year}-Q${number}`)),
    ])
  })

  const staffActorOf = (name: string) => {
    const first = (Object.keys(cast) as CastName[]).find((each) => cast[each].organisation === name)
    return first ? staffActor(programme, first).organisation : staffOrganisation(name)
  }
  const staffOrganisation = (name: string) =>
    ({
      clinic: staffActor(programme, 'leila'),
      inspectorate: staffActor(programme, 'ada'),
      children: staffActor(programme, 'jonas'),
      arrivals: staffActor(programme, 'nina'),
      college: staffActor(programme, 'sam'),
    })[name]?.organisation

  it('has families and groups, the known case among them; nobody outside the organisation learns of one', async () => {
    const told = stories()
    const families = familiesIn(told, 'lantern')
    expect(families.map(({ how }) => how)).toEqual(expect.arrayContaining(['incident', 'child']))
    const [known] = told
    const daniel = staffActor(programme, 'daniel')
    const { linked } = await readRelated(services, daniel, known?.thread ?? '')
    expect(linked.map(({ how, other }) => [how, other?.thread])).toEqual([
      ['child', families.find(({ far }) => far.thread === known?.thread)?.near.thread],
    ])
    await expect(readRelated(services, staffActor(programme, 'amal'), known?.thread ?? '')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('has something for everyone of the cast to do; the auditor has a journal to verify', async () => {
    for (const name of Object.keys(cast) as CastName[]) {
      if (name === 'otto') continue
      const actor = staffActor(programme, name)
      const waits = actor.sections?.has('hearing')
        ? (await listThreads(services, actor, { kind: 'hearing', limit: 50 })).threads
        : (await readTasks(services, actor, 500)).tasks
      expect(waits.length, name).toBeGreaterThan(0)
    }
    const verdict = await verifyProgramme(services, programme)
    expect(verdict.broken).toEqual([])
    expect(verdict.entries).toBeGreaterThan(10_000)
    expect(await verifyCheckpoints(services, programme)).toEqual({ checkpoints: 1, broken: null })
  })

  it('has second looks that wait for Mira, and one that she gave back to whoever asked', async () => {
    const titles = async (name: CastName) =>
      (await readTasks(services, staffActor(programme, name), 500)).tasks.map(({ title }) => title)
    expect((await titles('mira')).filter((title) => title.startsWith('approval-of-')).sort()).toEqual([
      'approval-of-plan',
      'approval-of-risk',
    ])
    expect(await titles('daniel')).toContain('approval-returned')
  })

  it('shows cases at every step of the flow, open and closed, decided either way, in every form', async () => {
    const { steps } = await countFlow(services, programme)
    for (const { step, cases } of steps) expect(cases, step).toBeGreaterThan(20)
    const counted = async (by: string) =>
      Object.fromEntries((await countCases(services, programme, [by])).rows.map((row) => [row.codes[by], row.cases]))
    expect(await counted('status')).toMatchObject({ open: expect.any(Number), closed: expect.any(Number) })
    const decided = await counted('identification')
    for (const status of ['none', 'presumed', 'identified', 'not-identified'])
      expect(decided[status]).toBeGreaterThan(5)
    expect(Object.keys(await counted('form'))).toEqual(
      expect.arrayContaining([
        'forced-labour',
        'sexual-exploitation',
        'forced-criminality+online-scam-compound',
        'unknown',
      ]),
    )
    expect(Object.keys(await counted('responder-type')).length).toBeGreaterThan(4)
  })

  it('opens one case to the phrase that everyone is told, with looks and words to read', async () => {
    const parts = {
      origin: () => 'http://localhost',
      addressOf: () => undefined,
      recordAct: async () => {},
      provider: null,
      demonstration: null,
      mails: false,
    }
    expect(await signInSurvivor(services, parts, demonstrationPhrase, 'a visit')).toHaveProperty('token')
    const { thread } = tellKnownCase(programme, services.now())
    const { looks } = await readLooks(services, staffActor(programme, 'otto'), thread, undefined, 50)
    expect(looks.map(({ member }) => member.name)).toEqual(expect.arrayContaining(['Amal', 'Ines', 'Viktor']))
  })

  it('says nothing of anybody who lives: no name but those of the cast and their colleagues', () => {
    const names = new Set([
      'Amal',
      'Daniel',
      'Ines',
      'Kim',
      'Mira',
      'Rita',
      'Sofia',
      'Sunday',
      'Sundays',
      'Saturday',
      'Monday',
    ])
    const others = [
      'Identification',
      'Panel',
      'Thursday',
      'Thursdays',
      'Tuesdays',
      'Wednesdays',
      'North',
      'Northern',
      'Aid',
      'Never',
      'I',
      'Who',
      'Order',
    ]
    for (const word of others) names.add(word)
    const strange = new Set<string>()
    for (const { spoken } of stories()) for (const { entry } of spoken) collect(entry.body, strange, names)
    expect([...strange]).toEqual([])
  })
})

/** Words in the middle of a sentence that begin with a capital and are not known to be harmless. */
function collect(value: unknown, strange: Set<string>, known: ReadonlySet<string>): void {
  if (typeof value === 'string' && value.includes(' ')) {
    if (/lorem|ipsum|todo|placeholder|example|foo\b/i.test(value)) strange.add(value)
    for (const [, word = ''] of value.matchAll(/[^.!?:“‘]\s(\p{Lu}\p{L}*)/gu)) if (!known.has(word)) strange.add(word)
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) collect(member, strange, known)
  }
}
