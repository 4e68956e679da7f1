import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('an organisation that was registered by mistake', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  const small = { viewport: { width: 320, height: 640 } }
  beforeAll(async () => {
    clarion = await servedApplication()
    await clarion.openCase('daniel')
  })
  afterAll(() => clarion?.stop())

  it('is withdrawn after saying what that does; who works there is out, and it is offered no more; it can be brought back', async () => {
    const amal = await clarion.openAs('amal', '/directory')
    const page = await clarion.openAs('noor', '/administration', small)
    await page.getByLabel(/^Find a member/).fill('harbour')
    await page.getByRole('button', { name: 'Withdraw Harbour Shelter' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Harbour Shelter is not in the directory any more').waitFor()
    await dialog.getByText(/^\d+ (person|people) who works? there can sign in no more, at once\.$/).waitFor()
    await dialog.getByText('While it leads open cases, or is let into some, it is not withdrawn.').waitFor()
    await flawless(page, 'administration-withdraw-320')
    await dialog.getByLabel(/^Why/).fill('It was registered twice')
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Withdrawn', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Invite somebody to Harbour Shelter' }).count()).toBe(0)
    // Nobody is let back alone: they come back with their organisation.
    expect(await page.getByRole('button', { name: /Let work again/ }).count()).toBe(0)
    await flawless(page, 'administration-withdrawn-320')
    await amal.reload()
    await amal.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await amal.context().close()
    const daniel = await clarion.openAs('daniel', '/directory')
    await daniel.getByText('Fair Counsel').first().waitFor()
    expect(await daniel.getByText('Harbour Shelter').count()).toBe(0)
    await page.getByRole('button', { name: 'Bring back Harbour Shelter' }).press('Enter')
    await dialog.getByText('stands in the directory again with its services').waitFor()
    await dialog.getByRole('button', { name: 'Bring back', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Withdraw Harbour Shelter' }).waitFor()
    await daniel.reload()
    await daniel.getByText('Harbour Shelter').first().waitFor()
    await daniel.context().close()
    await page.context().close()
  })

  it('is not withdrawn while it leads an open case, and that is said', async () => {
    const page = await clarion.openAs('noor', '/administration')
    await page.getByLabel(/^Find a member/).fill('lantern')
    await page.getByRole('button', { name: 'Withdraw Lantern Outreach' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^Why/).fill('By mistake')
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await dialog.getByText('The organisation still leads open cases, or is let into some.').waitFor()
    await flawless(page, 'administration-withdraw-refused')
    await page.context().close()
  })
})
