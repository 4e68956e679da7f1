import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../testing/axe-faults.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { fullCase } from './testing/full-case.ts'
import { type SurvivorBrowser, survivorBrowser } from './testing/survivor-browser.ts'
import { type SurvivorWorld, survivorWorld } from './testing/survivor-world.ts'

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']

/** Milliseconds for sixteen pages on a machine that may be busy; how fast they are is no promise of these tests. */
const patience = 120_000

describe.skipIf(!hasBrowser)('the survivor’s pages in a browser, in every language', () => {
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

  const inLanguage = (address: string, language: string) => `${address}?l=${language}`
  const named = (address: string) => address.replace(world.consent, 'take-back').slice(1).replaceAll('/', '-')

  it.each(languages)(
    'have no fault that axe can find, in light and in dark, and stay within a screen of 320 px and of twice the letters: %s',
    async (language) => {
      const page = await served.signedIn({ viewport: { width: 390, height: 800 }, bypassCSP: true }, language)
      const overflow = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
      for (const address of served.paths) {
        await page.setViewportSize({ width: 390, height: 800 })
        await page.goto(inLanguage(address, language))
        expect([address, await axeFaults(page)]).toEqual([address, []])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect([address, 'dark', await axeFaults(page, 'colours')]).toEqual([address, 'dark', []])
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize({ width: 320, height: 720 })
        expect([address, await overflow()]).toEqual([address, 0])
        await served.picture(page, `${language}-${named(address)}-320`)
        await page.setViewportSize({ width: 1280, height: 800 })
        await served.picture(page, `${language}-${named(address)}-1280`)
        await page.setViewportSize({ width: 640, height: 800 })
        await page.addStyleTag({ content: 'html { font-size: 225% !important }' })
        expect([address, 'twice', await overflow()]).toEqual([address, 'twice', 0])
      }
      await page.context().close()
    },
    patience,
  )

  it('are mirrored in Arabic: the way out stands on the right, lines begin there, a Latin name keeps its own direction', async () => {
    const page = await served.signedIn({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, 'ar')
    const out = await page.locator('a.leave').boundingBox()
    expect((out?.x ?? 0) + (out?.width ?? 0)).toBeGreaterThan(360)
    for (const address of ['/my', '/my/held', '/my/who']) {
      await page.goto(inLanguage(address, 'ar'))
      const heading = await page.locator('h1').evaluate((element) => getComputedStyle(element).direction)
      expect([address, heading]).toEqual([address, 'rtl'])
    }
    await page.goto(inLanguage('/my/who', 'ar'))
    const name = page.locator('h3 bdi', { hasText: 'Harbour Shelter' })
    expect(await name.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate')
    await page.context().close()
  })

  it('let her choose her language by keyboard and without script, from the page to sign in to the page that closes', async () => {
    const page = await served.signedIn({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, 'ru')
    expect(await page.locator('h1').textContent()).toBe('Ваша страница')
    await page.locator('.ways a').nth(1).click()
    expect(await page.locator('h1').textContent()).toBe('Кто может это читать')
    await page.locator('nav a[lang="zh"]').press('Enter')
    await page.waitForURL('**/my/who?l=zh')
    expect(await page.locator('h1').textContent()).toBe('谁可以看')
    await page.locator('footer button').click()
    expect(await page.locator('h1').textContent()).toBe('您的页面已关闭')
    expect(await page.context().cookies(served.origin)).toEqual([])
    await page.goto('/my/sign-in')
    expect(await page.locator('h1').textContent()).toBe('Open my page')
    await page.context().close()
  })
})
