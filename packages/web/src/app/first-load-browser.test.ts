import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtWeb } from '../testing/built-web.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { settled } from '../testing/settled.ts'

/**
 * What a first visit may cost in script, compressed, until Today can be used: speed is kindness to slow telephones
 * (8-interface), and nobody pays more for another language than English.
 */
const limit = 150 * 1000

/** A device that asks to save data: nothing is fetched ahead, so that whatever comes, Today has asked for. */
const sparing = `Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`

describe.skipIf(!hasBrowser)('a first visit', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it.each(['en', 'ar'])('loads less than 150 kB of script before Today can be used (%s)', async (language) => {
    const page = await clarion.signedIn('daniel', { locale: language })
    await page.addInitScript(sparing)
    const scripts = new Map<string, Buffer>()
    const reading: Promise<unknown>[] = []
    page.on('response', (answer) => {
      if (!answer.url().endsWith('.js')) return
      reading.push(answer.body().then((body) => scripts.set(answer.url(), body)))
    })
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: inLanguage(language)('Today') }).waitFor()
    await settled(page)
    await Promise.all(reading)
    const weights = [...scripts].map(([address, body]) => [path.basename(address), gzipSync(body, { level: 9 }).length])
    expect(weights.length).toBeGreaterThan(3)
    const weight = weights.reduce((sum, [, one]) => sum + Number(one), 0)
    expect(weight, JSON.stringify(weights)).toBeLessThan(limit)
    await page.context().close()
  })
})

describe('the built application', () => {
  it('holds no script and no style within its page: the policy would refuse them', async () => {
    const page = await readFile(path.join(await builtWeb(), 'index.html'), 'utf8')
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/)
  })
})
