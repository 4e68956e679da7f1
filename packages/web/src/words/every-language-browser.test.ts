import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedCase } from '../consent/testing/shared-case.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { someCases } from '../testing/some-cases.ts'
import { english, type WordKey } from './english.ts'
import { languageNames, spokenIn } from './languages.ts'

/** English cannot be told from English, and every page in Arabic has a test of its own (app/every-page-browser.test.ts). */
const translations = languageNames.filter((name) => name !== 'en' && name !== 'ar')

/** A small telephone: what is longer than English shows here first. */
const viewport = { width: 320, height: 640 }

describe.skipIf(!hasBrowser)('in every language', { timeout: 300_000 }, () => {
  let clarion: ServedApplication
  let thread: string
  beforeAll(async () => {
    clarion = await servedApplication()
    await someCases(clarion)
    thread = await sharedCase(clarion)
  }, 240_000)
  afterAll(() => clarion?.stop())

  it.each(translations)(
    'a page in %s says nothing in English, fits a small telephone and has no fault',
    async (language) => {
      const words = await spokenIn(language)
      const said = new Map<string, string>()
      for (const key of Object.keys(english) as WordKey[]) said.set(english[key], words.say(key))
      const inEnglish = (text: string) => (said.get(text) ?? words.name(text)) !== text
      const look = async (page: Page, name: string) => {
        await page.waitForLoadState('networkidle')
        expect([name, await page.evaluate('document.documentElement.lang')]).toEqual([name, language])
        expect([name, (await textsOf(page)).filter(inEnglish)]).toEqual([name, []])
        await flawless(page, `${language}-${name}`)
      }
      const visit = async (page: Page, address: string, name: string) => {
        await page.goto(address)
        await page.locator('main h1').waitFor()
        await look(page, name)
      }
      const outside = await clarion.openPage({ viewport, locale: language })
      await visit(outside, '/sign-in', 'sign-in')
      await outside.context().close()
      const daniel = await clarion.openAs('daniel', '/', { viewport, locale: language })
      await look(daniel, 'today')
      for (const name of ['cases', 'referrals', 'directory', 'account']) await visit(daniel, `/${name}`, name)
      await visit(daniel, `/cases/${thread}`, 'case')
      await visit(daniel, `/cases/${thread}?view=sharing`, 'who-can-see')
      await visit(daniel, `/cases/${thread}?view=looks`, 'who-looked')
      for (const name of ['consent', 'screening', 'documents', 'code-phrase', 'referral', 'record/risk.assessed'])
        await visit(daniel, `/cases/${thread}/${name}`, name.replace('/', '-'))
      await daniel.context().close()
      const grace = await clarion.openAs('grace', '/numbers', { viewport, locale: language })
      await look(grace, 'numbers')
      for (const part of ['programme', 'clocks', 'instruments', 'wordings'])
        await visit(grace, `/administration?part=${part}`, `administration-${part}`)
      await grace.context().close()
    },
  )
})

/** Every text of the page, and every name that only a screen reader says. */
async function textsOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '')
    for (const element of document.querySelectorAll('[aria-label]'))
      texts.push(element.getAttribute('aria-label') ?? '')
    return [...new Set(texts)]
  })
}
