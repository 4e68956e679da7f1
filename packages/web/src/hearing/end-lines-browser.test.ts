import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { toldHearing } from './testing/told-hearing.ts'

describe.skipIf(!hasBrowser)('a speaker’s link', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('is ended by the office, who reads before what that means; the page says that it was', async () => {
    const { thread } = await toldHearing(clarion)
    const page = await clarion.openAs('helene', `/hearings/${thread}?view=record`)
    const card = page.getByRole('listitem').filter({ hasText: 'My government puts the rights of victims first.' })
    const end = card.getByRole('button', { name: 'End the speaker’s link Westland' })
    expect(await end.count()).toBe(0)
    await card.getByRole('button', { name: 'Let the speaker check Westland' }).click()
    await card.getByRole('button', { name: 'Make the link' }).click()
    const address = new URL((await card.locator('.hearing-link').textContent()) ?? '').pathname
    expect((await page.request.get(address)).status()).toBe(200)
    await card.getByRole('button', { name: 'Done' }).click()
    await end.click()
    await card.getByText('opens nothing any more, at once and for good', { exact: false }).waitFor()
    await flawless(page, 'end-lines')
    await card.getByRole('button', { name: 'Back without saving' }).click()
    expect((await page.request.get(address)).status()).toBe(200)
    await end.click()
    await card.getByRole('button', { name: 'End this link' }).click()
    await card.getByText(/^The link was ended/).waitFor()
    expect((await page.request.get(address)).status()).toBe(404)
    expect(await end.count()).toBe(0)
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'end-lines-320')
  })
})
