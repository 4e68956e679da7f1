import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyProgramme } from '../integrity/verify-programme.ts'
import { consentOracle } from '../testing/reliability/consent-oracle.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'

describe('nobody reads without consent, and nobody with consent is refused', () => {
  const seed = Number(process.env['CLARION_TEST_SEED'] ?? 20_261_124)
  let services: TestServices
  beforeAll(async () => {
    services = await testServices()
  })
  afterAll(() => services.stop())

  it(`holds for 10,000 answers of pages, lists, searches and the database, while consents come and go (seed ${seed})`, async () => {
    const { attempts, violations } = await consentOracle(services, 10_000, seed)
    expect(violations.slice(0, 5)).toEqual([])
    expect(attempts).toBeGreaterThanOrEqual(10_000)
    // And the auditor's check agrees that whoever stands in the rows belongs there, ended consents and all.
    expect((await verifyProgramme(services, services.programme)).broken).toEqual([])
  }, 180_000)
})
