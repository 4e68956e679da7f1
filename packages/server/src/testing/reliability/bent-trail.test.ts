import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServices, testServices } from '../test-services.ts'
import { bentTrail } from './bent-trail.ts'

const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)

describe('rows changed by whoever owns the database', () => {
  let services: TestServices
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.stop())

  it(`are all found, ten thousand of them, and the first bad entry is named (seed ${seed})`, async () => {
    const { violations, attempts } = await bentTrail(services, 10_000, seed)
    expect([...new Set(violations)]).toEqual([])
    expect(attempts).toBeGreaterThanOrEqual(10_000)
  }, 600_000)
})
