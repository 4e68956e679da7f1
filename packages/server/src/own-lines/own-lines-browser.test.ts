import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { type PageBrowser, pageBrowser } from '../testing/page-browser.ts'
import { type LinesWorld, linesWorld } from './testing/lines-world.ts'

const six = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

describe.skipIf(!hasBrowser)('the page of a speaker’s lines, in a browser', () => {
  let world: LinesWorld
  let pages: PageBrowser
  let path: string

  beforeAll(async () => {
    world = await linesWorld()
    const speaker = await world.speaker('Mira', 'survivor')
    const statement = await world.said(speaker, 'أخذوا جواز سفري.\nثم أغلقوا الباب.', 'not-released', 'ar')
    await world.opened(statement)
    path = await world.link(statement)
    pages = await pageBrowser(world.app)
  })
  afterAll(async () => {
    await pages.close()
    await world.services.stop()
  })

  it.each(six)('has nothing against it in %s, light and dark, small and large, open and ended', (language) =>
    pages.flawless([path, `/l/${'A'.repeat(43)}`], language),
  )

  it('is used by keyboard without script, in Arabic at 320 px: asked, released, taken back; nothing is kept there', async () => {
    world.services.pass(60_000)
    const { browser, origin } = pages
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    await page.goto(`${origin}${path}`)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.locator('#words').fill('أخذوا جواز سفري.\nثم فتحوا الباب.')
    await page.locator('#why').fill('لم يغلقوه.')
    await page.locator('form[action*="/correction"] button').focus()
    await page.keyboard.press('Enter')
    await page.locator('.notice').waitFor()
    expect(await page.locator('.notice').textContent()).toBe('وصل طلبك.')
    const [request] = (await world.record()).statements[0]?.requests ?? []
    expect(request).toMatchObject({ words: 'أخذوا جواز سفري.\nثم فتحوا الباب.', why: 'لم يغلقوه.' })
    await page.locator('input[value="paraphrase"]').focus()
    await page.keyboard.press('Space')
    await page.locator('form[action*="/release"] button').focus()
    await page.keyboard.press('Enter')
    await page.getByText('تم حفظ اختيارك.').waitFor()
    await page.locator('input[name="sure"]').check()
    await page.locator('form[action*="/withdrawal"] button').press('Enter')
    await page.getByRole('heading', { name: 'تم سحب كلامك' }).waitFor()
    expect(await page.goto(`${origin}${path}`).then((reply) => reply?.status())).toBe(404)
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] })
    await context.close()
  })
})
