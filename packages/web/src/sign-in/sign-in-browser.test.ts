import { castId } from '@clarion/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

// Every step waits for what it needs; the limit is for a machine that does much else.
describe.skipIf(!hasBrowser)('the sign-in page of the demonstration', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('lets Daniel in by his card, and says who he is and that everyone is invented', async () => {
    // With our own policy in force: what it refuses, the browser complains about.
    const page = await clarion.openPage({ bypassCSP: false })
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    expect(await page.title()).toBe('Today - Clarion')
    await expect(page.getByRole('banner').textContent()).resolves.toContain('Daniel, Lantern Outreach')
    expect(await page.getByText('Demonstration: everyone here is invented').isVisible()).toBe(true)
    // The browser itself reports the 401 that asked us to sign in.
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
    await page.context().close()
  })

  it('tells the words that open one invented case to the pages of its person', async () => {
    const page = await clarion.openPage()
    await page.goto('/')
    expect(await page.locator('.cast-phrase').textContent()).toMatch(/^[a-z]+( [a-z]+){6}$/)
    await page.getByRole('link', { name: 'Go to the pages of the person' }).click()
    await page.waitForURL('**/my/sign-in')
    await page.context().close()
  })

  it('leads to where one wanted to go, and out again for good', async () => {
    const page = await clarion.openPage()
    await page.goto('/cases?status=open')
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    expect(new URL(page.url()).search).toBe('?status=open')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in')
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await page.goto('/cases')
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await page.goBack()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await page.context().close()
  })

  it('comes up again over the open page when the session has ended; what was typed is still there', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.getByRole('searchbox').fill('a name half typed')
    await page.context().clearCookies()
    await page.getByRole('combobox', { name: 'Status' }).selectOption('closed')
    await page.getByText('Your session has ended').waitFor()
    expect(await page.getByRole('searchbox').count()).toBe(0)
    await picture(page, 'session-ended')
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('a name half typed')
    expect(await page.title()).toBe('Cases - Clarion')
    expect(await page.locator(':focus').evaluate((one) => (one as { tagName?: string }).tagName)).toBe('INPUT')
    await page.getByText('No case that you may see fits').waitFor()
    await page.context().close()
  })

  it('opens the page again by itself when the same member has signed in in another tab', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.getByRole('searchbox').fill('half typed')
    await page.context().clearCookies()
    await page.getByRole('combobox', { name: 'Status' }).selectOption('closed')
    await page.getByText('Your session has ended').waitFor()
    const other = await page.context().newPage()
    await other.goto('/')
    await other.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('half typed')
    // And out again: what one tab leaves, all leave.
    await other.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Your session has ended').waitFor()
    // A browser that is closed while one of its pages is on its way elsewhere may never say that it is closed.
    await other.waitForURL('**/sign-in')
    await other.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await page.context().close()
  })

  it('gives what was typed to the same member only', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.getByRole('searchbox').fill('for Daniel alone')
    await page.context().clearCookies()
    await page.getByRole('combobox', { name: 'Status' }).selectOption('closed')
    await page.getByRole('button', { name: 'Sign in as Kim' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByRole('link', { name: 'Cases' }).first().click()
    expect(await page.getByRole('searchbox').inputValue()).toBe('')
    await page.context().close()
  })

  it('takes an answer to the old session, come late, for nothing about the new one', async () => {
    const page = await clarion.openPage()
    await page.clock.install()
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.context().clearCookies()
    const released = Promise.withResolvers<void>()
    let refused = 0
    await page.route('**/api/tasks?*', async (route) => {
      const answer = await route.fetch()
      // The first refusal brings up the sign-in page; the others arrive when somebody has signed in.
      if (answer.status() === 401 && ++refused > 1) await released.promise
      await route.fulfill({ response: answer })
    })
    await page.clock.fastForward(125_000)
    await page.getByText('Your session has ended').waitFor()
    await expect.poll(() => refused).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    // What was refused late is asked again, as the member who is here now.
    const again = refused - 1
    let answered = 0
    page.on('response', (answer) => {
      if (answer.url().includes('/api/tasks?') && answer.status() === 200) answered++
    })
    released.resolve()
    await expect.poll(() => answered).toBeGreaterThanOrEqual(again)
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    expect(await page.getByText('Your session has ended').count()).toBe(0)
    await page.context().close()
  })

  it('signs out when nobody touches the page, after a minute’s warning', async () => {
    const page = await clarion.openPage()
    await page.clock.install()
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.clock.fastForward((900 - 45) * 1000)
    await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor()
    await picture(page, 'idle')
    await page.getByRole('button', { name: 'I am still here' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.clock.fastForward((900 - 45) * 1000)
    await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor()
    await page.clock.fastForward(46 * 1000)
    await page.getByText('You were signed out because nobody touched the page').waitFor()
    await expect.poll(async () => (await page.request.get('/api/me')).status()).toBe(401)
    // Nothing of the page behind stands in the way, the page is as it was, and it stays.
    await page.clock.fastForward(3_600_000)
    await page.getByRole('button', { name: 'Sign in as Daniel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.clock.runFor(5_000)
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.title()).toBe('Today - Clarion')
    await page.context().close()
  })
})

describe.skipIf(!hasBrowser)('the sign-in page of a programme in earnest', () => {
  const login = 'kim@northern.example'
  const password = 'seven lanterns over the harbour'
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication(false)
    await clarion.givePassword(castId(clarion.programme, 'kim'), login, password)
  })
  afterAll(() => clarion?.stop())

  it('says plainly that a password was wrong, keeps the address, and lets the right one in', async () => {
    const page = await clarion.openPage()
    await page.goto('/')
    expect(await page.getByRole('button', { name: /Sign in as/ }).count()).toBe(0)
    await page.getByLabel('E-mail address').fill(login)
    await page.getByLabel('Password', { exact: true }).fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('do not belong together')
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(login)
    await picture(page, 'sign-in-wrong-password')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.context().close()
  })
})
