import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { servedCase } from './testing/told-cases.ts'

/** The people beside the case worker, without a mouse: each step rests on those before it. */
describe.skipIf(!hasBrowser)('by keyboard alone', { timeout: 180_000 }, () => {
  let clarion: ServedApplication
  let page: Page
  let thread = ''
  beforeAll(async () => {
    clarion = await servedApplication()
    // Others work too: a count of one case would be withheld.
    for (let other = 0; other < 10; other++) await servedCase(clarion)
  }, 240_000)
  afterAll(() => clarion?.stop())
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && page) await picture(page, 'failed-keyboard-others')
  })
  const small = { viewport: { width: 390, height: 700 } }
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  it('Sofia asks first, notes one answer in the woman’s words, lets one be skipped, and opens the case', async () => {
    page = await clarion.openAs('sofia', '/cases', small)
    const keys = byKeyboard(page)
    await page.locator('h1').focus()
    await keys.press(/^Open a case$/)
    await heading('A new case').waitFor()
    await keys.press(/^Begin with a screening conversation$/)
    await page.getByRole('radio', { name: /operational indicators: adults, labour/ }).waitFor()
    await keys.press(/^Begin$/)
    await page.getByText('Choose a list of questions first').waitFor()
    // Whatever is missing has the focus, although it stands before the button.
    while (!/operational indicators: adults, labour/.test(await keys.focused())) await page.keyboard.press('ArrowDown')
    await keys.press(/^Begin$/)
    await page.getByText('note how they said it').waitFor()
    expect(await keys.focused()).toBe('Yes, spoken')
    await page.keyboard.press('Space')
    await keys.choose(/How old was the person/, /^Adult/)
    await keys.press(/^Begin$/)
    await page.getByText('Question 1 of').waitFor()
    await keys.choose(/^Answer$/, /^Yes$/)
    await keys.type(/^In what words/, 'They said a hotel. It was a farm.')
    await keys.press(/^Next question$/)
    await page.getByText('Question 2 of').waitFor()
    await keys.press(/^Skip this question$/)
    await page.getByText('Question 3 of').waitFor()
    await keys.press(/^Stop asking and look at the answers$/)
    await page.getByRole('heading', { name: 'Indicators that were met (1)' }).waitFor()
    expect(await keys.focused()).toBe('What the answers mean')
    await keys.press(/^Go on with the questions$/)
    await page.getByText('Question 3 of').waitFor()
    await keys.press(/^Stop asking and look at the answers$/)
    await page.getByRole('heading', { name: 'Indicators that were met (1)' }).waitFor()
    await keys.tick(/The person agrees that a case is opened/)
    await keys.press(/^Open a case with this conversation$/)
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
    thread = new URL(page.url()).pathname.split('/')[2] ?? ''
    await page.getByText('recorded a screening conversation').waitFor()
    expect(await keys.focused()).toBe('Case')
  })

  it('Viktor reaches nothing of it, and after an order only what the order covers', async () => {
    page = await clarion.openAs('viktor', `/cases/${thread}`, small)
    await heading('This case is not here for you').waitFor()
    page = await clarion.openAs('daniel', `/cases/${thread}/record/order.recorded`, small)
    const keys = byKeyboard(page)
    await page.getByRole('button', { name: 'Save' }).waitFor()
    await page.locator('h1').focus()
    await keys.choose(/Who ordered it/, /^Court$/)
    await keys.type(/^Its number and date/, 'K 12/26 of 24 November')
    await keys.type(/^Who may see it/, 'City P')
    await keys.tick(/^What happened/)
    await keys.to(/^Until when/)
    await page.getByLabel('Until when').fill(inDays(20))
    await keys.press(/^Save$/)
    await page.getByText('recorded an order').waitFor()
    page = await clarion.openAs('viktor', '/cases', small)
    const his = byKeyboard(page)
    await page.getByRole('link', { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}/ }).waitFor()
    await page.locator('h1').focus()
    await his.press(/^[0-9A-Z]{4}-[0-9A-Z]{4}/)
    await page.getByText('How to reach this person is not shared with you').waitFor()
    expect(await page.locator('main').textContent()).not.toContain('hotel')
  })

  it('Grace opens every number as a table', async () => {
    page = await clarion.openAs('grace', '/numbers', small)
    const keys = byKeyboard(page)
    await expect.poll(() => page.locator('figure').count()).toBe(15)
    await page.locator('h1').focus()
    const tables = await page.getByText('The numbers as a table').count()
    expect(tables).toBeGreaterThan(0)
    for (let table = 0; table < tables; table++) await keys.press(/^The numbers as a table$/)
    await page.getByRole('row', { name: /^Step Screened Cases 11/ }).waitFor()
  })

  it('Otto has every chain verified', async () => {
    page = await clarion.openAs('otto', '/audit', small)
    const keys = byKeyboard(page)
    await page.getByRole('button', { name: 'Verify now' }).waitFor()
    await page.locator('h1').focus()
    await keys.press(/^Verify now$/)
    await page.getByText('Everything holds').waitFor()
  })
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
}
