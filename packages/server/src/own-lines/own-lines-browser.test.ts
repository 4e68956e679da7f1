import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LinesWorld, linesWorld } from './testing/lines-world.ts'

const executablePath = '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const six = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

describe.skipIf(!existsSync(executablePath))('the page of a speaker’s lines, in a browser', () => {
  let world: LinesWorld
  let browser: Browser
  let origin: string
  let server: ReturnType<typeof serve>
  let path: string

  beforeAll(async () => {
    world = await linesWorld()
    const speaker = await world.speaker('Mira', 'survivor')
    const statement = await world.said(speaker, 'أخذوا جواز سفري.\nثم أغلقوا الباب.', 'not-released', 'ar')
    await world.opened(statement)
    path = await world.link(statement)
    server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((ready) => server.once('listening', ready))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    await world.services.stop()
  })

  it.each(six)('has nothing against it in %s, light and dark, small and large, open and ended', async (language) => {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).origin))
      for (const address of [`${path}?l=${language}`, `/l/${'A'.repeat(43)}?l=${language}`]) {
        await page.goto(`${origin}${address}`)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        await page.evaluate(axe)
        const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)
        const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] }
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
      expect([...new Set(asked)]).toEqual([origin])
      await page.close()
    }
  })

  it('is used by keyboard without script, in Arabic at 320 px: asked, released, taken back; nothing is kept there', async () => {
    world.services.pass(60_000)
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
