import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { someCases } from '../testing/some-cases.ts'

/** Notes every text that is ever drawn and is the name of a message. */
const watch = `(() => {
  window.namesSeen = []
  const look = () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim()
      if (/^[a-z][a-zA-Z-]*(\\.[a-zA-Z-]+)+$/.test(text)) window.namesSeen.push(text)
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
})()`

const french = inLanguage('fr')

describe.skipIf(!hasBrowser)('words that come late', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
    await someCases(clarion)
  })
  afterAll(() => clarion?.stop())

  const watched = async (locale: string) => {
    const page = await clarion.openAs('daniel', '/account', { locale })
    await page.addInitScript(watch)
    await page.goto('/cases')
    await page.getByRole('searchbox').waitFor()
    // Whatever comes of French from now on takes its time.
    await page.route(/\/assets\/fr-.*\.js/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    return page
  }
  const namesSeen = (page: Page) => page.evaluate('namesSeen')

  it('take nothing away that was typed when another language is chosen, and no name of a message is seen', async () => {
    const page = await watched('en-GB')
    await page.getByRole('searchbox').fill('a name half typed')
    await page.context().clearCookies()
    await page.getByRole('combobox', { name: 'Status' }).selectOption('closed')
    await page.getByText('Your session has ended').waitFor()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
    await page.getByRole('button', { name: french('Sign in as Daniel') }).click()
    await page.getByRole('heading', { level: 1, name: french('Cases') }).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('a name half typed')
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(await namesSeen(page)).toEqual([])
    await page.context().close()
  })

  it('are waited for by the page that says them, which says nothing before', async () => {
    const page = await watched('fr')
    await page.locator('a.case-code, .case-code a').first().click()
    await page.getByRole('link', { name: french('Who looked') }).waitFor()
    expect(await namesSeen(page)).toEqual([])
    await page.context().close()
  })

  it('that do not come are a page that can be tried again', async () => {
    const page = await watched('fr')
    await page.unrouteAll()
    await page.route(/\/assets\/fr-.*\.js/, (route) => route.fulfill({ status: 404 }))
    await page.locator('a.case-code, .case-code a').first().click()
    await page.getByText(french.say('refusal.pageRenewed')).waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: french('Load it again') }).click()
    await page.getByRole('link', { name: french('Who looked') }).waitFor()
    expect(await namesSeen(page)).toEqual([])
    await page.context().close()
  })
})
