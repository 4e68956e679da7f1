import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSection } from '../reading/read-section.ts'
import { axeFaults } from '../testing/axe-faults.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { fullCase } from './testing/full-case.ts'
import { type SurvivorBrowser, survivorBrowser } from './testing/survivor-browser.ts'
import { type SurvivorWorld, survivorWorld } from './testing/survivor-world.ts'

// Reported by name as skipped where there is no browser: bin/test installs one.
describe.skipIf(!hasBrowser)('the survivor’s pages in a browser (Debian’s Chromium)', () => {
  let world: SurvivorWorld
  let served: SurvivorBrowser

  beforeAll(async () => {
    world = await survivorWorld()
    await fullCase(world)
    served = await survivorBrowser(world)
  })
  afterAll(async () => {
    await served?.close()
    await world?.services.stop()
  })

  const signedIn = (options: BrowserContextOptions) => served.signedIn(options)
  const named = (address: string) => address.replace(world.consent, 'take-back').slice(1).replaceAll('/', '-')

  it.each([320, 1280])(
    'work without script at %i px, stay within the screen, and keep the way out in sight',
    async (width) => {
      const page = await signedIn({ javaScriptEnabled: false, viewport: { width, height: 720 } })
      for (const address of served.paths) {
        await page.goto(address)
        const body = await page.locator('body').boundingBox()
        expect([address, body?.width ?? 0]).toEqual([address, width])
        expect([address, await page.title()]).toEqual([address, 'My page'])
        for (const heading of await page.locator('main').getByRole('heading').all()) {
          const box = await heading.boundingBox()
          expect([address, (box?.x ?? 0) + (box?.width ?? 0) <= width]).toEqual([address, true])
        }
        await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
        expect([address, await page.getByRole('link', { name: 'Leave now' }).isVisible()]).toEqual([address, true])
        const out = await page.getByRole('link', { name: 'Leave now' }).boundingBox()
        expect([address, (out?.y ?? -1) >= 0 && (out?.height ?? 0) >= 44]).toEqual([address, true])
        await served.picture(page, `${named(address)}-${width}`)
      }
      await page.context().close()
    },
  )

  it('have no fault that axe can find in forced colours', async () => {
    const page = await signedIn({ viewport: { width: 390, height: 800 }, bypassCSP: true, forcedColors: 'active' })
    for (const address of served.paths) {
      await page.goto(address)
      expect([address, await axeFaults(page)]).toEqual([address, []])
      await served.picture(page, `${named(address)}-in-forced-colours`)
    }
    await page.context().close()
  })

  it('ask nobody else for anything, run no script and weigh at most 30 kB with their stylesheet', async () => {
    const page = await signedIn({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const style = Buffer.byteLength(await (await page.request.get('/my/page.css')).body())
    for (const address of served.paths) {
      const response = await page.goto(address)
      const html = (await response?.text()) ?? ''
      expect([address, Buffer.byteLength(html) + style <= 30_000]).toEqual([address, true])
      expect(html).not.toMatch(/<script|javascript:|\son\w+=/i)
    }
    expect(asked.filter((url) => !url.startsWith(served.origin) && !url.startsWith('data:'))).toEqual([])
    await page.context().close()
  })

  it('let her take a consent back by keyboard alone; the shelter is out when the page says so', async () => {
    const read = () => readSection(world.services, world.amal, world.thread, 'contact')
    await expect(read()).resolves.toBeDefined()
    const page = await signedIn({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    const press = async (name: RegExp, key = 'Enter') => {
      for (let tabs = 0; tabs < 60; tabs++) {
        await page.keyboard.press('Tab')
        const focused = page.locator('*:focus')
        const label = `${await focused.getAttribute('aria-label')} ${await focused.textContent()}`
        if (name.test(label)) return await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
      }
      throw new Error(`nothing called ${name} can be reached by Tab`)
    }
    await press(/See who may read it/)
    await press(/Take it back: your yes to .*Harbour Shelter/)
    await press(/Yes, take it back/)
    await expect(read()).rejects.toMatchObject({ problem: { code: 'not-found' } })
    expect(await page.locator('h1').textContent()).toBe('You took it back')
    await served.picture(page, 'my-taken-back-390')
    await page.context().close()
  })

  it('lead away in one touch: the session is over, and "Back" shows the way in and nothing else', async () => {
    const page = await signedIn({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    let went = ''
    let told: string | undefined = 'nothing asked'
    // By the protocol itself: playwright's own routes do not see where a redirect leads.
    const browser = await page.context().newCDPSession(page)
    browser.on('Fetch.requestPaused', ({ requestId, request }) => {
      went = request.url
      told = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'referer')?.[1]
      const body = Buffer.from('<!doctype html><title>Weather</title>Sunny').toString('base64')
      void browser.send('Fetch.fulfillRequest', { requestId, responseCode: 200, body })
    })
    await browser.send('Fetch.enable', { patterns: [{ urlPattern: 'https://weather.example/*' }] })
    await page.goto('/my/held/contact')
    await page.getByRole('link', { name: 'Leave now' }).click()
    await page.waitForURL('https://weather.example/')
    expect([went, told]).toEqual(['https://weather.example/', undefined])
    expect(await page.context().cookies(served.origin)).toEqual([])
    await page.goBack()
    expect(await page.locator('body').textContent()).not.toContain('dentist')
    expect(await page.getByLabel('Your secret words').isVisible()).toBe(true)
    await page.context().close()
  })
})
