import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { settled } from '../testing/settled.ts'
import { someCases } from '../testing/some-cases.ts'

/** What is asked ahead is what the page would ask, once: each look is written down, and more looks would be a lie. */
describe.skipIf(!hasBrowser)('a page that asks ahead', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
    await someCases(clarion)
  })
  afterAll(() => clarion?.stop())

  const watched = (page: Page) => {
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (pathname.startsWith('/api/')) asked.push(pathname + search)
    })
    return asked
  }
  const twice = (asked: readonly string[]) => asked.filter((one, place) => asked.indexOf(one) !== place)

  it('looks at no part of a case twice, and at none while one only points at a link to it', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    const link = page.locator('a.case-code, .case-code a').first()
    await link.waitFor()
    await settled(page)
    const asked = watched(page)
    await link.hover()
    await page.waitForTimeout(300)
    await settled(page)
    expect(asked).toEqual([])
    await link.click()
    await page.getByRole('heading', { level: 2, name: 'What we know' }).waitFor()
    await settled(page)
    expect(asked.filter((one) => one.includes('/sections/')).length).toBeGreaterThan(3)
    expect(twice(asked)).toEqual([])
    asked.length = 0
    await page.reload()
    await page.getByRole('heading', { level: 2, name: 'What we know' }).waitFor()
    await settled(page)
    expect(asked.filter((one) => one.includes('/sections/')).length).toBeGreaterThan(3)
    expect(twice(asked)).toEqual([])
    await page.context().close()
  })

  it('asks for each count of the numbers once, and for none where they are not one’s work', async () => {
    const grace = await clarion.openAs('grace', '/account')
    const asked = watched(grace)
    await grace.goto('/numbers?by=gender')
    await grace.getByRole('heading', { level: 1 }).waitFor()
    await settled(grace)
    expect(asked.filter((one) => one.startsWith('/api/numbers')).length).toBeGreaterThan(15)
    expect(twice(asked)).toEqual([])
    const daniel = await clarion.openAs('daniel', '/account')
    const refused = watched(daniel)
    await daniel.goto('/numbers')
    await daniel.getByText('This page belongs to other work than yours.').waitFor()
    await settled(daniel)
    expect(refused.filter((one) => one.startsWith('/api/numbers'))).toEqual([])
    await grace.context().close()
    await daniel.context().close()
  })
})
