import { castId } from '@clarion/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { everyAddress } from '../testing/every-address.ts'
import { heardBy } from '../testing/left-in-latin.ts'
import { lookOver } from '../testing/look-over.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { someCases } from '../testing/some-cases.ts'
import { sweepPages, type Visit, visit } from '../testing/sweep-pages.ts'
import { languageNames } from '../words/languages.ts'
import { pages } from './pages.ts'

/** Pages that stand in the frame, as Daniel sees them. */
const addresses = ['/', '/cases', '/account', '/nothing-here'] as const

const others = languageNames.filter((name) => name !== 'ar')

describe.skipIf(!hasBrowser)('every page', () => {
  let clarion: ServedApplication
  let every: Awaited<ReturnType<typeof everyAddress>>
  beforeAll(async () => {
    clarion = await servedApplication()
    await someCases(clarion)
    every = await everyAddress(clarion)
  })
  afterAll(() => clarion?.stop())

  const named = (address: string) => address.slice(1) || 'today'

  it('has no fault that axe can find in forced colours', async () => {
    const page = await clarion.openAs('daniel', '/', { viewport: { width: 390, height: 800 }, forcedColors: 'active' })
    for (const address of addresses) {
      await visit(page, address)
      await picture(page, `${named(address)}-in-forced-colours`)
      expect([address, await axeViolations(page)]).toEqual([address, []])
      expect([address, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([address, 0])
    }
    await page.context().close()
  }, 60_000)

  it('leaves four fifths of a small screen to what one came for, and every way can be reached by keyboard', async () => {
    // In Russian, whose words are long: all ways do not fit beside each other.
    const page = await clarion.openAs('noor', '/', { viewport: { width: 320, height: 640 }, locale: 'ru' })
    expect((await page.locator('main').boundingBox())?.y).toBeLessThanOrEqual(640 / 5)
    const ways = page.locator('.frame-ways').getByRole('link')
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

  it('is looked at, and none is forgotten', () => {
    expect(Object.keys(every).sort()).toEqual(pages.map(({ path }) => path).sort())
  })

  /**
   * Each page in Arabic, and in one of the others for its words and its width, on a screen each; all of it, axe in each
   * language and width included, where that is asked for.
   */
  const visits = (): readonly Visit[] =>
    Object.values(every)
      .flat()
      .flatMap((at, place) => {
        const all = languageNames.flatMap((language) =>
          [320, 1280].map((width) => ({ ...at, language, width, withAxe: true })),
        )
        if (process.env['CLARION_EVERY_PAGE'] === 'whole') return all
        const [narrow, wide] = place % 2 === 0 ? [320, 1280] : [1280, 320]
        return [
          { ...at, language: 'ar', width: narrow, withAxe: true },
          { ...at, language: others[place % others.length] ?? '', width: wide, withAxe: false },
        ]
      })

  it.each(languageNames)(
    'speaks its language (%s) and no other, stays within the screen, and has no fault that is looked for there',
    async (language) => {
      const chosen = visits().filter((one) => one.language === language)
      expect(chosen.length).toBeGreaterThan(5)
      expect(await sweepPages(clarion, chosen)).toEqual([])
    },
    300_000,
  )

  it('would be caught if it spoke English', async () => {
    const page = await clarion.openAs('daniel', '/account')
    const heard = heardBy(page)
    await visit(page, '/')
    expect((await lookOver(page, 'ar', heard)).flatMap(Object.keys)).toEqual(['lang', 'dir', 'english'])
    expect((await lookOver(page, 'fr', heard)).flatMap(Object.keys)).toEqual(['lang', 'dir', 'english'])
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
