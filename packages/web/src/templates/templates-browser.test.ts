import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('texts to start from', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 300_000)
  afterAll(() => clarion?.stop())

  it('are published, published anew, taken out and brought back, after saying what that does', async () => {
    const page = await clarion.openAs('noor', '/administration?part=templates')
    await page.getByRole('button', { name: 'Publish a text' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('never a name, a number or anything about a person').waitFor()
    await dialog.getByLabel('A note').check()
    await dialog.getByLabel('What it is called').fill('Telephone call')
    await dialog.getByLabel('Search among').fill('engl')
    await dialog.getByLabel('English', { exact: true }).click()
    await dialog.getByLabel('Text', { exact: false }).last().fill('We spoke by telephone about […].')
    await picture(page, 'templates-publish')
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Telephone call' }) })
    await card.getByText('Published once').waitFor()
    await card.getByRole('button', { name: 'Take out' }).click()
    await dialog.getByText('It can be brought back').waitFor()
    await dialog.getByRole('button', { name: 'Take out' }).click()
    await card.getByText('Taken out').waitFor()
    await card.getByRole('button', { name: 'Publish anew' }).click()
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await card.getByText('Published 2 times').waitFor()
    await page.context().close()
  })

  it('take neither the place nor the words from somebody who types while they are still on their way', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel')
    let send = () => {}
    const held = new Promise<void>((resolve) => {
      send = resolve
    })
    await page.route('**/sections/templates', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`/cases/${thread}/record/note.added`)
    const text = page.getByRole('textbox', { name: /^Note/ })
    await text.pressSequentially('She called ')
    const typedIn = await text.elementHandle()
    send()
    await page.getByLabel('Start from a text of the programme').waitFor()
    await page.keyboard.type('at noon.')
    expect(await text.inputValue()).toBe('She called at noon.')
    expect(await text.evaluate((area, before) => area === before, typedIn)).toBe(true)
    await page.context().close()
  })

  it('go into a note after what was typed, and never over it', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/note.added`)
    const text = page.getByRole('textbox', { name: /^Note/ })
    await text.fill('She called at noon.')
    await page.getByLabel('Start from a text of the programme').selectOption({ index: 1 })
    expect(await text.inputValue()).toMatch(/^She called at noon\.\n\nWhere we spoke/)
    expect(await text.evaluate((area) => area === document.activeElement)).toBe(true)
    await picture(page, 'templates-note')
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })
})
