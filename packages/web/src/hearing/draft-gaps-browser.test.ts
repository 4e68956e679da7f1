import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { toldHearing } from './testing/told-hearing.ts'

describe.skipIf(!hasBrowser)('a draft', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('says what it cannot tell, by name, whoever opens it and as long as it is so', async () => {
    const { thread, statement } = await toldHearing(clarion)
    const page = await clarion.openAs('helene', `/hearings/${thread}?view=summary`)
    const gaps = page.getByRole('listitem')
    await page.getByText('What this draft cannot tell').waitFor()
    await gaps.filter({ hasText: /^Nobody spoke of M2 \(.*M8 \(/ }).waitFor()
    await gaps
      .filter({ hasText: /^Those who read the record do not agree yet whether somebody spoke of M1 \(.*M9 \(/ })
      .waitFor()
    await gaps.filter({ hasText: 'Nobody marked a message in what was said by Nia.' }).waitFor()
    await flawless(page, 'draft-gaps')
    await clarion.tell('helene', thread, 'statement.withdrawn', 'record', { statement })
    await page.reload()
    await gaps.filter({ hasText: 'The words of Westland were taken back.' }).waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'draft-gaps-320')
    expect(await gaps.filter({ hasText: /^Nobody spoke of/ }).textContent()).not.toContain('M1')
  })
})
