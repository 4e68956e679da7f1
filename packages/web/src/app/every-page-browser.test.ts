import { castId } from '@clarion/server/testing'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { everyAddress } from '../testing/every-address.ts'
import { latinInArabic } from '../testing/latin-in-arabic.ts'
import { heardBy, leftInLatin } from '../testing/left-in-latin.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { someCases } from '../testing/some-cases.ts'
import { pages } from './pages.ts'

/** Pages that stand in the frame, as Daniel sees them. */
const addresses = ['/', '/cases', '/account', '/nothing-here'] as const

describe.skipIf(!hasBrowser)('every page', () => {
  let clarion: ServedApplication
  let every: Awaited<ReturnType<typeof everyAddress>>
  beforeAll(async () => {
    clarion = await servedApplication()
    await someCases(clarion)
    every = await everyAddress(clarion)
  })
  afterAll(() => clarion?.stop())

  const visit = async (page: Page, address: string) => {
    await page.goto(address)
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
  }
  const named = (address: string) => address.slice(1) || 'today'

  it.each([
    ['on a desk', { viewport: { width: 1280, height: 800 } }],
    ['on a small telephone', { viewport: { width: 320, height: 640 } }],
    ['in the dark', { viewport: { width: 390, height: 800 }, colorScheme: 'dark' }],
    ['in forced colours', { viewport: { width: 390, height: 800 }, forcedColors: 'active' }],
  ] as const satisfies readonly (readonly [string, BrowserContextOptions])[])(
    'has no fault that axe can find and stays within the screen, %s',
    async (where, options) => {
      const name = where.replaceAll(' ', '-')
      const outside = await clarion.openPage(options)
      await visit(outside, '/sign-in')
      await check(outside, '/sign-in', `sign-in-${name}`)
      await outside.context().close()
      const page = await clarion.openAs('daniel', '/', options)
      for (const address of addresses) {
        await visit(page, address)
        await check(page, address, `${named(address)}-${name}`)
      }
      await page.context().close()
    },
    120_000,
  )

  const check = async (page: Page, address: string, name: string) => {
    await picture(page, name)
    expect([address, await axeViolations(page)]).toEqual([address, []])
    expect([address, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([address, 0])
    expect([address, await tooSmall(page)]).toEqual([address, []])
  }

  it('leaves four fifths of a small screen to what one came for, and every way can be reached by keyboard', async () => {
    const page = await clarion.openAs('noor', '/', { viewport: { width: 320, height: 640 } })
    expect((await page.locator('main').boundingBox())?.y).toBeLessThanOrEqual(640 / 5)
    const ways = page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link')
    const inSight = async () => {
      const box = await ways.last().boundingBox()
      return box !== null && box.x >= 0 && box.x + box.width <= 320
    }
    expect(await inSight()).toBe(false)
    await ways.first().focus()
    for (let more = (await ways.count()) - 1; more > 0; more--) await page.keyboard.press('Tab')
    await expect.poll(inSight).toBe(true)
    // The way to where one is comes into sight by itself.
    await page.keyboard.press('Enter')
    await expect.poll(() => ways.last().getAttribute('aria-current')).toBe('page')
    await page.reload()
    await page.locator('main h1').waitFor()
    await expect.poll(inSight).toBe(true)
    await page.context().close()
  }, 60_000)

  it('that belongs to other roles says so in plain words, asks the server for nothing and says what to do', async () => {
    const page = await clarion.openAs('daniel')
    const refused: string[] = []
    page.on('response', (answer) => answer.status() >= 400 && refused.push(answer.url()))
    for (const address of ['/numbers', '/administration', '/audit']) {
      await visit(page, address)
      await page.getByText('This page belongs to other work than yours.').waitFor()
      expect([address, await axeViolations(page)]).toEqual([address, []])
    }
    expect(refused).toEqual([])
    await page.context().close()
  })

  /** Whatever is pressed is at least 44 px high, but for links within a sentence (WCAG 2.2, 2.5.5 and 2.5.8). */
  const tooSmall = async (page: Page): Promise<unknown> =>
    await page.evaluate(`[...document.querySelectorAll('button, select, input, a')]
      .filter((one) => one.checkVisibility() && !one.classList.contains('skip') && one.offsetHeight < 43.5)
      .filter((one) => one.tagName !== 'A' || getComputedStyle(one).display !== 'inline')
      .map((one) => one.outerHTML.slice(0, 120))`)

  it('reflows when text is twice as large', async () => {
    const page = await clarion.openAs('daniel', '/', { viewport: { width: 640, height: 800 } })
    for (const address of addresses) {
      await visit(page, address)
      await page.addStyleTag({ content: 'html { font-size: 212.5% !important }' })
      await picture(page, `${named(address)}-twice`)
      expect([address, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([address, 0])
    }
    await page.context().close()
  })

  it('is looked at in Arabic, and none is forgotten', () => {
    expect(Object.keys(every).sort()).toEqual(pages.map(({ path }) => path).sort())
  })

  it.each([320, 1280])(
    'speaks Arabic from the right at %i px, leaves nothing in English, and has no fault',
    async (width) => {
      const all = Object.values(every).flat()
      const faults: unknown[] = []
      for (const [who, visited] of Map.groupBy(all, (one) => one.who)) {
        const options = { viewport: { width, height: 800 }, locale: 'ar' }
        const page = who ? await clarion.openAs(who, '/account', options) : await clarion.openPage(options)
        const heard = heardBy(page)
        for (const { address } of visited) {
          await visit(page, address)
          await picture(page, `${address.replaceAll(/[^a-z.]+/g, '-')}-${who}-arabic-${width}`)
          const { lang, dir, sideways } = await page.evaluate(() => {
            const { lang, dir, scrollWidth } = document.documentElement
            return { lang, dir, sideways: scrollWidth - innerWidth }
          })
          if (lang !== 'ar' || dir !== 'rtl') faults.push({ address, lang, dir })
          if (sideways !== 0) faults.push({ address, sideways })
          const english = await leftInLatin(page, [...(await heard()), ...latinInArabic()])
          if (english.length > 0) faults.push({ address, english })
          const axe = await axeViolations(page)
          if (axe.length > 0) faults.push({ address, axe })
        }
        await page.context().close()
      }
      expect(faults).toEqual([])
    },
    300_000,
  )

  it('would be caught if it spoke English', async () => {
    const page = await clarion.openAs('daniel', '/account')
    const heard = heardBy(page)
    await visit(page, '/')
    expect((await leftInLatin(page, [...(await heard()), ...latinInArabic()])).length).toBeGreaterThan(10)
    await page.context().close()
  })
})

describe.skipIf(!hasBrowser)('the pages of a programme in earnest', () => {
  const password = 'seven lanterns over the harbour'
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication(false)
    await clarion.givePassword(castId(clarion.programme, 'kim'), 'kim@northern.example', password)
  })
  afterAll(() => clarion?.stop())

  it.each([320, 1280])('have no fault that axe can find at %i px', async (width) => {
    const page = await clarion.openPage({ viewport: { width, height: 800 } })
    await page.goto('/account')
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
    await picture(page, `own-sign-in-${width}`)
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('E-mail address').fill('kim@northern.example')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
    await picture(page, `own-account-${width}`)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await page.context().close()
  })
})
