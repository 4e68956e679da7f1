import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { testActor } from '../testing/test-actor.ts'
import { type TestApplication, testApplication } from '../testing/test-application.ts'
import { newEntry, openCase } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { countCases } from './count-cases.ts'
import { numbersRoutes } from './numbers-routes.ts'

describe('the programme in numbers', () => {
  let services: TestServices
  let asked: TestApplication
  let grace: string

  beforeAll(async () => {
    services = await testServices()
    asked = testApplication(services, numbersRoutes)
    grace = asked.signIn(testActor(services, ['coordinator']), ['coordinator'])
    // A clinic and an organisation that registered as something else: 9 cases and 2.
    const clinic = testActor(services, ['case-worker', 'administrator'])
    const described = newEntry(services, clinic.organisation, 'organisation.described', 'profile', {
      type: 'HealthServiceOrganisation',
    })
    await appendEntries(services, clinic, [described])
    const other = testActor(services, ['case-worker'])
    for (const actor of [...Array.from({ length: 9 }, () => clinic), other, other]) {
      const { thread, entry } = openCase(services)
      const person = newEntry(services, thread, 'person.described', 'person', {
        ageAtExploitation: actor === other ? 'child' : 'adult',
      })
      await appendEntries(services, actor, [entry, person])
    }
  })
  afterAll(() => services.stop())

  const numbers = async (query: string) => await (await asked.ask(grace, 'GET', `/api/numbers?${query}`)).json()

  it('are for those whose work they are', async () => {
    expect((await asked.ask(null, 'GET', '/api/numbers')).status).toBe(401)
    const daniel = asked.signIn(testActor(services, ['case-worker']), ['case-worker'])
    expect((await asked.ask(daniel, 'GET', '/api/numbers')).status).toBe(403)
  })

  it('count by the type of the first responder as the command does, but never show the few', async () => {
    const exact = await countCases(services, services.programme, ['responder-type'])
    const codes = ({ codes: of }: { codes: Readonly<Record<string, string>> }) => of['responder-type']
    expect(exact.rows.map((row) => [codes(row), row.cases])).toEqual([
      ['HealthServiceOrganisation', 9],
      ['NGO', 2],
    ])
    const shown = await numbers('by=responder-type')
    expect(shown).toMatchObject({ total: 11, withheldBelow: 5 })
    // The two are withheld, and the nine with them: the total is known.
    expect(shown.rows.map((row: { cases: number | null }) => row.cases)).toEqual([null, null])
    expect((await numbers('by=quarter')).rows).toEqual([{ codes: { quarter: '2026-Q4' }, cases: 11 }])
  })

  it('take whole quarters only, so that two answers do not show the one case between them', async () => {
    expect((await asked.ask(grace, 'GET', '/api/numbers?from=2026-10-01&to=2026-12-31')).status).toBe(200)
    for (const query of ['from=2026-10-02', 'to=2026-11-30', 'by=age,age', 'by=name']) {
      expect((await asked.ask(grace, 'GET', `/api/numbers?${query}`)).status, query).toBe(400)
    }
    expect((await asked.ask(grace, 'GET', '/api/numbers/flow?from=2026-10-02')).status).toBe(400)
  })

  it('withhold a step that few came to, and its waiting time', async () => {
    const flow = await (await asked.ask(grace, 'GET', '/api/numbers/flow')).json()
    expect(flow.steps[0]).toEqual({ step: 'screened', cases: 0, medianDays: null })
    const { thread, entry } = openCase(services)
    const daniel = testActor(services, ['case-worker'])
    const screening = newEntry(services, thread, 'screening.recorded', 'screening', {
      instrument: 'ilo-forced-labour-11',
      version: '2012',
      agreed: 'spoken',
      answers: [],
    })
    await appendEntries(services, daniel, [entry, screening])
    const after = await (await asked.ask(grace, 'GET', '/api/numbers/flow')).json()
    expect(after.steps[0]).toEqual({ step: 'screened', cases: null, medianDays: null })
  })
})
