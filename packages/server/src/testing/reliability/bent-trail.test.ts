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

  it(`are all found, five hundred of them, and the first bad entry is named (seed ${seed})`, async () => {
    const { violations, attempts } = await bentTrail(services, 500, seed)
    expect({ violations: [...new Set(violations)], attempts }).toEqual({ violations: [], attempts: 500 })
  }, 600_000)
})
