import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('who works on which case', { timeout: 60_000 }, () => {
  let clarion: ServedApplication
  const codes = ['2AAA-0001', '2AAA-0002', '2AAA-0003'] as const
  beforeAll(async () => {
    clarion = await servedApplication()
    for (const code of codes) await clarion.openCase('daniel', code)
  })
  afterAll(() => clarion?.stop())

  it('is said by a supervisor for several cases at once, by keyboard alone, after a question that says what will happen', async () => {
    const page = await clarion.openAs('mira', '/cases', { viewport: { width: 320, height: 640 } })
    await page.locator('summary', { hasText: 'Who has how many cases' }).click()
    await page.getByRole('row', { name: 'Daniel 3' }).waitFor()
    await flawless(page, 'case-load-320')
    const keys = byKeyboard(page)
    await keys.press(/^Give cases to a colleague$/)
    await keys.tick(/^Choose case 2AAA-0003$/)
    await keys.tick(/^Choose case 2AAA-0001$/)
    await page.getByText('2 cases are chosen').waitFor()
    await page.getByLabel('To whom').selectOption({ label: 'Sofia' })
    await flawless(page, 'give-cases-320')
    await page.getByRole('button', { name: 'Give them' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Give 2 cases to Sofia?' })
    await dialog.getByText('Sofia works on these cases from now on, and is told so.').waitFor()
    await dialog.getByRole('button', { name: 'Give them' }).press('Enter')
    await page.getByRole('row', { name: 'Sofia 2' }).waitFor()
    await page.getByRole('row', { name: 'Daniel 1' }).waitFor()
    await page.context().close()
  })

  it('is told to her who has them now, and she finds them by it', async () => {
    const page = await clarion.openAs('sofia', '/')
    await expect.poll(() => page.getByRole('link', { name: /A case was given to you/ }).count()).toBe(2)
    await page.getByLabel('Whose').selectOption({ label: 'Of my cases' })
    await expect.poll(() => new URL(page.url()).search).toBe('?whose=mine')
    await page
      .getByRole('link', { name: /A case was given to you/ })
      .first()
      .click()
    await page.getByText('Sofia works on it').waitFor()
    await page.getByRole('button', { name: 'I take it on' }).click()
    await expect.poll(() => page.getByText('This case was given to you.').count()).toBe(0)
    await page.goto('/')
    await expect.poll(() => page.getByRole('link', { name: /A case was given to you/ }).count()).toBe(1)
    await page.goto('/cases')
    await page.getByLabel('Who works on it').selectOption({ label: 'Me' })
    await page.getByText('2 cases.', { exact: true }).waitFor()
    expect(await page.getByRole('list', { name: 'Cases, newest first' }).textContent()).toContain('With Sofia')
    await page.getByLabel('Who works on it').selectOption({ label: 'Daniel' })
    await page.getByText('1 case.', { exact: true }).waitFor()
    await page.context().close()
  })

  it('is handed on by who works on it, to a colleague, in the case itself', async () => {
    const page = await clarion.openAs('sofia', '/cases?worker=me')
    await page.getByRole('link', { name: codes[0] }).click()
    await page.getByRole('link', { name: 'Record: Case handed on' }).click()
    await page.getByLabel('Daniel').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Daniel works on it').waitFor()
    expect(await page.getByRole('link', { name: 'Record: Case handed on' }).count()).toBe(0)
    await page.context().close()
  })

  it('stays as it was for a case that was closed meanwhile, which says why; the others are given', async () => {
    const page = await clarion.openAs('mira', '/cases')
    await page.getByRole('button', { name: 'Give cases to a colleague' }).click()
    await page.getByRole('button', { name: 'Choose all in the list (3)' }).click()
    const threads = await page.request.get('/api/threads?limit=50')
    const { threads: rows }: { threads: { thread: string; code: string }[] } = await threads.json()
    const closed = rows.find(({ code }) => code === codes[1])?.thread ?? ''
    await clarion.tell('daniel', closed, 'case.closed', 'case', { outcome: 'goals-reached' })
    await page.getByLabel('To whom').selectOption({ label: 'Mira' })
    await page.getByRole('button', { name: 'Give them' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Give them' }).click()
    await page.getByText('Not given. This case is closed. Reopen it first.').waitFor()
    await page.getByText('1 case is chosen').waitFor()
    expect(await page.getByText('With Mira').count()).toBe(2)
    await page.context().close()
  })

  it('is nobody once they have left: a supervisor is told in Today, and a colleague takes the case', async () => {
    const { thread } = await clarion.openCase('sofia', '2AAA-0004')
    const { author: member, organisation } = clarion.actor('sofia')
    await clarion.tell('noor', organisation, 'member.suspended', 'members', { member })
    const mira = await clarion.openAs('mira', '/')
    await mira.getByRole('link', { name: 'Nobody works on one open case: give it to a colleague' }).click()
    await mira.getByText('1 case.', { exact: true }).waitFor()
    await mira.getByText('With nobody yet').waitFor()
    await mira.context().close()
    const daniel = await clarion.openAs('daniel', `/cases/${thread}`)
    await daniel.getByText('Nobody works on it yet').waitFor()
    await daniel.getByRole('link', { name: 'Record: Case handed on' }).click()
    await daniel.getByLabel('Daniel').check()
    await daniel.getByRole('button', { name: 'Save' }).click()
    await daniel.getByText('Daniel works on it').waitFor()
    await daniel.context().close()
  })
})
