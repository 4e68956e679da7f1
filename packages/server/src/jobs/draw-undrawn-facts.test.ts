import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundDemonstration } from '../demonstration/found-demonstration.ts'
import { query } from '../testing/query.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { drawUndrawnFacts } from './draw-undrawn-facts.ts'

describe('what is counted of each referral and clock', () => {
  let services: TestServices
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.stop())

  it('is drawn for threads that are older than the count, as if they had been counted from the beginning', async () => {
    const programme = await foundDemonstration(services)
    const all = () =>
      query(
        services.ownerUrl,
        'select thread_id, facts, parts from clarion.fact where programme_id = $1 order by thread_id',
        [programme],
      ) as Promise<{ parts: object | null }[]>
    const before = await all()
    expect(before.filter(({ parts }) => JSON.stringify(parts).includes('"clocks/referral/')).length).toBeGreaterThan(50)
    expect(await drawUndrawnFacts(services, programme)).toBe(0)
    await query(services.ownerUrl, 'update clarion.fact set parts = null', [])
    expect(await drawUndrawnFacts(services, programme)).toBe(before.length)
    expect(await all()).toEqual(before)
  })
})
