import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the sign-in page of the demonstration', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('lets Daniel in by his card, and says who he is and that everyone is invented', async () => {
    const page = await clarion.openPage({ bypassCSP: false })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    expect(await page.title()).toBe('Today - Clarion')
    await expect(page.getByRole('banner').textContent()).resolves.toContain('Daniel, Lantern Outreach')
    expect(await page.getByText('Demonstration: everyone here is invented').isVisible()).toBe(true)
    // The browser itself reports the 401 that asked us to sign in.
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
    await picture(page, 'today-empty')
    await page.context().close()
  })
})
