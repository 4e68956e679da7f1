import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const year = 365 * 86_400_000

describe.skipIf(!hasBrowser)('a closed case that was kept as long as it may be', () => {
  let clarion: ServedApplication
  let thread = ''
  beforeAll(async () => {
    clarion = await servedApplication()
    const told = await clarion.openCase('daniel', 'KEPT-CASE')
    thread = told.thread
    await clarion.tell(
      'daniel',
      thread,
      'case.closed',
      'case',
      { outcome: 'goals-reached' },
      0,
      Date.now() - 10.5 * year,
    )
  })
  afterAll(() => clarion?.stop())

  it('is put before a supervisor, who says why it is kept and until when; it is asked again then, and no case worker is asked', async () => {
    const page = await clarion.openAs('mira', '/')
    const line = page.getByRole('link', { name: /A closed case was kept as long as it may be/ })
    await line.waitFor()
    await flawless(page, 'closed-case-kept-today')
    await line.click()
    await page.getByText('This case is closed. It can be read, and opened again.').waitFor()
    await page.getByRole('link', { name: 'Record: Closed case kept for longer' }).click()
    await page.getByLabel('Proceedings still run, or may begin').check()
    const until = new Date(Date.now() + 2 * year).toISOString().slice(0, 10)
    await page.getByLabel('Kept until').fill(until)
    await flawless(page, 'closed-case-kept-form')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This case is closed. It can be read, and opened again.').waitFor()
    await page.getByText(/^It is kept until/).waitFor()
    await flawless(page, 'closed-case-kept-case')
    await page.goto('/')
    await page.locator('main h1').waitFor()
    await expect.poll(() => line.count()).toBe(0)
    await page.context().close()
    const worker = await clarion.openAs('daniel', '/')
    expect(await worker.getByText(/kept as long as it may be/).count()).toBe(0)
    await worker.context().close()
  }, 60_000)
})
