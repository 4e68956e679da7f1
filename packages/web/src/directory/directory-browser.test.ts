import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the directory', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 300_000)
  afterAll(() => clarion?.stop())

  it('is looked through by what is needed, language, for whom, area and free places, all in the address', async () => {
    const page = await clarion.openAs('daniel', '/directory')
    const found = page.getByRole('status').filter({ hasText: /service/i })
    await expect.poll(() => found.textContent()).toBe('9 services')
    await page.getByLabel('What is needed').selectOption({ label: 'Safe accommodation' })
    await expect.poll(() => found.textContent()).toBe('3 services')
    await page.getByLabel('Only with free places').check()
    await page.getByLabel('Language').selectOption({ label: 'French' })
    await expect.poll(() => found.textContent()).toBe('One service')
    await page.getByLabel('Area').fill('south')
    await page.getByText('Harbour house, Harbour Shelter').waitFor()
    expect(new URL(page.url()).searchParams.toString()).toBe('line=accommodation&free=yes&language=fra&area=south')
    await page.reload()
    await page.getByText('Harbour house, Harbour Shelter').waitFor()
    await page.getByRole('button', { name: 'Show everything again' }).click()
    await expect.poll(() => found.textContent()).toBe('9 services')
    // Whose part it is not can change nothing.
    expect(await page.getByRole('button', { name: /Report free places|Register/ }).count()).toBe(0)
    await page.context().close()
  })

  it('says how fresh each service is, and marks what nobody has checked for a quarter of a year', async () => {
    const page = await clarion.openAs('daniel', '/directory')
    const card = (name: string) => page.getByRole('article').filter({ hasText: name })
    await card('Harbour house').getByText('Checked 8 days ago').waitFor()
    expect(await card('North house').textContent()).toContain('Not checked for 96 days: call before you rely on it')
    await page.context().close()
  })

  it('lets Amal report free places, and say that all of it was checked today', async () => {
    const page = await clarion.openAs('amal', '/directory?line=accommodation')
    const card = page.getByRole('article').filter({ hasText: 'Harbour house' })
    await card.getByText('3 of 14 places free').waitFor()
    await page.getByRole('button', { name: 'Report free places: Harbour house' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Free places now').fill('1')
    await picture(page, 'directory-report')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await card.getByText('1 of 14 place').waitFor()
    await page.getByRole('button', { name: 'Check or change: Harbour house' }).click()
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Harbour house')
    await picture(page, 'directory-check')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByLabel('Places in all').fill('12')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await card.getByText('Checked today').waitFor()
    await card.getByText('of 12 place').waitFor()
    await page.context().close()
  })

  it('lets the administrator register an organisation; then it stands there', async () => {
    const page = await clarion.openAs('noor', '/directory')
    await page.getByRole('button', { name: 'Register an organisation' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Valley Women’s House')
    await dialog.getByLabel('Type of organisation').selectOption({ label: 'NGO' })
    await picture(page, 'directory-register')
    await dialog.getByRole('button', { name: 'Register an organisation' }).click()
    await page.getByRole('heading', { level: 3, name: 'Valley Women’s House' }).waitFor()
    await page.context().close()
  })

  it.each([
    { name: 'wide', options: { viewport: { width: 1280, height: 900 } } },
    { name: 'narrow', options: { viewport: { width: 320, height: 700 } } },
    { name: 'dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const } },
  ])('is whole and without a fault that axe knows: $name', async ({ name, options }) => {
    const page = await clarion.openAs('amal', '/directory', options)
    await page.getByRole('article').first().waitFor()
    await picture(page, `directory-${name}`)
    expect(await axeViolations(page)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true)
    await page.context().close()
  })
})
