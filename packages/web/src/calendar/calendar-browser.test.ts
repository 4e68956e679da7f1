import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { settled } from '../testing/settled.ts'
import { someCases } from '../testing/some-cases.ts'
import { dayAt, daysLater } from './month-weeks.ts'

describe.skipIf(!hasBrowser)('the calendar', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
    await someCases(clarion)
  }, 240_000)
  afterAll(() => clarion?.stop())

  const today = dayAt(Date.now())
  const inFourDays = daysLater(today, 4)

  it('shows an appointment on its day, found by keyboard alone, and leads to its case', async () => {
    const page = await clarion.openAs('daniel', '/')
    await page.getByRole('link', { name: 'Calendar' }).click()
    const day = (one: string) => page.locator(`[data-day="${one}"]`)
    await page.getByRole('table').waitFor()
    expect(await page.locator('.calendar-day[tabindex="0"]').count()).toBe(1)
    await day(today).focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key)
    }
    await expect.poll(() => day(inFourDays).getAttribute('aria-pressed')).toBe('true')
    expect(await day(inFourDays).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    expect(await day(inFourDays).getAttribute('aria-label')).toMatch(/: [1-9]\d* things?$/)
    const task = page.locator('#due-chosen + ul').getByRole('link', { name: /An appointment/ })
    expect(await task.textContent()).toContain('Case 4HTR-80VN')
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.evaluate('document.activeElement.dataset.day')).not.toBe(inFourDays)
    await page.keyboard.press('PageUp')
    await flawless(page, 'calendar')
    await task.click()
    await page.getByRole('heading', { level: 1, name: 'Case' }).waitFor()
    await page.context().close()
  })

  it('gives an address to a calendar program, once, after saying what a stranger would learn; and takes it away', async () => {
    const page = await clarion.openAs('daniel', '/calendar')
    await page.getByText('In your own calendar program').click()
    await page.getByText('who knows that name can guess where you work').waitFor()
    await page.getByRole('button', { name: 'Make an address' }).click()
    const address = (await page.locator('.calendar-link').textContent()) ?? ''
    const answer = await page.request.get(address)
    const text = await answer.text()
    expect(text).toContain('SUMMARY:Appointment')
    expect(text).not.toMatch(/4HTR|Ines|Daniel|clarion/i)
    await flawless(page, 'calendar-address')
    await page.reload()
    await page.getByText('In your own calendar program').click()
    await page.getByText('There is an address since').waitFor()
    expect(await page.locator('.calendar-link').count()).toBe(0)
    await page.getByRole('button', { name: 'Take the address away' }).click()
    await page.getByRole('button', { name: 'Make an address' }).waitFor()
    expect((await page.request.get(address)).status()).toBe(404)
    await page.context().close()
  })

  it('runs from the right in Arabic, begins its weeks on Saturday and fits the smallest screen', async () => {
    const w = inLanguage('ar')
    const page = await clarion.openAs('daniel', `/calendar?day=${today}`, {
      viewport: { width: 320, height: 800 },
      locale: 'ar',
    })
    await page.getByRole('heading', { level: 1, name: w('Calendar') }).waitFor()
    await settled(page)
    const columns = await page
      .locator('thead th')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('abbr')))
    expect([columns[0], columns[6]]).toEqual(['السبت', 'الجمعة'])
    const [first, last] = [page.locator('thead th').first(), page.locator('thead th').last()]
    expect(((await first.boundingBox())?.x ?? 0) > ((await last.boundingBox())?.x ?? 0)).toBe(true)
    await page.locator(`[data-day="${today}"]`).focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.evaluate('document.activeElement.dataset.day')).toBe(daysLater(today, 1))
    await flawless(page, 'calendar-arabic')
    await page.context().close()
  })

  it('is empty for the police', async () => {
    const page = await clarion.openAs('viktor', '/calendar')
    await page.getByText('Nothing is due on this day.').waitFor()
    expect(await page.locator('.calendar-count[data-count]').count()).toBe(0)
    await page.context().close()
  })
})
