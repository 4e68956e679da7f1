import { documentProblems, type Language, type ReviewDocument, writeHtml } from '@clarion/review'
import { hostile, sampleCompilation, sampleSummary } from '@clarion/review/document/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../testing/axe-faults.ts'
import { hasBrowser, ownBrowser } from '../testing/open-browser.ts'

let browser: Browser | undefined
beforeAll(async () => {
  if (hasBrowser) browser = await ownBrowser()
})
afterAll(() => browser?.close())

/** A page that opens a document from a mail: no server, no network; it tells whatever the document asks for. */
async function opened(document: ReviewDocument, width: number, colorScheme: 'light' | 'dark') {
  const page = await browser!.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('dialog', (dialog) => dialog.dismiss().then(() => asked.push('dialog')))
  await page.setContent(writeHtml(document))
  return { page, asked }
}

describe.skipIf(!hasBrowser)('the page, in a browser', () => {
  it.each([
    ['ar', 320, 'light'],
    ['ar', 1280, 'dark'],
    ['en', 320, 'dark'],
    ['zh', 1280, 'light'],
  ] as const)('has nothing against it in %s at %i pixels, %s, and fits', async (language: Language, width, scheme) => {
    for (const document of [sampleSummary(language, 12), sampleCompilation(language)]) {
      const { page, asked } = await opened(document, width, scheme)
      for (const sources of await page.locator('summary').all()) await sources.click()
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(asked).toEqual([])
      await page.close()
    }
  })

  it('is opened by keyboard, and on paper leaves out what a sentence rests on', async () => {
    const { page } = await opened(sampleSummary('en', 3), 1280, 'light')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('details').first().locator('li').first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('details').first().isVisible()).toBe(false)
    await page.close()
  })

  it('does nothing that is written in it', async () => {
    const text = hostile.join(' ')
    const sample = sampleSummary('en', 1)
    const evidence = [{ statement: 's', speaker: text.slice(0, 290), constituency: text.slice(0, 290) }]
    const body = [{ type: 'paragraph', level: 0, numbered: true, sentences: [{ text, evidence }] }] as const
    const document: ReviewDocument = {
      ...sample,
      title: `${text.slice(0, 200)}</title><script>alert(2)</script>`,
      body,
    }
    expect(documentProblems(document)).toEqual([])
    const { page, asked } = await opened(document, 1280, 'light')
    expect(await page.locator('#p1-s1').textContent()).toBe(text)
    expect(await page.title()).toContain('<script>alert(2)</script>')
    expect(await page.locator('script, img').count()).toBe(0)
    expect(asked).toEqual([])
    await page.close()
  })
})
