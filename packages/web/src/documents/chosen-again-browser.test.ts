import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { button } from '../case/testing/named.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { pdfFile } from './testing/small-files.ts'

describe.skipIf(!hasBrowser)('a file that was chosen and not yet attached', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  const chosen = async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/documents`)
    const choose = async (called: string) =>
      await page.getByLabel(/or drop it here/).setInputFiles(pdfFile(called, ['Page the first']))
    await choose('scan0001.pdf')
    await page.getByLabel('What to call it').fill('Contract of the farm')
    await page.reload()
    await page.getByText('Please choose scan0001.pdf again').waitFor()
    return { page, choose }
  }

  it('must be chosen again when the page is loaded anew, and what was typed about it comes back with it', async () => {
    const { page, choose } = await chosen()
    await flawless(page, 'document-again')
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toMatch(/scan|farm/)
    await choose('scan0001.pdf')
    expect(await page.getByLabel('What to call it').inputValue()).toBe('Contract of the farm')
    expect(await page.getByText('Please choose').count()).toBe(0)
    await button(page, 'Attach a document').click()
    await page.getByRole('heading', { name: 'Contract of the farm' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Contract of the farm' }).waitFor()
    expect(await page.getByText('Please choose').count()).toBe(0)
    await page.context().close()
  })

  it('does not lend its name to another file, and may be left', async () => {
    const { page, choose } = await chosen()
    await choose('letter.pdf')
    expect(await page.getByLabel('What to call it').inputValue()).toBe('letter.pdf')
    await page.reload()
    await page.getByText('Please choose letter.pdf again').waitFor()
    await button(page, 'It shall not be attached').click()
    expect(await page.getByText('Please choose').count()).toBe(0)
    expect(await page.locator('*:focus').getAttribute('type')).toBe('file')
    await page.context().close()
  })
})
