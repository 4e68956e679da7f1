import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { servedCase } from './testing/told-cases.ts'

/** The people beside the case worker, in Arabic and without a mouse: each step rests on those before it. */
describe.skipIf(!hasBrowser)('in Arabic, by keyboard alone', { timeout: 180_000 }, () => {
  const w = inLanguage('ar')
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
  const small = { viewport: { width: 320, height: 700 }, locale: 'ar' }
  const question = (number: number) =>
    new RegExp(w.words.say('screening.progress', { number, count: 9876 }).replace(/9.?876.*/, ''))
  const heading = (name: string) => page.getByRole('heading', { level: 1, name: w(name) })

  it('Sofia asks first, notes one answer in the woman’s words, lets one be skipped, and opens the case', async () => {
    page = await clarion.openAs('sofia', '/cases', small)
    const keys = byKeyboard(page)
    await page.locator('h1').focus()
    await keys.press(w('Open a case'))
    await heading('A new case').waitFor()
    await keys.press(w('Begin with a screening conversation'))
    await page.getByRole('radio', { name: /operational indicators: adults, labour/ }).waitFor()
    await keys.press(w('Begin'))
    await page.getByText(w.say('screening.whichMissing')).first().waitFor()
    // Whatever is missing has the focus, although it stands before the button.
    while (!/operational indicators: adults, labour/.test(await keys.focused())) await page.keyboard.press('ArrowDown')
    await keys.press(w('Begin'))
    await page.getByText(w.say('screening.agreedMissing')).first().waitFor()
    expect(await keys.focused()).toMatch(w('Yes, spoken'))
    await page.keyboard.press('Space')
    await keys.choose(w.part('How old was the person when it happened?'), w('Adult (18 or over)'))
    await keys.press(w('Begin'))
    await page.getByText(question(1)).waitFor()
    await keys.choose(w('Answer'), w('Yes'))
    await keys.type(w.say('screening.note'), 'They said a hotel. It was a farm.')
    await keys.press(w('Next question'))
    await page.getByText(question(2)).waitFor()
    await keys.press(w('Skip this question'))
    await page.getByText(question(3)).waitFor()
    await keys.press(w('Stop asking and look at the answers'))
    await page.getByRole('heading', { name: w.say('result.met', { count: 1 }) }).waitFor()
    expect(await keys.focused()).toMatch(w('What the answers mean'))
    await keys.press(w('Go on with the questions'))
    await page.getByText(question(3)).waitFor()
    await keys.press(w('Stop asking and look at the answers'))
    await page.getByRole('heading', { name: w.say('result.met', { count: 1 }) }).waitFor()
    await keys.tick(w.say('screening.agrees'))
    await keys.press(w('Open a case with this conversation'))
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
    thread = new URL(page.url()).pathname.split('/')[2] ?? ''
    await page.getByText(w.part('recorded a screening conversation')).first().waitFor()
    expect(await keys.focused()).toMatch(w('Case'))
  })

  it('Viktor reaches nothing of it, and after an order only what the order covers', async () => {
    page = await clarion.openAs('viktor', `/cases/${thread}`, small)
    await heading('This case is not here for you').waitFor()
    page = await clarion.openAs('daniel', `/cases/${thread}/record/order.recorded`, small)
    const keys = byKeyboard(page)
    await page.getByRole('button', { name: w('Save') }).waitFor()
    await page.locator('h1').focus()
    await keys.choose(w.part('Who ordered it'), w('Court'))
    await keys.type(w.part('Its number and date'), 'K 12/26 of 24 November')
    await keys.pick(w.part('Who may see it'), /City Police/)
    await keys.tick(w.part('What happened'))
    await keys.to(w.part('Until when'))
    await page.getByLabel(w.part('Until when')).fill(inDays(20))
    await keys.press(w('Save'))
    await page.getByText(w.part('recorded an order')).first().waitFor()
    page = await clarion.openAs('viktor', '/cases', small)
    const his = byKeyboard(page)
    await page.getByRole('link', { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}/ }).waitFor()
    await page.locator('h1').focus()
    await his.press(/^[0-9A-Z]{4}-[0-9A-Z]{4}/)
    await page.getByText(new RegExp(w.words.say('contact.hidden', { lead: '' }).slice(0, 20))).waitFor()
    expect(await page.locator('main').textContent()).not.toContain('hotel')
  })

  it('Grace opens every number as a table', async () => {
    page = await clarion.openAs('grace', '/numbers', small)
    const keys = byKeyboard(page)
    await expect.poll(() => page.locator('figure').count()).toBe(15)
    await page.locator('h1').focus()
    const tables = await page.getByText(w('The numbers as a table')).count()
    expect(tables).toBeGreaterThan(0)
    for (let table = 0; table < tables; table++) await keys.press(w('The numbers as a table'))
    await page.getByRole('row', { name: new RegExp(`${w.part('Screened').source}.*11`) }).waitFor()
  })

  it('Otto has every chain verified', async () => {
    page = await clarion.openAs('otto', '/audit', small)
    const keys = byKeyboard(page)
    await page.getByRole('button', { name: w('Verify now') }).waitFor()
    await page.locator('h1').focus()
    await keys.press(w('Verify now'))
    await page.getByText(w.say('audit.whole')).waitFor()
  })
})

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
}
