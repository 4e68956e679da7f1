import { castId } from '@clarion/server/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { codeAt } from '../testing/code-at.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { virtualPasskey } from '../testing/virtual-passkey.ts'

const login = 'kim@northern.example'
const first = 'seven lanterns over the harbour'
const second = 'nine kettles under the bridge'

describe.skipIf(!hasBrowser)('one’s own account', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication(false)
    await clarion.givePassword(castId(clarion.programme, 'kim'), login, first)
  })
  afterAll(() => clarion?.stop())

  const signIn = async (page: Page, password: string, address = login) => {
    await page.goto('/account')
    await page.getByLabel('E-mail address').fill(address)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
  }
  const atAccount = (page: Page) => page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
  const confirmWith = async (page: Page, password: string) => {
    const dialog = page.getByRole('dialog', { name: 'Please confirm that it is you' })
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  it('takes a new password after a confirmation, and ends every other session', async () => {
    const elsewhere = await clarion.openPage()
    await signIn(elsewhere, first)
    await atAccount(elsewhere)
    const page = await clarion.openPage({ viewport: { width: 390, height: 800 } })
    await signIn(page, first)
    await atAccount(page)
    await page.getByLabel('New password').fill('short')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByRole('dialog').waitFor()
    await picture(page, 'step-up')
    expect(await axeViolations(page)).toEqual([])
    await confirmWith(page, first)
    await page.getByText('The password must have at least 12 characters').waitFor()
    await page.getByLabel('New password').fill(second)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByText('The new password is set.').waitFor()
    await elsewhere.getByRole('link', { name: 'Cases' }).click()
    await elsewhere.getByText('Your session has ended').waitFor()
    await page.context().close()
    await elsewhere.context().close()
  })

  it('ends every other session at one press, and stays', async () => {
    const elsewhere = await clarion.openPage()
    await signIn(elsewhere, second)
    await atAccount(elsewhere)
    const page = await clarion.openPage()
    await signIn(page, second)
    await atAccount(page)
    await page.getByRole('button', { name: 'End my other sessions' }).click()
    await page.getByText(/other sessions? ha(s|ve) ended/).waitFor()
    await elsewhere.getByRole('link', { name: 'Cases' }).click()
    await elsewhere.getByText('Your session has ended').waitFor()
    await page.getByRole('link', { name: 'Cases' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    await page.context().close()
    await elsewhere.context().close()
  })

  it('takes a passkey, which opens Clarion from then on, and gives it back', async () => {
    const page = await clarion.openPage()
    await virtualPasskey(page)
    await signIn(page, second)
    await atAccount(page)
    await page.getByLabel('What to call the new passkey').fill('Blue key')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await confirmWith(page, second)
    await page.getByRole('button', { name: 'Remove Blue key' }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByRole('link', { name: /^Kim/ }).click()
    await atAccount(page)
    await page.getByText(/last used on/).waitFor()
    await picture(page, 'account-with-passkey')
    await page.getByRole('button', { name: 'Remove Blue key' }).click()
    await page.getByRole('button', { name: 'Yes, remove it' }).click()
    await page.getByRole('button', { name: 'Confirm with a passkey' }).click()
    await page.getByText('You have no passkey yet.').waitFor()
    await page.context().close()
  })

  it('takes an authenticator, whose code is asked for from then on', async () => {
    const page = await clarion.openPage()
    await signIn(page, second)
    await atAccount(page)
    await page.getByRole('button', { name: 'Set up an authenticator' }).click()
    await confirmWith(page, second)
    const secret = (await page.locator('.account-secret').textContent()) ?? ''
    await picture(page, 'authenticator')
    await page.getByLabel('The six digits').fill('000000')
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await page.getByText('These digits were not right.').waitFor()
    await page.getByLabel('The six digits').fill(codeAt(secret, Date.now()))
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await page.getByText('The authenticator is set up.').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in')
    await signIn(page, second)
    await page.getByText('Now the code of your authenticator, please.').waitFor()
    await page.locator('[autocomplete="one-time-code"]:focus').waitFor()
    // The code of this half minute was used; a clock may be one step ahead.
    await page.locator(':focus').fill(codeAt(secret, Date.now() + 30_000))
    await page.keyboard.press('Enter')
    await atAccount(page)
    await page.context().close()
  })

  it('gives a mail that something waits only to who asks for it, and ends it as easily', async () => {
    await clarion.givePassword(castId(clarion.programme, 'amal'), 'amal@harbour.example', first)
    const page = await clarion.openPage({ viewport: { width: 390, height: 800 } })
    await signIn(page, first, 'amal@harbour.example')
    await atAccount(page)
    await page.getByText('It says “Something waits for you” and nothing else').waitFor()
    expect(await page.getByLabel('At what time').count()).toBe(0)
    await page.getByLabel('Once a day, if something is due that day').check()
    await page.getByLabel('At what time').selectOption('07:00')
    await page.getByRole('button', { name: 'Save this choice' }).click()
    await page.getByText('Saved. You can end it here at any time.').waitFor()
    await picture(page, 'account-notifications')
    expect(await axeViolations(page)).toEqual([])
    await page.reload()
    await atAccount(page)
    await expect.poll(() => page.getByLabel('At what time').inputValue()).toBe('7')
    await page.getByLabel('Once a day, if something is due that day').uncheck()
    await page.getByRole('button', { name: 'Save this choice' }).click()
    await page.getByText('Saved. You get no such mail.').waitFor()
    expect(await (await page.request.get('/api/me/notifications')).json()).toMatchObject({ choice: null })
    await page.context().close()
  })
})
