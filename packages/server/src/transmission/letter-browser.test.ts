import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { missions } from '@clarion/review/transmission/testing'
import { serve } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMailbox } from '../mail/testing/mailbox.ts'
import { sendTransmissions } from './send-transmissions.ts'
import { aHearingApplication } from './testing/a-hearing-application.ts'
import { aTransmission, type HearingUnderTest } from './testing/a-transmission.ts'

const executablePath = '/usr/bin/chromium'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const six = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

describe.skipIf(!existsSync(executablePath))('the page of a letter, in a browser', () => {
  let hearing: HearingUnderTest
  let browser: Browser
  let origin: string
  let server: ReturnType<typeof serve>
  const links: string[] = []

  beforeAll(async () => {
    hearing = await aTransmission(missions(2))
    const box = await openMailbox()
    const { services } = hearing
    await sendTransmissions(
      services,
      { url: box.url, from: 'office@example.org' },
      'https://x.example',
      services.programme,
      () => {},
    )
    links.push(...box.arrived.map(({ mail }) => /\/t\/[\w-]{43}/.exec(mail.text ?? '')?.[0] ?? ''))
    await box.stop()
    const { app } = aHearingApplication(hearing)
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((ready) => server.once('listening', ready))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    await hearing.services.stop()
  })

  it.each(six)(
    'has nothing against it in %s, light and dark, small and large, before and after the receipt',
    async (language) => {
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1280, 'dark'],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        const asked: string[] = []
        page.on('request', (request) => asked.push(new URL(request.url()).origin))
        for (const path of [`${links[0]}?l=${language}`, `/t/${'A'.repeat(43)}?l=${language}`]) {
          await page.goto(`${origin}${path}`)
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
    },
  )

  it('confirms the receipt by keyboard, without script, and says so in the language that was chosen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${origin}${links[1]}?l=es`)
    await page.locator('button').focus()
    await page.keyboard.press('Enter')
    await page.locator('[role="status"]').waitFor()
    expect(await page.locator('[role="status"]').textContent()).toMatch(/^La recepción se confirmó el \d+ de /)
    await context.close()
  })
})
