import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('a flag on a case', { timeout: 60_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await clarion.openCase('daniel', '2AAA-0001')).thread
    await clarion.openCase('daniel', '2AAA-0002')
  })
  afterAll(() => clarion?.stop())

  it('is put up by keyboard alone, stands at the head of the case, in the list and in Today, and nowhere in an address', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}`, { viewport: { width: 320, height: 640 } })
    const keys = byKeyboard(page)
    await page.getByRole('link', { name: 'Record: Flag' }).press('Enter')
    await page.getByRole('button', { name: 'Save' }).waitFor()
    await keys.type(/^Why/, 'A date')
    await page.getByLabel('On which day somebody should look').fill('2026-12-03')
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page
      .locator('.case-header')
      .getByText(/^Flag: A date that must not be missed, 3 December/)
      .waitFor()
    await flawless(page, 'flag-320')
    await page.goto('/cases')
    await page.getByLabel('Flag', { exact: true }).selectOption({ label: 'With a flag' })
    await page.getByText('1 case.', { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?flag=any')
    await page.getByText('Flag: A date that must not be missed').waitFor()
    await flawless(page, 'flagged-320')
    await page.goto('/')
    await page.getByRole('link', { name: /A flag on a case asks to be looked at/ }).waitFor()
    await page.context().close()
  })

  it('is taken down by a colleague who says what was done', async () => {
    const page = await clarion.openAs('sofia', '/cases?flag=deadline', { viewport: { width: 1280, height: 800 } })
    await page.getByRole('link', { name: '2AAA-0001' }).click()
    await page.getByRole('link', { name: /^Record: Flag taken down/ }).click()
    await page.getByLabel('What was done').fill('The papers were sent')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Taken down').first().waitFor()
    await flawless(page, 'flag-down-1280')
    expect(await page.locator('.case-flags').count()).toBe(0)
    await page.context().close()
  })

  it('reads right to left as well', async () => {
    await clarion.tell('daniel', thread, 'flag.raised', 'flags', { about: 'safety', day: '2026-12-09' })
    await clarion.tell('daniel', thread, 'flag.raised', 'flags', { about: 'question' })
    const options = { viewport: { width: 320, height: 640 }, locale: 'ar' }
    const page = await clarion.openAs('daniel', `/cases/${thread}`, options)
    await page.locator('.case-flags').waitFor()
    await flawless(page, 'flags-arabic-320')
    await page.context().close()
  })
})
