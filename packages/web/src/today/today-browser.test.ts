import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { type SomeCases, someCases } from '../testing/some-cases.ts'

describe.skipIf(!hasBrowser)('Today', () => {
  let clarion: ServedApplication
  let cases: SomeCases
  beforeAll(async () => {
    clarion = await servedApplication()
    cases = await someCases(clarion)
  })
  afterAll(() => clarion?.stop())

  it('shows what is late, what is due now and what comes soon, and leads to the case and its section', async () => {
    const page = await clarion.openAs('daniel')
    const overdue = page.getByRole('region', { name: /^Overdue/ })
    await overdue.waitFor()
    expect(await overdue.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^Look at the risks againCase 4HTR-80VNwas due on .*, \d days ago$/),
    ])
    const urgent = page.getByRole('region', { name: /^Urgent/ })
    const link = urgent.getByRole('link', { name: /An urgent need waits/ })
    expect(await link.getAttribute('href')).toBe(`/cases/${cases.lina.thread}#needs`)
    const consent = page.getByRole('link', { name: /A consent ends soon/ })
    expect(await consent.getAttribute('href')).toBe(`/cases/${cases.lina.thread}?view=sharing`)
    const soon = page.getByRole('region', { name: /^In the next two weeks/ })
    expect(await soon.textContent()).toContain('An appointment')
    await link.click()
    await page.locator('#needs:focus').waitFor()
    await expect.poll(async () => ((await page.locator('#needs').boundingBox())?.y ?? 900) < 720).toBe(true)
    await page.context().close()
  })

  it('puts a referral that waits for Harbour Shelter first, and shows the police nothing', async () => {
    const amal = await clarion.openAs('amal')
    const first = amal.getByRole('region').first()
    await first.waitFor()
    expect(await first.textContent()).toMatch(
      /^Waiting for your answer.*A referral waits for your answerCase 7KQF-29MX/,
    )
    const viktor = await clarion.openAs('viktor')
    await viktor.getByText('Nothing is due.').waitFor()
    await amal.context().close()
    await viktor.context().close()
  })
})
