import { missions } from '@clarion/review/transmission/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const words = {
  language: 'en',
  title: 'Summary of the hearing',
  parts: [{ id: 's1', formal: true, sentences: [{ text: 'The hearing was held.', links: [] }], dissent: [] }],
}
const signature = { name: 'Ada Example', office: 'President', place: 'New York', day: '2026-11-24' }

describe.skipIf(!hasBrowser)('the transmission of a summary', () => {
  let clarion: ServedApplication
  let thread: string
  const address = () => `/hearings/${thread}?view=transmission`
  const tell = (kind: string, section: string, body: object) => clarion.tell('helene', thread, kind, section, body)
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = clarion.newId()
    const modalities = { title: 'A hearing', day: '2026-11-24', language: 'en', panels: [], invited: [], minutes: 3 }
    await tell('hearing.opened', 'hearing', { ...modalities, announced: 'programme' })
    await tell('summary.written', 'drafting', { follows: 0, ...words })
    await tell('summary.signed', 'summary', { version: 1, ...words, ...signature })
  }, 300_000)
  afterAll(() => clarion?.stop())

  it('is seen by the office alone: a delegate reads the hearing and finds no such part', async () => {
    const page = await clarion.openAs('tomas', address())
    expect(await page.getByRole('link', { name: 'Transmission' }).count()).toBe(0)
    await page.context().close()
  })

  it('takes a pasted list, names the line that it cannot read, and sends after asking who it is', async () => {
    const page = await clarion.openAs('helene', address())
    const list = missions(4).map(({ party, name, address: to, language }) => [party, name, to, language].join('; '))
    const field = page.getByLabel('List of missions')
    await field.fill([...list, 'nothing'].join('\n'))
    await page.getByRole('button', { name: 'Save the list' }).click()
    await page.getByText('Line 5 cannot be read.').waitFor()
    await field.fill(list.join('\n'))
    await page.getByRole('button', { name: 'Save the list' }).click()
    await page.getByText('4 missions are on the list.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await picture(page, 'transmission-before')
    await page.context().close()
  })

  it('shows 195 letters, narrows them, has some sent again and reads a message of a mail server', async () => {
    await tell('recipients.listed', 'transmission', { recipients: missions() })
    const titles = { en: words.title }
    const letter = { version: 1, symbol: 'PGA/81/12', date: '2026-12-04', signatory: 'Ada Example', titles }
    await tell('summary.transmitted', 'transmission', letter)
    await tell('bounce.recorded', 'transmission', { version: 1, parties: ['PSE'], status: '5.1.1' })
    const page = await clarion.openAs('helene', address())
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
    await expect.poll(() => rows.count()).toBe(195)
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Show').selectOption({ label: 'Came back' })
    // That a letter came back before it was sent is nothing to one that waits.
    await expect.poll(() => rows.count()).toBe(0)
    await page.getByLabel('Show').selectOption({ label: 'Waits' })
    await expect.poll(() => rows.count()).toBe(195)
    await page.getByRole('checkbox', { name: 'Permanent Mission of VAT' }).check()
    await page.getByLabel('Why', { exact: true }).fill('The mission asked for it.')
    await page.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => page.getByText('1 letter chosen').count()).toBe(0)
    await page.getByLabel('A message of a mail server').fill('Hello')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('This is no notice of a mail server about a delivery.').waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    const wide = `[...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('nav')).map((one) => one.outerHTML.slice(0, 90))`
    expect(await page.evaluate(wide)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await picture(page, 'transmission')
    await page.context().close()
  })
})
