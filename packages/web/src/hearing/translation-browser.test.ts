import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { toldHearing } from './testing/told-hearing.ts'

const parts = [
  { id: 's2', formal: true, sentences: [{ text: 'We met.', links: [] }], dissent: [] },
  {
    ...{ id: 's1', heading: 'Next steps', formal: true, dissent: [] },
    sentences: [
      { text: 'We go on.', links: [] },
      { text: 'We go on.', links: [] },
    ],
  },
]

/** No language model is set: all of this is done by people. */
describe.skipIf(!hasBrowser)('a summary in another language', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  let address = ''
  let page: Page
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await toldHearing(clarion)).thread
    address = `/hearings/${thread}?view=translations`
    // A second person of the office.
    const { organisation, author } = clarion.actor('selma')
    const roles = { member: author, roles: ['review-coder', 'review-office'] }
    await clarion.tell('noor', organisation, 'member.roles-set', 'members', roles)
  })
  afterAll(() => clarion?.stop())

  const card = (of: Page, name: string) => of.getByRole('article', { name, exact: true })

  it('is begun by nobody before something is signed', async () => {
    page = await clarion.openAs('helene', address)
    await page.getByText('The summary is not signed yet.').waitFor()
    await flawless(page, 'translations-none')
    const words = { language: 'en', title: 'Summary', parts }
    const by = { name: 'A. President', office: 'President', place: 'New York', day: '2026-11-25' }
    await clarion.tell('helene', thread, 'message.left-out', 'summary', { message: 'M1', reason: 'too-few' })
    await clarion.tell('helene', thread, 'message.left-out', 'summary', { message: 'M9', reason: 'too-few' })
    await clarion.tell('helene', thread, 'summary.written', 'drafting', { follows: 1, ...words })
    await clarion.tell('helene', thread, 'summary.signed', 'summary', { version: 2, ...words, ...by })
  })

  it('is begun by hand, with a field for each sentence and the numbers of the original, and kept while it is typed', async () => {
    await page.reload()
    await card(page, 'French').getByText('Not translated').waitFor()
    await card(page, 'French').getByRole('button', { name: 'Begin a translation French' }).click()
    const editor = page.getByRole('region', { name: 'Translation: French' })
    await editor.getByRole('button', { name: 'Save the translation' }).click()
    await editor.getByText('Every sentence needs its words before it can be saved.').waitFor()
    await flawless(page, 'translation-typing')
    await editor.getByLabel('Title').fill('Résumé')
    await editor.getByLabel('Heading before it').fill('Suite')
    await editor.getByLabel('Sentence 1').first().fill('Nous nous sommes réunis.')
    await editor.getByLabel('Sentence 1').last().fill('Nous continuons.')
    await page.reload()
    expect(await editor.getByLabel('Sentence 1').last().inputValue()).toBe('Nous continuons.')
    expect(await editor.getByRole('heading', { level: 4 }).allTextContents()).toEqual(['Paragraph 1', 'Paragraph 2'])
    await editor.getByLabel('Sentence 2').fill('Oui, nous continuons.')
    await editor.getByRole('button', { name: 'Save the translation' }).click()
    await card(page, 'French').getByText('Not compared yet').waitFor()
    expect(await editor.count()).toBe(0)
  })

  it('is compared by somebody else than its author, beside the original, number by number', async () => {
    await card(page, 'French').getByText('Read it beside the original').click()
    await card(page, 'French').getByText('Somebody else of your office compares it.').waitFor()
    expect(await page.getByRole('button', { name: /^Compared/ }).count()).toBe(0)
    const selma = await clarion.openAs('selma', address, { viewport: { width: 320, height: 640 } })
    await card(selma, 'French').getByText('Read it beside the original').click()
    const rows = card(selma, 'French').getByRole('row')
    expect(await rows.last().getByRole('cell').allTextContents()).toEqual([
      'We go on. We go on.',
      'Nous continuons. Oui, nous continuons.',
    ])
    expect(await rows.last().getByRole('rowheader').textContent()).toBe('2')
    await flawless(selma, 'translation-compare-320')
    await card(selma, 'French').getByRole('button', { name: 'Compared: it says the same French' }).click()
    await card(selma, 'French').getByText('Compared by a second person').waitFor()
    await selma.context().close()
  })

  it('is there as a document, and is compared anew when it is changed', async () => {
    await page.reload()
    const link = card(page, 'French').getByRole('link', { name: 'HTML French' })
    const document = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(await document.text()).toContain('Nous nous sommes réunis.')
    await card(page, 'French').getByRole('button', { name: 'Change the translation French' }).click()
    const editor = page.getByRole('region', { name: 'Translation: French' })
    await editor.getByText('When it is changed, it must be compared anew.', { exact: false }).waitFor()
    await editor.getByLabel('Title').fill('Résumé de l’audition')
    await editor.getByRole('button', { name: 'Save the translation' }).click()
    await card(page, 'French').getByText('Not compared yet').waitFor()
  })
})
