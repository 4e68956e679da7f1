import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { type SomeCases, someCases } from '../testing/some-cases.ts'

/** Goes on by Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    await page.keyboard.press('Tab')
    const focused = page.locator('*:focus')
    if ((await focused.count()) === 0) continue
    const label = await focused.evaluate((one) => {
      const element = one as unknown as { labels?: { textContent: string }[]; textContent: string }
      return element.labels?.[0]?.textContent ?? element.textContent
    })
    if (name.test(label)) return
  }
  throw new Error(`nothing called ${name} can be reached by Tab`)
}

describe.skipIf(!hasBrowser)('by keyboard alone', () => {
  let clarion: ServedApplication
  let cases: SomeCases
  beforeAll(async () => {
    clarion = await servedApplication()
    cases = await someCases(clarion)
  })
  afterAll(() => clarion?.stop())

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const focused = (page: Page) => page.locator('*:focus').textContent()

  it('one comes from the sign-in page to a case, and hears on each page where one is', async () => {
    const page = await clarion.openPage({ viewport: { width: 390, height: 800 } })
    await page.goto('/')
    await heading(page, 'Sign in')
    await tabTo(page, /Sign in as Daniel/)
    await page.keyboard.press('Enter')
    await heading(page, 'Today')
    await tabTo(page, /^Cases$/)
    await page.keyboard.press('Enter')
    await heading(page, 'Cases')
    await expect.poll(() => focused(page)).toBe('Cases')
    await tabTo(page, /^Search/)
    await page.keyboard.type('dervishi')
    await page.keyboard.press('Enter')
    await page.getByText('1 case.', { exact: true }).waitFor()
    await tabTo(page, new RegExp(cases.lina.code))
    const ring = await page.locator('*:focus').evaluate((one) => getComputedStyle(one as never).outlineStyle)
    expect(ring).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/cases/${cases.lina.thread}`)
    await expect.poll(() => page.locator('h1:focus').count()).toBe(1)
    expect(await page.title()).not.toContain(cases.lina.code)
    await page.context().close()
  })

  it('one can go past the navigation to the content', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Go to the content')
    const box = await page.locator('*:focus').boundingBox()
    expect((box?.y ?? -1) >= 0).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator('main *:focus').count()).toBe(1)
    await page.context().close()
  })
})
