import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { type SignedHearing, signedHearing } from '../hearing/testing/signed-hearing.ts'
import { signInPageRoutes } from '../survivor/sign-in-page-routes.ts'
import type { SurvivorSessions } from '../survivor/survivor-sessions.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type PageBrowser, pageBrowser } from '../testing/page-browser.ts'
import { testActor } from '../testing/test-actor.ts'
import { testApplication } from '../testing/test-application.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { cyclePageRoutes } from './cycle-page-routes.ts'

const nobody: SurvivorSessions = {
  signInWithPhrase: async () => undefined,
  endSession: async () => undefined,
}

// Reported by name as skipped where there is no browser: bin/test installs one.
describe.skipIf(!hasBrowser)('the public pages of a cycle in a browser (Debian’s Chromium)', () => {
  let services: TestServices
  let pages: PageBrowser
  let hearing: SignedHearing
  beforeAll(async () => {
    services = await testServices()
    hearing = await signedHearing(services, testActor(services, ['review-office']))
    await hearing.say('summary.published', 'summary', { version: 1 })
    const admin = testActor(services, ['administrator'], services.coordination)
    const open = newEntry(services, services.programme, 'cycle-page.set', 'settings', { open: true })
    await appendEntries(services, admin, [open])
    const routes = [
      ...cyclePageRoutes,
      ...signInPageRoutes({ sessions: nobody, neutralSite: 'https://weather.example/' }),
    ]
    pages = await pageBrowser(testApplication(services, routes).app)
  })
  afterAll(async () => {
    await pages?.close()
    await services?.stop()
  })

  const paths = () => {
    const home = `/cycle/${services.programme}/${hearing.thread}`
    return [`/cycle/${services.programme}`, home, `${home}/summary`, `${home}/text`, `${home}/commitments`, '/cycle/x']
  }

  it.each(['en', 'ar', 'es', 'fr', 'ru', 'zh'])(
    'have no fault that axe can find, stay within small windows and large ones, and ask nobody else for anything: %s',
    (language) => pages.flawless(paths(), language),
  )

  it('lead by keyboard from the hearings to what a paragraph rests on, in Arabic', async () => {
    const context = await pages.browser.newContext({
      baseURL: pages.origin,
      viewport: { width: 320, height: 720 },
      locale: 'ar',
    })
    const page = await context.newPage()
    await page.goto(`/cycle/${services.programme}`)
    const press = async (name: RegExp) => {
      for (let tabs = 0; tabs < 60; tabs++) {
        await page.keyboard.press('Tab')
        const text = String(await page.evaluate('document.activeElement.textContent'))
        if (!name.test(text)) continue
        await page.keyboard.press('Enter')
        return
      }
      throw new Error(`the keyboard does not reach ${name}`)
    }
    await press(/Hearing on trafficking/)
    await page.waitForURL(/\/cycle\/[^/]+\/[^/]+$/)
    await press(/موجز الرئيس/)
    await page.waitForURL(/\/summary$/)
    await press(/ما تستند إليه الفقرة 1/)
    await page.getByText('Mira Kovac').first().waitFor({ state: 'visible' })
    expect(await page.locator('#p1').getAttribute('dir')).toBe('ltr')
    await context.close()
  })
})
