import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe-faults.ts'
import { openBrowser } from './open-browser.ts'

/** A browser before the pages that the server itself draws. */
export type PageBrowser = {
  readonly origin: string
  readonly browser: Browser
  /** Opens each address in a small light window and in a wide dark one: axe finds nothing, nothing scrolls sideways, nobody else is asked. */
  flawless(paths: readonly string[], language: string): Promise<void>
  close(): Promise<void>
}

/** @param application what answers */
export async function pageBrowser(application: {
  fetch(request: Request): Response | Promise<Response>
}): Promise<PageBrowser> {
  const server = serve({ fetch: application.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((ready) => server.once('listening', ready))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  return {
    origin,
    browser,
    flawless: async (paths, language) => {
      for (const [width, colorScheme, what] of [
        [320, 'light', 'all'],
        [1280, 'dark', 'colours'],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        const asked = new Set<string>()
        page.on('request', (request) => asked.add(new URL(request.url()).origin))
        for (const path of paths) {
          await page.goto(`${origin}${path}?l=${language}`)
          expect(await page.locator('html').getAttribute('lang')).toBe(language)
          expect([path, await axeFaults(page, what)]).toEqual([path, []])
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        }
        expect([...asked].filter((one) => one !== 'null')).toEqual([origin])
        await page.close()
      }
    },
    close: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      server.close()
    },
  }
}
