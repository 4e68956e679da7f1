import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { button, link } from './testing/named.ts'

/** Forms with every sort of field: lines, paragraphs, days, instants, choices, lists; drawn from schemas, or pages of their own. */
const forms = [
  'record/safe-contact.set',
  'record/person.described',
  'record/identity.recorded',
  'record/need.assessed',
  'record/risk.assessed',
  'record/appointment.scheduled',
  'record/unlawful-act.recorded',
  'consent',
]

const words = 'مرحبا Ωμέγα 🙏🏽 <b>"\u202edfp.exe\u202c'

describe.skipIf(!hasBrowser)('whatever is typed', { timeout: 240_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await clarion.openCase('daniel')).thread
  }, 240_000)
  afterAll(() => clarion?.stop())

  const save = (page: Page) => page.locator('form button[type="submit"]').last()
  /** Fills every field that can be seen: texts with the words, days with a day, choices with their last. */
  const fillAll = async (page: Page, text: string, day: string) => {
    for (const field of await page.locator('form :is(input, textarea, select):visible').all()) {
      const type = await field.evaluate((one) => (one as unknown as { type: string }).type)
      if (type === 'search' || type === 'radio' || type === 'checkbox') continue
      if (type === 'select-one') await field.selectOption({ index: 1 })
      else if (type === 'date') await field.fill(day)
      else if (type === 'datetime-local') await field.fill(`${day}T10:00`)
      else await field.fill(text)
    }
  }

  /** What reaches beyond the screen, and so makes the page scroll sideways. */
  const sticksOut = async (page: Page): Promise<unknown> =>
    await page.evaluate(`document.documentElement.scrollWidth <= innerWidth ? [] :
      [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth)
        .slice(0, 5).map((one) => one.outerHTML.slice(0, 160))`)

  it('ends in what is to be mended, in a refusal in words, or in an entry: never in a fault, and nothing typed is lost', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}`)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('response', (answer) => answer.status() >= 500 && faults.push(`${answer.status()} ${answer.url()}`))
    for (const form of forms) {
      for (const [text, day] of [
        ['', ''],
        ['x'.repeat(10_000), '1800-01-01'],
        [words, '2100-12-31'],
      ] as const) {
        await page.goto(`/cases/${thread}/${form}`)
        await save(page).waitFor()
        await fillAll(page, text, day)
        await save(page).click()
        const ended = page
          .getByRole('alert')
          .or(page.locator('main h2').filter({ hasText: /^(What happened|On what basis)$/ }))
        await ended.first().waitFor()
        const shown = (await page.locator('main').textContent()) ?? ''
        expect([form, shown]).toEqual([form, expect.not.stringMatching(/undefined|\[object|NaN|did not foresee/)])
        expect([form, text.slice(0, 9), await sticksOut(page)]).toEqual([form, text.slice(0, 9), []])
        // What was typed must not keep the window from going on to the next form.
        const away = page.getByRole('button', { name: 'Back without saving' })
        if ((await away.count()) > 0) await away.click()
      }
    }
    await picture(page, 'bad-input')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('stays as it was typed, in whatever script, and runs nowhere', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/note.added`)
    await page.getByLabel('Note').fill(`<img src=x onerror="document.title='run'"> ${words}`)
    await button(page, 'Save').click()
    await page.locator('.case-happened').getByText('مرحبا').first().waitFor()
    expect(await page.title()).toBe('Case - Clarion')
    expect(await page.locator('.case-happened img').count()).toBe(0)
    await page.context().close()
  })

  it('is not asked for where the role would be refused it', async () => {
    const page = await clarion.openAs('sofia', `/cases/${thread}/record/identification.decided`)
    await page.getByText('This cannot be recorded here now: your role does not allow it').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.context().close()
  })

  it('for one case is never found in the form of another, even by who leaps from one to the other through the history', async () => {
    const other = (await clarion.openCase('daniel', '9ZZQ-29MX')).thread
    const page = await clarion.openAs('daniel', `/cases/${other}/record/note.added`)
    await page.getByLabel('Note').waitFor()
    await link(page, 'Cases').click()
    await link(page, '9ZZQ-29MX').waitFor()
    await page.locator(`a[href="/cases/${thread}"]`).click()
    await link(page, 'Record: Note').first().click()
    await page.getByLabel('Note').fill('Only of the first.')
    await page.evaluate('history.go(-3)')
    await page.waitForURL(`**/cases/${other}/record/note.added`)
    await page.getByText('9ZZQ-29MX').waitFor()
    expect(await page.getByLabel('Note').inputValue()).toBe('')
    await page.context().close()
  })

  it('while somebody else says another thing is kept beside it, even by who went away and came back', async () => {
    const fresh = (await clarion.openCase('daniel')).thread
    const page = await clarion.openAs('daniel', `/cases/${fresh}/record/person.described`)
    await page.getByRole('combobox', { name: 'Gender' }).selectOption('Feminine')
    await clarion.tell('sofia', fresh, 'person.described', 'person', { gender: 'Masculine' })
    // Saving something else has all of the case read anew.
    await link(page, /^Case /).click()
    await link(page, 'Record: Note').click()
    await page.getByLabel('Note').fill('She rests.')
    await button(page, 'Save').click()
    await page.locator('.case-known').getByText('Masculine').waitFor()
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await page.getByText('What you typed before is still here').waitFor()
    await button(page, 'Save').click()
    await page.locator('.case-known').getByText('Two things were said').first().waitFor()
    await page.context().close()
  })
})
