import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser, openBrowser } from '../testing/open-browser.ts'
import { colours } from './foundations.tsx'

const sources = path.resolve(import.meta.dirname, '..')
const read = (name: string) => readFile(path.join(sources, name), 'utf8')

describe('the style page', () => {
  it('shows every part of the look', async () => {
    const shown = (await Promise.all(['style/parts.tsx', 'style/controls.tsx'].map(read))).join('\n')
    const parts = (await readdir(path.join(sources, 'look'))).filter((name) => name.endsWith('.tsx'))
    expect(parts.length).toBeGreaterThan(15)
    expect(parts.filter((name) => !shown.includes(`'../look/${name}'`))).toEqual([])
  })

  it('shows every colour there is', async () => {
    const [light = ''] = (await read('look/tokens.css')).split('@media')
    const named = [...light.matchAll(/--([a-z-]+): (?:#|rgb)/g)].map(([, name]) => name)
    expect([...colours].sort()).toEqual(named.sort())
  })

  it('is no part of the application that is built', async () => {
    expect(await read('main.tsx')).not.toContain('style/')
    expect(await readFile(path.resolve(sources, '../vite.config.ts'), 'utf8')).not.toContain('style.html')
  })
})

describe.skipIf(!hasBrowser)('the style page in a browser', () => {
  let server: ViteDevServer
  let browser: Browser
  beforeAll(async () => {
    const root = path.resolve(sources, '..')
    server = await createServer({ root, logLevel: 'error', server: { port: 0, host: 'localhost' } })
    await server.listen()
    browser = await openBrowser()
  })
  afterAll(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    await server?.close()
  })

  it.each([
    ['light', 320],
    ['dark', 1280],
  ] as const)('has no fault in either direction, %s, at %i px', async (colorScheme, width) => {
    const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } })
    await page.goto(`${server.resolvedUrls?.local[0]}style.html`)
    await page.locator('[dir=rtl] .ways').waitFor()
    await flawless(page, `style-${colorScheme}-${width}`)
    await page.close()
  })
})
