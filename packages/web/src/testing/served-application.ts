import {
  type CastName,
  castId,
  type LyingServer,
  type ServedDemonstration,
  serveDemonstration,
} from '@clarion/server/testing'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { builtWeb } from './built-web.ts'
import { openBrowser } from './open-browser.ts'
import { noteRequests } from './settled.ts'

/** The real application, its server and its database, with a browser in front of it. */
export type ServedApplication = ServedDemonstration & {
  readonly browser: Browser
  /** A page of a browser that nobody has used before, on no address yet. */
  openPage(options?: BrowserContextOptions): Promise<Page>
  /** A page in which somebody of the cast is signed in, on no address yet. */
  signedIn(name: CastName, options?: BrowserContextOptions): Promise<Page>
  /** A page in which somebody of the cast is signed in, at an address of the application. */
  openAs(name: CastName, address?: string, options?: BrowserContextOptions): Promise<Page>
}

/**
 * Builds and serves the application and opens a browser.
 *
 * @param demonstration false for a programme in earnest, where nobody signs in by a card
 * @param cases true for the three years of invented cases
 * @param model the language model that may be asked; null for none
 * @example
 * beforeAll(async () => { clarion = await servedApplication() })
 * afterAll(() => clarion.stop())
 * it('…', async () => { const page = await clarion.openAs('daniel', '/cases') })
 */
export async function servedApplication(
  demonstration = true,
  cases = false,
  model: LyingServer['settings'] | null = null,
): Promise<ServedApplication> {
  const served = await serveDemonstration(await builtWeb(), demonstration, cases, model)
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  const openPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL: served.origin, locale: 'en-GB', bypassCSP: true, ...options })
    contexts.push(context)
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    noteRequests(page)
    return page
  }
  const signedIn = async (name: CastName, options?: BrowserContextOptions) => {
    const page = await openPage(options)
    const answer = await page.request.post('/api/sign-in/demonstration', {
      headers: { origin: served.origin },
      data: { member: castId(served.programme, name) },
    })
    if (!answer.ok()) throw new Error(`${name} could not sign in: ${await answer.text()}`)
    return page
  }
  return {
    ...served,
    browser,
    openPage,
    signedIn,
    openAs: async (name, address = '/', options) => {
      const page = await signedIn(name, options)
      await page.goto(address)
      await page.locator('main h1').waitFor()
      return page
    },
    stop: async () => {
      await Promise.all(contexts.map((context) => context.close()))
      await served.stop()
    },
  }
}
