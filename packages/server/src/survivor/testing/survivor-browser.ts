import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { ownBrowser } from '../../testing/open-browser.ts'
import { serveWorld } from './serve-world.ts'
import { phrase, type SurvivorWorld } from './survivor-world.ts'

/** The page that one leaves for: nobody is asked for it in earnest. */
const nowhere = '--host-resolver-rules=MAP weather.example 127.0.0.1:9'

/** Where pictures of the pages go, for a person to look at; none are made where it is not set. */
const pictures = process.env['CLARION_PICTURES']

/** A browser before the pages of a world. */
export type SurvivorBrowser = {
  readonly origin: string
  readonly browser: Browser
  /** @returns a page of her own browser, signed in, in the language chosen on the page to sign in */
  signedIn(options: BrowserContextOptions, language?: string): Promise<Page>
  /** Addresses that show every kind of page of hers. */
  readonly paths: readonly string[]
  picture(page: Page, name: string): Promise<void>
  close(): Promise<void>
}

/** @param world with a full case */
export async function survivorBrowser(world: SurvivorWorld): Promise<SurvivorBrowser> {
  world.attempts.left = 1000
  const served = await serveWorld(world)
  const browser = await ownBrowser([nowhere])
  return {
    origin: served.origin,
    browser,
    signedIn: async (options, language) => {
      const context = await browser.newContext({ baseURL: served.origin, ...options })
      const page = await context.newPage()
      await page.goto('/my/sign-in')
      if (language !== undefined) await page.locator(`nav a[lang="${language}"]`).click()
      await page.locator('input[name="phrase"]').fill(phrase)
      await page.locator('main button').click()
      await page.waitForURL(/\/my(\?|$)/)
      return page
    },
    paths: [
      '/my/sign-in',
      '/my',
      '/my/held',
      '/my/held/contact',
      '/my/held/needs',
      '/my/held/notes/written',
      '/my/who',
      `/my/who/${world.consent}`,
      '/my/looks',
      '/my/pause',
      '/my/correct',
      '/my/feedback',
      '/my/answers',
      '/my/phone',
      '/my/closed',
      '/my/nothing-here',
    ],
    picture: async (page, name) => {
      if (pictures === undefined) return
      mkdirSync(pictures, { recursive: true })
      await page.evaluate('scrollTo(0, 0)')
      await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
    },
    close: async () => {
      await browser.close()
      await served.close()
    },
  }
}
