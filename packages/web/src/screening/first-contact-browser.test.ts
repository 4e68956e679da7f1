import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { button, link } from '../case/testing/named.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('a first contact', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('that is not safe is stopped with a sign and a day to come back, and nothing else need be said', async () => {
    const { thread } = await clarion.openCase('daniel')
    const small = { viewport: { width: 320, height: 640 } }
    const page = await clarion.openAs('daniel', `/cases/${thread}/screening`, small)
    expect(await button(page, 'Record that we stopped').count()).toBe(0)
    await page.getByRole('group', { name: 'Is it safe to talk now?' }).getByLabel('No', { exact: true }).check()
    await page.getByRole('alert').getByText('Then do not ask more now').waitFor()
    await page.getByRole('group', { name: 'Is an interpreter needed?' }).getByLabel('Yes, and none is here').check()
    await page.getByRole('alert').getByText('Not without an interpreter').waitFor()
    await page.getByLabel(/^The sign that was agreed/).fill('She asks when the bus comes')
    await page.getByLabel('Come back on').fill(new Date().toISOString().slice(0, 10))
    await flawless(page, 'first-contact-320')
    await button(page, 'Record that we stopped').click()
    await page.locator('.case-known').getByText('She asks when the bus comes').waitFor()
    await page.locator('.case-known').getByText('We stopped, and come back').waitFor()
    await page.goto('/')
    await page.getByText('Come back to a conversation that was stopped').first().waitFor()
    await page.context().close()
  })

  it('that goes on is recorded with the screening, and asks nobody twice who can hear and in which language', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/screening`)
    await page.getByRole('group', { name: 'Who else can hear?' }).getByLabel('Nobody').check()
    await page.getByRole('group', { name: 'Is an interpreter needed?' }).getByLabel('Yes, and one is here').check()
    await page
      .getByRole('radio', { name: /11 indicators|forced labour/i })
      .first()
      .check()
    await page.getByRole('radio', { name: 'Yes, spoken' }).check()
    await flawless(page, 'first-contact')
    await button(page, 'Begin').click()
    await button(page, 'Stop asking and look at the answers').click()
    await button(page, 'Record this conversation').click()
    await page.getByRole('heading', { level: 1, name: 'What the answers mean' }).waitFor()
    await page.goto(`/cases/${thread}`)
    const known = page.locator('.case-known')
    await known.getByText('Yes, and one is here').waitFor()
    await known.getByText('We went on').waitFor()
    await page.context().close()
  })

  it('is told by itself as well, and before there is a case nothing of it is kept', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}`)
    await link(page, 'Record: First contact').click()
    await page
      .getByRole('group', { name: 'Who else can hear?' })
      .getByLabel(/answers for them/)
      .check()
    await page.getByRole('alert').getByText('Do not ask in front of them').waitFor()
    await flawless(page, 'first-contact-alone')
    await button(page, 'Save').click()
    await page.getByText('wrote down how a conversation began').waitFor()
    await page.goto('/cases/new/screening')
    await page.getByRole('group', { name: 'Is it safe to talk now?' }).getByLabel('Not sure').check()
    expect(await page.getByLabel(/^The sign that was agreed/).count()).toBe(0)
    await button(page, 'Stop here; nothing is kept').click()
    await page.getByRole('heading', { level: 1, name: 'A new case' }).waitFor()
    await page.goto('/cases/new/screening')
    const safe = page.getByRole('group', { name: 'Is it safe to talk now?' })
    await safe.waitFor()
    expect(await safe.getByLabel('Not sure').isChecked()).toBe(false)
    await page.context().close()
  })
})
