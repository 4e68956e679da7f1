import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyAddress } from '../testing/every-address.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the rule of safe contact', { timeout: 180_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('is in sight on every page of a case, at its top and at its end, on the smallest screen', async () => {
    const all = Object.entries(await everyAddress(clarion)).filter(([path]) => path.startsWith('/cases/$thread'))
    const addresses = all.flatMap(([, pages]) => pages).filter(({ who }) => who === 'daniel')
    expect(addresses.length).toBeGreaterThan(15)
    const page = await clarion.openAs('daniel', '/', { viewport: { width: 320, height: 640 } })
    for (const { address } of addresses) {
      await page.goto(address)
      await page.locator('.case-header .rule').getByText('Never: call the farm').waitFor()
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      const seen = await page.evaluate(`(() => {
        const rule = document.querySelector('.rule-never')?.getBoundingClientRect()
        const shown = rule && document.elementFromPoint(rule.left + 4, rule.top + 4)
        return Boolean(shown?.closest('.rule')) && rule.bottom <= innerHeight
      })()`)
      expect([address, seen]).toEqual([address, true])
    }
    await page.context().close()
  })
})
