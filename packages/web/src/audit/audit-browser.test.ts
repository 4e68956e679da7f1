import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the audit', () => {
  let clarion: ServedApplication
  let thread: string
  beforeAll(async () => {
    clarion = await servedApplication(true, true)
    thread = (await clarion.openCase('daniel')).thread
    // Somebody reads it, so that there is a look to find.
    const daniel = await clarion.openAs('daniel')
    expect((await daniel.request.get(`/api/threads/${thread}/sections/case`)).ok()).toBe(true)
    await daniel.context().close()
  }, 300_000)
  afterAll(() => clarion?.stop())

  it('verifies every journal and says so in plain words', async () => {
    const page = await clarion.openAs('otto', '/audit')
    await page.getByRole('button', { name: 'Verify now' }).click()
    const verdict = page.getByRole('alert')
    await verdict.waitFor({ timeout: 60_000 })
    expect(await verdict.textContent()).toMatch(
      /Everything holds.*journals with [\d,]+ entries and 1 checkpoint were walked/,
    )
    await picture(page, 'audit')
    await page.context().close()
  })

  it('says gravely what does not hold, where, and what to do', async () => {
    const page = await clarion.openAs('otto', '/audit')
    const broken = [{ thread, number: 1, reason: 'altered' }]
    await page.route('**/api/verify', (route) =>
      route.fulfill({ json: { threads: 9, entries: 90, broken, checkpoints: 1, brokenCheckpoint: null } }),
    )
    await page.getByRole('button', { name: 'Verify now' }).click()
    const verdict = page.getByRole('alert')
    await verdict.waitFor()
    const text = await verdict.textContent()
    expect(text).toContain('1 journal does not hold. Do not write to the database any more')
    expect(text).toContain(`Thread ${thread}, entry 1: What the entry says is not what was chained.`)
    await picture(page, 'audit-broken')
    await page.context().close()
  })

  it('lists the signed checkpoints with what each covers', async () => {
    const page = await clarion.openAs('otto', '/audit')
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1', exact: true }) })
    await row.waitFor()
    expect(await row.locator('code').first().getAttribute('title')).toMatch(/^[0-9a-f]{64}$/)
    // On a small screen each checkpoint is a block of its own, and nothing of it is out of sight.
    await page.setViewportSize({ width: 320, height: 640 })
    const folded = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
    const cells = await folded.first().locator('th, td').all()
    expect(cells).toHaveLength(6)
    for (const cell of cells) {
      const box = await cell.boundingBox()
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 320).toBe(true)
    }
    expect(await folded.first().getByRole('rowheader').textContent()).toBe('1')
    expect(await axeViolations(page)).toEqual([])
    await picture(page, 'audit-narrow')
    expect(await page.getByText('Public key:').textContent()).toMatch(/Public key: MCow/)
    await page.context().close()
  })

  it('finds who looked at a thread, keeps the search out of the address, and stands in the log itself', async () => {
    const page = await clarion.openAs('otto', '/audit')
    await page.getByLabel('Thread', { exact: true }).fill('not an id')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('An identifier has 36 characters').waitFor()
    await page.getByLabel('Thread', { exact: true }).fill(thread)
    await page.getByRole('button', { name: 'Search' }).click()
    const row = page.getByRole('row').filter({ hasText: thread.slice(-8) })
    await expect.poll(() => row.count()).toBe(1)
    expect(await row.textContent()).toMatch(/Daniel.*Lantern Outreach.*Read a part.*The case.*Leads the case/)
    expect(new URL(page.url()).search).toBe('')
    await page.reload()
    await page
      .getByRole('button', { name: `Show only thread …${thread.slice(-8)}` })
      .first()
      .click()
    expect(await page.locator('*:focus').inputValue()).toBe(thread)
    await expect.poll(() => page.locator('.look').count()).toBe(1)
    expect(await page.getByText(thread).count()).toBe(0)
    await page.getByLabel('Thread', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Show only what Daniel did' }).first().click()
    await expect
      .poll(() => page.getByLabel('Member').locator('option:checked').textContent())
      .toMatch(/^Daniel, Lantern/)
    await page.getByLabel('Member').selectOption({ label: 'Anybody' })
    await page.getByLabel('Thread', { exact: true }).fill('0000-0000')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('There is nothing here, or nothing that you may see.').waitFor()
    await page.getByLabel('Thread', { exact: true }).fill('')
    await page.getByLabel('What was done').selectOption({ label: 'Read this log' })
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('row').filter({ hasText: 'Read this log' }).filter({ hasText: 'Otto' }).first().waitFor()
    await page.context().close()
  })

  it('folds each look to one line on a small screen, which the keyboard unfolds; it stays a table', async () => {
    const page = await clarion.openAs('otto', '/audit', { viewport: { width: 320, height: 700 } })
    const looks = page.getByRole('table', { name: 'Who looked' })
    await page.locator('.look').nth(3).waitFor()
    for (const look of await page.locator('.look').all()) {
      expect((await look.boundingBox())?.height).toBeLessThan(100)
    }
    expect(await looks.getByRole('columnheader').allTextContents()).toEqual([
      'When',
      'Member',
      'What was done',
      'On what basis',
    ])
    const first = looks.getByRole('row').filter({ hasText: 'Daniel' }).filter({ hasText: 'Read a part' }).first()
    const fold = first.getByRole('button', { name: /^Daniel Read a part / })
    expect(await first.getByText('Lantern Outreach').isVisible()).toBe(false)
    expect(await fold.getAttribute('aria-expanded')).toBe('false')
    await fold.focus()
    await page.keyboard.press('Enter')
    expect(await fold.getAttribute('aria-expanded')).toBe('true')
    await first.getByText('Lantern Outreach').waitFor()
    expect(await first.getByRole('cell').count()).toBe(3)
    await page.keyboard.press('Tab')
    expect(await page.locator('*:focus').getAttribute('aria-label')).toBe('Show only what Daniel did')
    await flawless(page, 'audit-unfolded')
    // Where there is room nothing is folded.
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await fold.isVisible()).toBe(false)
    await looks.getByText('Lantern Outreach').last().waitFor()
    await page.context().close()
  })

  it.each([
    { name: 'wide', options: { viewport: { width: 1280, height: 900 } } },
    { name: 'narrow', options: { viewport: { width: 320, height: 700 } } },
    { name: 'dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const } },
  ])('is whole and without a fault that axe knows: $name', async ({ name, options }) => {
    const page = await clarion.openAs('otto', '/audit', options)
    await page.locator('.look').nth(3).waitFor()
    await picture(page, `audit-${name}`)
    expect(await axeViolations(page)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true)
    await page.context().close()
  })
})
