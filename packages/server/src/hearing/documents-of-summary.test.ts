import { writeHtml } from '@clarion/review'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testActor } from '../testing/test-actor.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { documentsOfSummary } from './documents-of-summary.ts'
import { quoted, type SignedHearing, signedHearing } from './testing/signed-hearing.ts'

describe('what missions are sent', () => {
  let services: TestServices
  let hearing: SignedHearing
  beforeAll(async () => {
    services = await testServices()
    hearing = await signedHearing(services, testActor(services, ['review-office']))
  })
  afterAll(() => services.stop())

  const documents = async (version = 1, thread = hearing.thread) =>
    await documentsOfSummary(services, { programme: services.programme, thread, version })

  it('is the signed version in the languages it has; none of a version or a hearing that is not there', async () => {
    expect((await documents()).map(({ language, title }) => [language, title])).toEqual([['en', 'President’s Summary']])
    expect(await documents(2)).toEqual([])
    await expect(documents(1, services.id())).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })

  it('holds no words any more that were taken back after it was sent', async () => {
    const page = async () => writeHtml((await documents())[0]!)
    expect(await page()).toContain(quoted)
    await hearing.say('statement.withdrawn', 'record', { statement: hearing.statement })
    expect(await page()).not.toContain(quoted)
  })
})
