import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { settled } from '../testing/settled.ts'
import { button } from './testing/named.ts'
import { fullCase, type ToldCase } from './testing/told-cases.ts'

describe.skipIf(!hasBrowser)('the pages of a case', { timeout: 240_000 }, () => {
  let clarion: ServedApplication
  let told: ToldCase
  beforeAll(async () => {
    clarion = await servedApplication()
    told = await fullCase(clarion)
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('keep the rule of safe contact in sight at 320 pixels, however far one scrolls, and leave room to read', async () => {
    const page = await clarion.openAs('daniel', `/cases/${told.thread}`, { viewport: { width: 320, height: 640 } })
    await page.getByText('Never: call the farm').waitFor()
    await settled(page)
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    await expect.poll(() => page.evaluate('scrollY > innerHeight')).toBe(true)
    const header = await page.locator('.case-header').boundingBox()
    expect(header?.y).toBe(0)
    expect(header?.height).toBeLessThan(640 * 0.4)
    for (const text of ['Telephone call', 'Never: call the farm']) {
      const box = await page.getByText(text).first().boundingBox()
      expect([text, (box?.y ?? -1) >= 0 && (box?.y ?? 640) < (header?.height ?? 0)]).toEqual([text, true])
    }
    await page.context().close()
  })

  it('show a disagreement with who said what, and let a person settle it by keyboard alone', async () => {
    const page = await clarion.openAs('daniel', `/cases/${told.thread}`)
    const needs = page.locator('.section-card').filter({ has: page.getByRole('heading', { name: 'Needs' }) })
    await needs.getByText('Two things were said').waitFor()
    await needs.getByText(/Amal, Harbour Shelter/).waitFor()
    await needs.getByText(/Daniel, Lantern Outreach/).waitFor()
    await needs.getByRole('link', { name: 'Record: Needs' }).focus()
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press('Shift+Tab')
      if ((await page.locator('*:focus').textContent()) === 'This is right: Met') break
    }
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Settled. Both versions stay in the journal.').waitFor()
    await needs.getByText('Two things were said').waitFor({ state: 'detached' })
    await needs.getByText('Met', { exact: true }).waitFor()
    await page.context().close()
  })

  it('lose nothing that was typed when the connection breaks, and save it once', async () => {
    const page = await clarion.openAs('daniel', `/cases/${told.thread}/record/note.added`)
    await page.getByLabel('Note').fill('She laughed today.')
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    await page.goBack()
    await page.getByText('What you typed before is still here').waitFor()
    expect(await page.getByLabel('Note').inputValue()).toBe('She laughed today.')
    // It arrives, and the page is loaded anew before the answer does.
    await page.route('**/api/entries', async (route) => {
      await route.fetch()
      await route.abort()
    })
    const arrived = page.waitForEvent('requestfailed')
    await page.getByRole('button', { name: 'Save' }).click()
    await arrived
    await page.reload()
    await page.unroute('**/api/entries')
    await page.getByText('What you typed before is still here').waitFor()
    await clarion.toggleConnection()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This was not saved. What you typed is still here.').waitFor()
    await clarion.toggleConnection()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.case-happened').getByText('She laughed today.').waitFor()
    expect(await page.locator('.case-happened').getByText('She laughed today.').count()).toBe(1)
    await page.context().close()
  })

  it('keep a draft when the page is loaded anew: unreadable, for its member alone, until it is saved or they sign out', async () => {
    const address = `/cases/${told.thread}/record/note.added`
    const page = await clarion.openAs('daniel', address)
    const kept = () => page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')
    await page.getByLabel('Note').fill('He waits outside the school.')
    await page.reload()
    await page.getByText('What you typed before is still here. It stays in this window, sealed').waitFor()
    expect(await page.getByLabel('Note').inputValue()).toBe('He waits outside the school.')
    expect(await kept()).toContain('clarion.typed')
    expect(await kept()).not.toMatch(/school|note|draft/)
    // The session has ended meanwhile: the same member has it again after signing in.
    await page.context().clearCookies()
    await page.reload()
    await button(page, 'Sign in as Daniel').click()
    await page.getByText('What you typed before is still here').waitFor()
    expect(await page.getByLabel('Note').inputValue()).toBe('He waits outside the school.')
    await page.context().clearCookies()
    await page.reload()
    await button(page, 'Sign in as Sofia').click()
    await page.getByLabel('Note').waitFor()
    expect([await page.getByLabel('Note').inputValue(), await kept()]).toEqual([
      '',
      expect.not.stringContaining('typed'),
    ])
    await page.getByLabel('Note').fill('Sofia was here.')
    await expect.poll(kept).toContain('clarion.typed')
    await button(page, 'Sign out').click()
    await page.waitForURL('**/sign-in')
    expect(await kept()).not.toContain('clarion.typed')
    await page.context().close()
  })

  it('close a case, open it again, and say on the way what can still be done', async () => {
    const page = await clarion.openAs('daniel', `/cases/${told.thread}/record/case.closed`)
    await page.getByLabel('Why it ends').selectOption('The person chose to end it')
    await page.getByLabel(/^Goodbye/).fill('Ask for Sofia, any Tuesday. The door stays open.')
    await page.getByRole('button', { name: 'Close the case' }).click()
    await page.getByText('This case is closed. It can be read, and opened again.').waitFor()
    expect(await page.getByRole('link', { name: 'Record: Note' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Record: Case opened again' }).click()
    await page.getByRole('button', { name: 'Open the case again' }).click()
    await page.getByRole('link', { name: 'Record: Case closed' }).waitFor()
    await page.context().close()
  })
})
