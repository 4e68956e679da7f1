import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { type SignedHearing, signedHearing } from '../hearing/testing/signed-hearing.ts'
import { signInPageRoutes } from '../survivor/sign-in-page-routes.ts'
import type { SurvivorSessions } from '../survivor/survivor-sessions.ts'
import { faultsOf } from '../survivor/testing/survivor-browser.ts'
import { testActor } from '../testing/test-actor.ts'
import { testApplication } from '../testing/test-application.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { cyclePageRoutes } from './cycle-page-routes.ts'

const executablePath = '/usr/bin/chromium'
const nobody: SurvivorSessions = {
  signInWithPhrase: async () => undefined,
  endSession: async () => undefined,
}

// Reported by name as skipped where there is no browser: bin/test installs one.
describe.skipIf(!existsSync(executablePath))('the public pages of a cycle in a browser (Debian’s Chromium)', () => {
  let services: TestServices
  let browser: Browser
  let hearing: SignedHearing
  let origin = ''
  let close = () => {}
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
    const { app } = testApplication(services, routes)
    origin = await new Promise<string>((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
        resolve(`http://127.0.0.1:${port}`),
      )
      close = () => server.close()
    })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(async () => {
    await browser?.close()
    close()
    await services?.stop()
  })

  const paths = () => {
    const home = `/cycle/${services.programme}/${hearing.thread}`
    return [`/cycle/${services.programme}`, home, `${home}/summary`, `${home}/text`, `${home}/commitments`, '/cycle/x']
  }

  it.each(['en', 'ar', 'es', 'fr', 'ru', 'zh'])('have no fault that axe can find: %s', async (language) => {
    const page = await browser.newPage({ baseURL: origin, viewport: { width: 390, height: 800 }, bypassCSP: true })
    for (const path of paths()) {
      await page.goto(`${path}?l=${language}`)
      expect([path, await faultsOf(page)]).toEqual([path, []])
    }
    await page.context().close()
  })

  it.each([320, 1280])('stay within %i px without script, and ask nobody else for anything', async (width) => {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width, height: 720 },
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const path of paths()) {
      await page.goto(path)
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect([path, wide]).toEqual([path, width])
    }
    expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
    await context.close()
  })

  it('lead by keyboard from the hearings to what a paragraph rests on, in Arabic', async () => {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 320, height: 720 }, locale: 'ar' })
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
