import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { button } from './testing/named.ts'
import { consentTo } from './testing/told-cases.ts'

/** Latin, Arabic, Cyrillic and Chinese, seventy-five letters of each. */
const longName = `${'Anna'.repeat(19).slice(0, 75)}${'ليلى'.repeat(19).slice(0, 75)}${'Лина'.repeat(19).slice(0, 75)}${'丽娜'.repeat(38).slice(0, 75)}`

describe.skipIf(!hasBrowser)('on a bad day', { timeout: 240_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await clarion.openCase('daniel')).thread
  }, 240_000)
  afterAll(() => clarion?.stop())

  const happened = (page: Page) => page.locator('.case-happened')

  it('a form that is sent twice says one thing once', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/note.added`)
    let sent = 0
    await page.route('**/api/entries', async (route) => {
      sent++
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    await page.getByLabel('Note').fill('Said with two clicks.')
    await button(page, 'Save').dblclick()
    await happened(page).getByText('Said with two clicks.').waitFor()
    expect(await happened(page).getByText('Said with two clicks.').count()).toBe(1)
    expect(sent).toBe(1)
    await page.context().close()
  })

  it('what was pasted from a document is kept whole, or it is said how much of it is too much', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/note.added`)
    const document = `“Quoted”\u00a0– with\u2028signs\u000bof\tWord\u00ad…\r\n• a list\r\n${'word '.repeat(2_400)}end`
    const text = page.getByLabel('Note')
    await text.focus()
    // As a browser pastes: maxlength would cut it off here without a word.
    await page.keyboard.insertText(document)
    const beyond = document.replaceAll('\r\n', '\n').trim().length - 10_000
    await page.getByText(`This is ${beyond.toLocaleString('en')} characters too long. Nothing is cut off`).waitFor()
    expect((await text.inputValue()).endsWith('end')).toBe(true)
    await button(page, 'Save').click()
    await page.getByRole('alert').getByText('This is longer than 10,000 characters').waitFor()
    await text.fill(document.replace('word '.repeat(2_400), ''))
    await button(page, 'Save').click()
    await happened(page).getByText('“Quoted”').waitFor()
    await page.context().close()
  })

  it('a name of 300 letters in four scripts is kept, shown and pushes nothing aside on a small screen', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/identity.recorded`, {
      viewport: { width: 320, height: 640 },
    })
    await button(page, /^Add/).first().click()
    await page.getByLabel('Another name used').check()
    await page.getByRole('textbox', { name: /^Name/ }).first().fill(longName)
    await page.locator('form button[type="submit"]').click()
    await page.getByRole('heading', { level: 1, name: 'Case' }).waitFor()
    await page.locator('.case-known').getByText('丽娜丽娜').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.context().close()
  })

  it('a consent that ends while the page is open ends it: nothing more is said there, and what was typed is not lost', async () => {
    const { thread: shared } = await clarion.openCase('daniel')
    const until = new Date(Date.now() + 9_000).toISOString()
    await clarion.tell('daniel', shared, 'consent.given', 'sharing', consentTo(clarion, 'amal', { until }))
    const page = await clarion.openAs('amal', `/cases/${shared}/record/need.assessed`)
    const first = page.getByRole('combobox').first()
    await first.selectOption('food')
    await page.getByRole('combobox').nth(1).selectOption({ index: 1 })
    await expect.poll(() => Date.now() > Date.parse(until), { timeout: 15_000 }).toBe(true)
    await page.locator('form button[type="submit"]').click()
    const told = page.getByRole('alert').filter({ hasText: 'This was not saved. What you typed is still here.' })
    await told.getByText('There is nothing here, or nothing that you may see.').waitFor()
    expect(await first.inputValue()).toBe('food')
    expect((await page.request.get(`/api/threads/${shared}`)).status()).toBe(404)
    await page.context().close()
  })

  it('a clock an hour fast is named as what is wrong, keeps what was typed, and takes it when it is set', async () => {
    const page = await clarion.openAs('daniel')
    await page.clock.install({ time: Date.now() + 3_600_000 })
    await page.goto(`/cases/${thread}/record/note.added`)
    await page.getByLabel('Note').fill('By a clock that is fast.')
    await button(page, 'Save').click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toMatch(/clock/i)
    expect(await page.getByLabel('Note').inputValue()).toBe('By a clock that is fast.')
    await page.clock.setSystemTime(Date.now())
    await button(page, 'Save').click()
    await happened(page).getByText('By a clock that is fast.').waitFor()
    await page.context().close()
  })

  it('a member who is suspended in the middle of a word is told, and nobody who comes after reads what was typed', async () => {
    const page = await clarion.openAs('sofia', `/cases/${thread}/record/note.added`)
    await page.getByLabel('Note').fill('Half a sen')
    const { organisation } = clarion.actor('sofia')
    await clarion.tell('noor', organisation, 'member.suspended', 'members', { member: clarion.actor('sofia').author })
    await button(page, 'Save').click()
    await page.getByText('Your session has ended').waitFor()
    await button(page, 'Sign in as Daniel').click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain('clarion.typed')
    await page.context().close()
  })
})
