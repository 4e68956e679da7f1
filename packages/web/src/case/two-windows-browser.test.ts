import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { button } from './testing/named.ts'

describe.skipIf(!hasBrowser)('one person with a form in two windows', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  const number = (page: Page) => page.getByLabel(/^Number, address or place/)
  const hours = (page: Page) => page.getByLabel(/^When it is safe/)
  /** A case with the form open in two windows, of which the first has saved its number. */
  const savedInTheFirst = async () => {
    const { thread } = await clarion.openCase('daniel')
    const form = `/cases/${thread}/record/safe-contact.set`
    const first = await clarion.openAs('daniel', form)
    const second = await first.context().newPage()
    await second.goto(form)
    await number(second).fill('+355 69 222')
    await number(first).fill('+355 69 111')
    await button(first, /^Save$/).click()
    await first.getByRole('heading', { level: 1, name: 'Case' }).waitFor()
    return { thread, first, second }
  }
  const numbers = async (page: Page, thread: string) => {
    const answer = await page.request.get(`/api/threads/${thread}/sections/contact`)
    const { state } = (await answer.json()) as { state: object }
    return JSON.stringify(state).match(/\+355 69 \d+/g)
  }

  it('is told before the later word replaces the first, and may say that it shall', async () => {
    const { thread, first, second } = await savedInTheFirst()
    await button(second, /^Save$/).click()
    const told = second.getByRole('alert').filter({ hasText: 'in another window' })
    await told.waitFor()
    expect(await told.textContent()).toMatch(/Number, address or place.*\+355 69 111.*Stands here.*\+355 69 222/s)
    expect(await numbers(second, thread)).toEqual(['+355 69 111'])
    await flawless(second, 'two-windows')
    // Pressing Save once more does not slip past the question.
    await button(second, /^Save$/).click()
    await told.waitFor()
    await button(second, 'Save what stands here').click()
    await second.getByRole('heading', { level: 1, name: 'Case' }).waitFor()
    expect(await numbers(second, thread)).toEqual(['+355 69 222'])
    await first.context().close()
  })

  it('may go on with what was saved there; what else was typed is saved, and that is not said again', async () => {
    const { thread, first, second } = await savedInTheFirst()
    await hours(second).fill('Mornings')
    await button(second, /^Save$/).click()
    await button(second, 'Go on with what was saved there').click()
    expect(await number(second).inputValue()).toBe('+355 69 111')
    expect(await number(second).evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
    await button(second, /^Save$/).click()
    await second.getByRole('heading', { level: 1, name: 'Case' }).waitFor()
    expect(await numbers(second, thread)).toEqual(['+355 69 111'])
    const answer = await second.request.get(`/api/threads/${thread}/journal?limit=30`)
    const { entries } = (await answer.json()) as { entries: { kind: string; body: object }[] }
    const [last] = entries.filter(({ kind }) => kind === 'safe-contact.set')
    expect(Object.keys(last?.body ?? {})).toHaveLength(1)
    await first.context().close()
  })
})
