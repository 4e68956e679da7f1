import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { button, link } from '../case/testing/named.ts'
import { consentTo } from '../case/testing/told-cases.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('a case on paper', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await clarion.openCase('daniel')).thread
    await clarion.tell('daniel', thread, 'identity.recorded', 'identity', {
      names: [{ kind: 'called', name: 'Lina Dervishi' }],
    })
    await clarion.tell('daniel', thread, 'person.described', 'person', { gender: 'Feminine' })
    await clarion.tell('daniel', thread, 'consent.given', 'sharing', consentTo(clarion, 'amal'))
    for (const line of ['accommodation', 'legal-aid']) {
      await clarion.tell('daniel', thread, 'referral.sent', `referral/${clarion.newId()}`, {
        receiver: clarion.actor('amal').organisation,
        line,
        urgency: 'soon',
      })
    }
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('is prepared by keyboard from the parts that are chosen, and asks for one at least', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}`, { viewport: { width: 320, height: 640 } })
    await link(page, 'Print parts of this case').click()
    await page.getByRole('heading', { name: 'Print parts of this case' }).waitFor()
    await flawless(page, 'print-320')
    await button(page, 'Prepare the sheet').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Choose at least one part.').waitFor()
    await page.getByLabel('Identity', { exact: true }).focus()
    await page.keyboard.press('Space')
    await button(page, 'Prepare the sheet').focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('article', { name: 'The sheet' })
    await sheet.getByText('Lina Dervishi').waitFor()
    expect(await page.locator('*:focus').textContent()).toMatch(/^Case [0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await sheet.textContent()).not.toContain('Feminine')
    await flawless(page, 'sheet-320')
    await page.context().close()
  })

  it('carries on every page who printed it and when, and nothing of the application', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}/print`)
    await page.getByLabel('Identity', { exact: true }).check()
    await button(page, 'Prepare the sheet').click()
    await page.getByRole('article', { name: 'The sheet' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'sheet-paper')
    const mark = page.locator('.sheet-mark')
    expect(await mark.isVisible()).toBe(true)
    expect(await mark.textContent()).toMatch(/^Printed by Daniel, Lantern Outreach, \d+ \w+ \d{4} at \d\d:\d\d\.$/)
    expect(await mark.evaluate((element) => getComputedStyle(element).position)).toBe('fixed')
    for (const hidden of ['.case-header', '.frame-ways', '.printing-acts'])
      expect([hidden, await page.locator(hidden).isVisible()]).toEqual([hidden, false])
    await page.context().close()
  })

  it('takes all referrals by one choice', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}/print`)
    await page.getByLabel('Referrals', { exact: true }).check()
    await button(page, 'Prepare the sheet').click()
    const sheet = page.getByRole('article', { name: 'The sheet' })
    await sheet.getByText('Safe accommodation').waitFor()
    await sheet.getByText('Legal').first().waitFor()
    await page.context().close()
  })

  it('stands among the looks as printed', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}?view=looks`)
    await page
      .getByText(/Printed/)
      .first()
      .waitFor()
    await page.context().close()
  })
})
