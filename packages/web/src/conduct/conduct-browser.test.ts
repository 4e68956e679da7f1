import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const english = 'We keep what we are told to ourselves.\nWe take nothing from the people whom we help.'
const today = () => new Date().toISOString().slice(0, 10)

describe.skipIf(!hasBrowser)('a code of conduct', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 300_000)
  afterAll(() => clarion?.stop())

  const publish = (version: string, language: string, title: string, text: string) =>
    clarion.tell('noor', clarion.programme, 'conduct.published', 'conduct', {
      version,
      from: today(),
      language,
      title,
      text,
    })

  it('is published after saying whom it asks, and asks whoever published it first', async () => {
    const page = await clarion.openAs('noor', '/administration?part=conduct')
    await page.getByText('There is no text, so nobody is asked.').waitFor()
    await page.getByRole('button', { name: 'Publish a version' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('every member is asked, you too').waitFor()
    await dialog.getByLabel('Version').fill('1')
    await dialog.getByLabel('First day').fill(today())
    await dialog.getByText(/nobody reads or writes a case before accepting this version/).waitFor()
    await dialog.getByLabel('Search among').fill('engl')
    await dialog.getByLabel('English', { exact: true }).click()
    await dialog.getByLabel('What it is called').fill('How we work')
    await dialog.getByRole('textbox', { name: /^Text/ }).fill(english)
    await flawless(page, 'conduct-publish')
    await dialog.getByRole('button', { name: 'Publish a version' }).click()
    await page.getByRole('heading', { name: 'Code of conduct', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'I have read this and accept it' }).click()
    await page.getByRole('heading', { name: 'Who has accepted version 1' }).waitFor()
    await page.getByText(/^Accepted by 1 of \d+$/).waitFor()
    await flawless(page, 'conduct-administration')
    await page.context().close()
  })

  it('stands before every page until it is accepted, by keyboard alone on a small screen, and then the page is there', async () => {
    const page = await clarion.openAs('daniel', '/cases', { viewport: { width: 320, height: 640 } })
    await page.getByRole('heading', { name: 'How we work' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await flawless(page, 'conduct-phone')
    const keys = byKeyboard(page)
    await page.keyboard.press('Tab')
    await keys.press(/^I have read this and accept it$/)
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/cases')
    await page.goto('/conduct')
    await page.getByText(/^You accepted this on/).waitFor()
    expect(await page.getByRole('button', { name: 'I have read this and accept it' }).count()).toBe(0)
    await page.context().close()
  })

  it('says to a reader of Arabic which language it is in, and is read in Arabic once it is there', async () => {
    const ar = inLanguage('ar')
    const wide = { viewport: { width: 1280, height: 900 }, locale: 'ar' }
    const page = await clarion.openAs('mira', '/', wide)
    await page.getByText(ar.say('conduct.otherLanguage', { language: 'الإنجليزية' })).waitFor()
    const article = page.getByRole('article')
    expect([await article.getAttribute('lang'), await article.getAttribute('dir')]).toEqual(['en', 'auto'])
    await flawless(page, 'conduct-arabic-other')
    await publish('1', 'ara', 'كيف نعمل', 'نكتم ما يقال لنا.')
    await page.reload()
    await page.getByRole('heading', { name: 'كيف نعمل' }).waitFor()
    expect(await article.getAttribute('lang')).toBe('ar')
    expect(await page.getByText(ar.say('conduct.otherLanguage', { language: '' })).count()).toBe(0)
    await flawless(page, 'conduct-arabic')
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'conduct-arabic-phone')
    // Who does not accept it signs out, and nothing else.
    await page.getByRole('button', { name: ar('I do not accept it: sign out') }).click()
    await page.waitForURL('**/sign-in')
    await page.context().close()
  })

  it('asks anew in the middle of a form for a later version, and what was typed is there afterwards', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/note.added`)
    const text = page.getByRole('textbox', { name: /^Note/ })
    await text.fill('She called at noon.')
    await publish('2', 'eng', 'How we work now', english)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'How we work now' }).waitFor()
    await page.getByRole('button', { name: 'I have read this and accept it' }).click()
    expect(await text.inputValue()).toBe('She called at noon.')
    await page.context().close()
  })

  it('is taken back after saying what is in force then', async () => {
    const page = await clarion.openAs('noor', '/administration?part=conduct')
    await page.getByRole('button', { name: 'I have read this and accept it' }).click()
    await page.getByRole('button', { name: 'Take back version 2' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Version 1 is in force then.', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('heading', { name: 'Who has accepted version 1' }).waitFor()
    await page.getByText('Taken back', { exact: true }).waitFor()
    await page.context().close()
  })
})
