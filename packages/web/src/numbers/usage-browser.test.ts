import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the report of use', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 300_000)
  afterAll(() => clarion?.stop())

  const address = '/administration?part=usage'
  const screens = [1280, 320].map((width) => ({ viewport: { width, height: 800 } }))

  it('shows organisations and quarters and names nobody, wide and narrow, in English and in Arabic', async () => {
    await clarion.openCase('daniel')
    for (const language of ['en', 'ar']) {
      const said = inLanguage(language)
      for (const screen of screens) {
        const page = await clarion.openAs('grace', address, { ...screen, locale: language })
        const table = page.getByRole('region', { name: said('Use by organisation and quarter') })
        await table.getByRole('rowheader', { name: 'Lantern Outreach' }).waitFor()
        expect(await table.textContent()).not.toContain('Daniel')
        await flawless(page, `usage-${language}-${screen.viewport.width}`)
        await page.context().close()
      }
    }
  })

  it('is saved as a file that says what is withheld', async () => {
    const page = await clarion.openAs('noor', address)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    expect(text.split('\r\n')[0]).toContain('Organisation,Quarter,Members active,Members who wrote,Cases opened')
    // One case is one person: neither how many nor how often was written of it.
    expect(text).toMatch(/^Lantern Outreach,\d{4}-Q\d,\d+,\d+,withheld,withheld,0,0\r$/m)
    await page.context().close()
  })

  it('is not there for those who set nothing up', async () => {
    const page = await clarion.openAs('daniel', address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('Use by organisation and quarter').count()).toBe(0)
    await page.context().close()
  })
})
