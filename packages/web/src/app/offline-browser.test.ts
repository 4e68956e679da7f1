import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { someCases } from '../testing/some-cases.ts'

describe.skipIf(!hasBrowser)('without a connection', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
    await someCases(clarion)
  })
  afterAll(() => clarion?.stop())

  it('a page says so calmly, keeps what was typed, and goes on by itself when the connection is back', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.getByText('3 cases.').waitFor()
    await clarion.toggleConnection()
    await page.getByRole('searchbox').fill('7KQF')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByText('No connection to Clarion right now.').waitFor()
    await page.getByText('Clarion could not be reached. Nothing was lost').waitFor()
    await picture(page, 'offline')
    expect(await page.getByRole('searchbox').inputValue()).toBe('7KQF')
    await clarion.toggleConnection()
    await page.getByText('1 case.', { exact: true }).waitFor()
    expect(await page.getByText('No connection to Clarion').count()).toBe(0)
    await page.context().close()
  })

  it('a page that was never opened waits for the connection and loses nothing', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.evaluate(`globalThis.sameWindow = true`)
    await clarion.toggleConnection()
    await page.getByRole('link', { name: /^Daniel/ }).click()
    await page.getByText('Clarion could not be reached.').waitFor()
    await clarion.toggleConnection()
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
    expect(await page.evaluate(`globalThis.sameWindow`)).toBe(true)
    await page.context().close()
  })

  it('a page that is gone because Clarion was renewed asks to be loaded again', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.route(/account-page.*\.js/, (route) => route.fulfill({ status: 404 }))
    // Pages are fetched ahead after a while, and on a slow day this one was there before it could be gone.
    await page.reload()
    await page.getByText('3 cases.').waitFor()
    await page.getByRole('link', { name: /^Daniel/ }).click()
    await page.getByText('Clarion was renewed').waitFor()
    await page.unroute(/account-page.*\.js/)
    await page.getByRole('button', { name: 'Load it again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
    await page.context().close()
  })
})
