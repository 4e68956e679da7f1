import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { helpRoutes } from './help-routes.ts'

const lines = ['food', 'security', 'education', 'training', 'employment', 'counselling', 'legal-aid']

describe('whether help came', () => {
  let services: TestServices
  let asked: TestApplication
  let grace: string

  beforeAll(async () => {
    services = await testServices()
    asked = testApplication(services, helpRoutes)
    grace = asked.signIn(testActor(services, ['coordinator']), ['coordinator'])
    const daniel = testActor(services, ['case-worker'])
    // One person who needs seven things, and nine who need a bed; the languages are those of five, and of the one.
    for (let person = 0; person < 10; person++) {
      const { thread, entry } = openCase(services)
      const needs = person === 0 ? lines : ['accommodation']
      await appendEntries(services, daniel, [
        entry,
        newEntry(services, thread, 'need.assessed', 'needs', {
          lines: needs.map((line) => ({ line, status: 'urgent' })),
        }),
        newEntry(services, thread, 'person.described', 'person', { languages: [person === 0 ? 'tpi' : 'fra'] }),
      ])
    }
  })
  afterAll(() => services.stop())

  const counts = [
    'waits',
    'needs',
    'needs?by=language',
    'needs?by=place',
    'referrals',
    'referrals?by=receiver',
    'clocks',
  ]

  it('is told to those whose work is numbers', async () => {
    const daniel = asked.signIn(testActor(services, ['case-worker']), ['case-worker'])
    for (const count of counts) {
      const path = `/api/numbers/${count}`
      expect((await asked.ask(null, 'GET', path)).status, path).toBe(401)
      expect((await asked.ask(daniel, 'GET', path)).status, path).toBe(403)
      expect((await asked.ask(grace, 'GET', path)).status, path).toBe(200)
    }
  })

  it('is told for whole quarters, and by nothing that it does not know', async () => {
    for (const query of ['from=2026-10-02', 'to=2026-11-30', 'by=name', 'by=']) {
      expect((await asked.ask(grace, 'GET', `/api/numbers/needs?${query}`)).status, query).toBe(400)
    }
  })

  it('never shows what is needed by one person, however much that is', async () => {
    const told = async (query: string) => {
      const { rows, whole } = await (await asked.ask(grace, 'GET', `/api/numbers/needs${query}`)).json()
      const seen = (of: { codes: object; cases: number | null }[]) => of.map(({ cases }) => cases)
      return [seen(rows), seen(whole)]
    }
    // Seven needs in a language are of one person; and the nine would be told by the sum of all.
    expect(await told('?by=language')).toEqual([
      [null, null],
      [null, null],
    ])
    // Nor the seven lines, nor the nine beds beside them: the rest of the sum would be one person's.
    const [, whole] = await told('')
    expect(whole).toEqual(['accommodation', ...lines].map(() => null))
  })

  it('says of ten who wait that they do, and of nobody how long', async () => {
    const { waits } = await (await asked.ask(grace, 'GET', '/api/numbers/waits')).json()
    expect(waits.find(({ wait }: { wait: string }) => wait === 'delivered')).toMatchObject({
      came: 0,
      waiting: 10,
      left: 0,
      half: null,
      quarters: [{ began: '2026-Q4', came: 0, waiting: 10, left: 0, half: null }],
    })
  })
})
