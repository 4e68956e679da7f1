import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('a view of the list of cases that one keeps', { timeout: 60_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
    await clarion.openCase('daniel', '2AAA-0001')
    await clarion.openCase('sofia', '2AAA-0002')
  })
  afterAll(() => clarion?.stop())

  it('is named, opened, made the first, changed and removed; its name stands in no address', async () => {
    const page = await clarion.openAs('daniel', '/cases', { viewport: { width: 320, height: 640 } })
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    const here = () => new URL(page.url()).search
    await page.getByText('2 cases.', { exact: true }).waitFor()
    expect(await page.getByRole('navigation', { name: 'Your views' }).count()).toBe(0)
    await page.getByLabel('Who works on it').selectOption({ label: 'Me' })
    await page.getByRole('button', { name: 'Keep these filters as a view' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'A new view' })
    await dialog.getByText('Do not write the name of a person.').waitFor()
    await flawless(page, 'new-view-320')
    await dialog.getByLabel('Name of the view').fill('Quiet ones')
    await dialog.getByLabel('Name of the view').press('Enter')
    const views = page.getByRole('navigation', { name: 'Your views' })
    await views.getByRole('link', { name: 'Quiet ones' }).waitFor()
    expect(await views.locator('[aria-current]').textContent()).toBe('Quiet ones')

    await views.getByRole('link', { name: 'All cases' }).press('Enter')
    await page.getByText('2 cases.', { exact: true }).waitFor()
    await views.getByRole('link', { name: 'Quiet ones' }).press('Enter')
    await page.getByText('1 case.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Change this view' }).click()
    await page.getByLabel('Show it first when I open the cases').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    await views.getByRole('link', { name: 'Quiet ones (first)' }).waitFor()
    await flawless(page, 'views-320')

    await page.goto('/cases')
    await page.getByText('1 case.', { exact: true }).waitFor()
    expect(here()).toMatch(/^\?worker=me&view=[0-9a-f-]{36}$/)
    await page.getByLabel('Status').selectOption({ label: 'Closed' })
    await page.getByRole('button', { name: 'Keep the change in “Quiet ones”' }).click()
    await page.getByRole('button', { name: 'Change this view' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove this view' }).click()
    await page.getByText('The cases stay as they are.').waitFor()
    await page.getByRole('button', { name: 'Yes, remove it' }).click()
    await page.getByText('2 cases.', { exact: true }).waitFor()
    expect(here()).toBe('?view=all')
    expect(addresses.filter((address) => /quiet/i.test(decodeURIComponent(address)))).toEqual([])
    await page.context().close()
  })

  it('is the first until another filter is chosen: who clears the last filter sees all', async () => {
    const page = await clarion.openAs('sofia', '/cases?status=open', { viewport: { width: 1280, height: 800 } })
    await page.getByRole('button', { name: 'Keep these filters as a view' }).click()
    await page.getByLabel('Name of the view').fill('Open')
    await page.getByLabel('Show it first when I open the cases').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('link', { name: 'Open (first)' }).waitFor()
    await flawless(page, 'views-1280')
    await page.goto('/cases?worker=me')
    await page.getByText('1 case.', { exact: true }).waitFor()
    await page.getByLabel('Who works on it').selectOption({ label: 'Anyone' })
    await page.getByText('2 cases.', { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?view=all')
    await page.context().close()
  })

  it('reads right to left as well', async () => {
    const options = { viewport: { width: 320, height: 640 }, locale: 'ar' }
    const page = await clarion.openAs('sofia', '/cases', options)
    await page.locator('.kept-views [aria-current]').waitFor()
    await flawless(page, 'views-arabic-320')
    await page.context().close()
  })
})
