import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { type SomeCases, someCases } from '../testing/some-cases.ts'

describe.skipIf(!hasBrowser)('the list of cases', () => {
  let clarion: ServedApplication
  let cases: SomeCases
  beforeAll(async () => {
    clarion = await servedApplication()
    cases = await someCases(clarion)
  })
  afterAll(() => clarion?.stop())

  it('shows the cases that one may know, last change first, in words', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    const list = page.getByRole('list', { name: 'Cases, last change first' })
    await list.waitFor()
    const lines = await list.getByRole('listitem').allTextContents()
    expect(lines.map((line) => line.slice(0, 9))).toEqual([cases.closed.code, cases.late.code, cases.lina.code])
    expect(lines[2]).toContain('Domestic servitude, Forced labour or services')
    expect(lines[2]).toContain('Urgent: Safe accommodation')
    expect(lines[0]).toContain('Closed')
    await page.context().close()
  })

  it('finds a case by a name however it is spelt, without the name ever being in an address', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    const addresses: string[] = []
    page.on('framenavigated', (frame) => addresses.push(frame.url()))
    page.on('request', (request) => addresses.push(request.url()))
    await page.getByRole('searchbox').fill('Leena Dervishy')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByText('1 case.', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: cases.lina.code }).isVisible()).toBe(true)
    expect([page.url(), ...addresses].join(' ')).not.toMatch(/Leena|Dervish/i)
    expect(await page.title()).toBe('Cases - Clarion')
    await page.getByRole('searchbox').fill('nobody of this name')
    await page.keyboard.press('Enter')
    await page.getByText('No case that you may see fits this search.').waitFor()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await page.getByText('3 cases.', { exact: true }).waitFor()
    await page.context().close()
  })

  it('keeps the filters in the address, so that the way back leads to the same list', async () => {
    const page = await clarion.openAs('daniel', '/cases')
    await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Open' })
    await page.getByText('2 cases.', { exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'Form of exploitation' }).selectOption({ label: 'Forced criminality' })
    await page.getByText('1 case.', { exact: true }).waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('?status=open&form=forced-criminality')
    await page.reload()
    await page.getByText('1 case.', { exact: true }).waitFor()
    await page.context().close()
  })

  it('goes on where the page ends, and says how many more there are', async () => {
    for (let made = 0; made < 52; made++) await clarion.openCase('kim')
    const page = await clarion.openAs('kim', '/cases')
    await page.getByText('50 cases and more.').waitFor()
    await page.getByRole('button', { name: 'Show more cases' }).click()
    await page.getByText('52 cases.', { exact: true }).waitFor()
    const codes = await page.getByRole('listitem').getByRole('link', { name: /-/ }).allTextContents()
    expect(new Set(codes).size).toBe(52)
    await page.context().close()
  })

  it('scrolls through a thousand cases, of which only those near the screen are drawn, each saying which it is', async () => {
    const page = await clarion.openAs('kim', '/')
    const [{ threads }] = [await (await page.request.get('/api/threads?limit=1')).json()]
    await page.route('**/api/threads?*', (asked) => {
      const { searchParams } = new URL(asked.request().url())
      const [from, limit] = [Number(searchParams.get('after') ?? 0), Number(searchParams.get('limit'))]
      const rows = Array.from({ length: Math.min(limit, 1000 - from) }, (_, place) => ({
        ...threads[0],
        thread: clarion.newId(),
        code: `${String(from + place + 1).padStart(4, '0')}-AAAA`,
      }))
      return asked.fulfill({ json: { threads: rows, next: from + limit < 1000 ? String(from + limit) : null } })
    })
    await page.getByRole('navigation').getByRole('link', { name: 'Cases' }).click()
    await page.getByRole('button', { name: 'Show more cases' }).click()
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 20_000)
        return await page.getByText('1,000 cases.', { exact: true }).count()
      })
      .toBe(1)
    await page.mouse.wheel(0, 1_000_000)
    const last = page.getByRole('link', { name: '1000-AAAA' })
    await last.waitFor()
    const line = page.locator('.cases > li', { has: last })
    expect(await line.getAttribute('aria-setsize')).toBe('1000')
    expect(await line.getAttribute('aria-posinset')).toBe('1000')
    expect(await page.locator('.cases > li').count()).toBeLessThan(150)
    // By keyboard the way back goes through every line, drawn when it is come to, however slow the machine is.
    await last.focus()
    const machine = await page.context().newCDPSession(page)
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 12 })
    for (let back = 0; back < 40; back++) await page.keyboard.press('Shift+Tab')
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('0960-AAAA')
    await page.context().close()
  })

  it('shows the shelter what is shared with it, and the police nothing', async () => {
    const amal = await clarion.openAs('amal', '/cases')
    await amal.getByText('1 case.', { exact: true }).waitFor()
    const line = await amal.getByRole('list', { name: 'Cases, last change first' }).textContent()
    expect(line).toContain(cases.lina.code)
    expect(line).not.toMatch(/servitude|labour|Dervishi/)
    const viktor = await clarion.openAs('viktor', '/cases')
    await viktor.getByText('There is no case here yet.').waitFor()
    await amal.context().close()
    await viktor.context().close()
  })
})
