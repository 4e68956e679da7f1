import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { pushedSideways } from '../testing/pushed-sideways.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the programme in numbers', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication(true, true)
  }, 300_000)
  afterAll(() => clarion?.stop())

  const drawn = async (page: Page) => {
    await page.getByRole('heading', { level: 2, name: 'What these numbers mean' }).waitFor()
    await expect.poll(() => page.locator('figure').count()).toBe(19)
  }

  it('says of each picture what it shows, in what unit, from where, and gives the numbers as a table', async () => {
    const page = await clarion.openAs('grace', '/numbers')
    await drawn(page)
    const titles = await page.locator('figure h2').allTextContents()
    expect(titles[0]).toMatch(/^\d+ people came in the last four full quarters, \d+ more than in the four before$/)
    expect(titles[1]).toMatch(/^\d+ of \d+ people received a service, half of them within \d+ days$/)
    expect(titles.join('; ')).toContain('The most frequent form is: Forced labour or services')
    expect(titles[2]).toMatch(/^Half of the people have a service within \d+ days; \d+ people wait still$/)
    expect(titles[3]).toMatch(/^Of those who came in \d{4} Q\d, half have a service within \d+ days$/)
    expect(titles[4]).toMatch(/^Most often missing: .* \(\d+ needs\)$/)
    expect(titles[8]).toMatch(/^Most often lost: .* \(\d+ referrals\)$/)
    expect(titles[10]).toMatch(/^Most often declined because: .* \(\d+ referrals\)$/)
    expect(titles[11]).toMatch(/^Answer to a referral: \d+ of \d+ in time$/)
    const { definition } = await (await page.request.get('/api/numbers')).json()
    await page.getByText(definition, { exact: true }).waitFor()
    for (const figure of await page.locator('figure').all()) {
      expect(await figure.locator('figcaption').textContent()).toMatch(
        /Unit: (cases|needs|referrals|clocks).*Source: the journal/,
      )
      await figure.locator('summary').click()
      await figure.locator('tbody tr').first().waitFor()
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(1)
    }
    await picture(page, 'numbers-tables')
    await page.context().close()
  })

  it('keeps the period and the division in the address, and withholds what is small', async () => {
    const page = await clarion.openAs('grace', '/numbers')
    await drawn(page)
    await page.getByLabel('From').selectOption({ label: '2025 Q4' })
    await page.getByLabel('Divide every picture by').selectOption({ label: 'Gender' })
    await page.locator('.legend').first().waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.toString()).toBe('from=2025-Q4&by=gender')
    await page.reload()
    await drawn(page)
    expect(await page.getByLabel('From').inputValue()).toBe('2025-Q4')
    await expect.poll(() => page.getByText('withheld: fewer than 5').count()).toBeGreaterThan(0)
    await picture(page, 'numbers-divided')
    // No number from one to four stands anywhere in the tables.
    for (const summary of await page.locator('figure summary').all()) await summary.click()
    await expect.poll(() => page.locator('figure table').count()).toBe(19)
    const cells = await page.locator('td.number').allTextContents()
    expect(cells.length).toBeGreaterThan(100)
    for (const cell of cells) expect(cell).not.toMatch(/^[1-4]$/)
    await page.getByRole('button', { name: 'Show everything again' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await page.context().close()
  })

  it('saves a picture’s numbers as CSV', async () => {
    const page = await clarion.openAs('grace', '/numbers')
    await drawn(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save as CSV: .*adults when they were exploited/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe('clarion-cases-by-age.csv')
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toMatch(
      /^\ufeffage,Cases by age at the time of the exploitation,cases\r\nadult,"Adult, 18 or over",\d+\r\n/,
    )
    await page.context().close()
  })

  it('is the auditor’s too, and not in the way of those whose work it is not', async () => {
    const otto = await clarion.openAs('otto', '/numbers')
    await drawn(otto)
    const daniel = await clarion.openAs('daniel', '/')
    expect(await daniel.getByRole('navigation').getByRole('link', { name: 'Numbers' }).count()).toBe(0)
    await otto.context().close()
    await daniel.context().close()
  })

  it.each([
    { name: 'wide', options: { viewport: { width: 1280, height: 900 } } },
    { name: 'narrow', options: { viewport: { width: 320, height: 700 } } },
    { name: 'dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const } },
  ])('is whole and without a fault that axe knows: $name', async ({ name, options }) => {
    const page = await clarion.openAs('grace', '/numbers', options)
    await drawn(page)
    await picture(page, `numbers-${name}`)
    expect(await axeViolations(page)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true)
    for (const summary of await page.locator('figure summary').all()) await summary.click()
    await picture(page, `numbers-opened-${name}`)
    expect(await pushedSideways(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  it('is reached by keyboard alone', async () => {
    const page = await clarion.openAs('grace', '/numbers')
    await drawn(page)
    await page.getByLabel('From').focus()
    const reached: string[] = []
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 30) ?? ''))
    }
    expect(reached.filter((text) => text.startsWith('The numbers as a table')).length).toBeGreaterThan(2)
    expect(reached.filter((text) => text === 'Save as CSV').length).toBeGreaterThan(2)
    await page.context().close()
  })
})
