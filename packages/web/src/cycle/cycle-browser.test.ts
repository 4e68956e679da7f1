import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the switch of the public pages', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('is off at first, and shows the programme to everybody when it is turned on, by keyboard at 320 px', async () => {
    const page = await clarion.openAs('noor', '/administration?part=cycle', { viewport: { width: 320, height: 640 } })
    const keys = byKeyboard(page)
    await page.getByText('Nobody can read it without signing in.').waitFor()
    await flawless(page, 'cycle-switch-320')
    await page.getByRole('button', { name: 'Show it to everybody' }).press('Enter')
    await page.getByText(/Whoever has the address can read it/).waitFor()
    await keys.press(/^Show it to everybody$/)
    await keys.press(/^Confirm$/)
    await page.getByText('Everybody can read what is published.').waitFor()
    const address = (await page.getByRole('link', { name: /^\/cycle\// }).textContent()) ?? ''
    await page.context().close()
    const nobody = await clarion.browser.newPage({ baseURL: clarion.origin })
    expect((await nobody.goto(address))?.status()).toBe(200)
    await nobody.getByText('Nothing is published here.').waitFor()
    await nobody.context().close()
  })

  it('reads from right to left in Arabic without a fault', async () => {
    const page = await clarion.openAs('noor', '/administration?part=cycle', { locale: 'ar' })
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await flawless(page, 'cycle-switch-arabic')
    await page.context().close()
  })
})
