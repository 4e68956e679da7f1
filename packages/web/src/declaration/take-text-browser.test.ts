import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { paragraphOn } from './testing/consultation-moves.ts'
import { toldConsultations } from './testing/told-consultations.ts'

const small = { viewport: { width: 320, height: 640 } }

/** A page of a scanner: something is drawn, nothing is written. */
const scannedPage = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj',
    '4 0 obj<</Length 18>>stream\n10 10 100 100 re f\nendstream endobj',
    'trailer<</Root 1 0 R>>',
  ].join('\n'),
)

describe.skipIf(!hasBrowser)('a text that is put forward at 320 px', { timeout: 180_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('takes no bad input, and loses nothing for it: ten megabytes, a picture of a page, no paragraphs, a number twice', async () => {
    const thread = clarion.newId()
    const opened = { title: 'Declaration', language: 'en', circulation: 'delegations' }
    await clarion.tell('helene', thread, 'draft.opened', 'declaration', opened)
    const page = await clarion.openAs('helene', `/declarations/${thread}/revision`, small)
    const text = page.getByLabel('The text')
    await text.fill('1. We meet.')
    await text.evaluate((one) => {
      const field = one as unknown as { value: string; dispatchEvent(event: unknown): void }
      const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
      set?.call(field, 'a'.repeat(10_000_000))
      field.dispatchEvent(
        new (globalThis as unknown as { Event: new (name: string, init: object) => unknown }).Event('input', {
          bubbles: true,
        }),
      )
    })
    await page.getByText(/^That is more than 1,000,000 characters/).waitFor()
    expect(await text.inputValue()).toBe('1. We meet.')
    await text.fill('Nothing here is a paragraph')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText(/^No paragraph could be found in it/).waitFor()
    expect(await text.inputValue()).toBe('Nothing here is a paragraph')
    const file = page.getByLabel('Choose a file')
    const sent = (name: string, buffer: Buffer) => file.setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await sent('scan.pdf', scannedPage)
    await page
      .getByText(/^The pages of this PDF are pictures and hold no text/)
      .first()
      .waitFor()
    await sent('huge.txt', Buffer.alloc(10 * 2 ** 20 + 1, 'a'))
    await page
      .getByText(/^This file is larger than 10 MB/)
      .first()
      .waitFor()
    await flawless(page, 'declaration-bad-file-320')
    await sent('draft.txt', Buffer.from('1. We meet.\n\n1. We act.\n\n4. We go.'))
    await page.getByText('OP1 is used twice: here and at place 1. Give one of them another number.').waitFor()
    await page.getByText('OP4 follows OP1: a number is missing between them.').waitFor()
    await page.getByRole('group', { name: 'OP4' }).getByLabel('Number').fill('four')
    await page.getByLabel(/^What it is called/).fill('Zero draft')
    await page.getByRole('button', { name: 'Put it forward' }).click()
    await page.getByText('1 paragraph to mend above').waitFor()
    await page.getByRole('button', { name: 'Number anew' }).click()
    await page.getByRole('group', { name: 'four' }).getByLabel('Number').fill('OP3')
    await page.getByRole('button', { name: 'Read another text' }).click()
    await page.getByRole('button', { name: 'Go on with what was begun' }).click()
    await flawless(page, 'declaration-numbers-320')
    await page.getByRole('button', { name: 'Put it forward' }).click()
    await paragraphOn(page, 'OP3').getByText('We go.').waitFor()
    await page.context().close()
  })

  it('is taken as a revision once somebody has looked at which paragraph is which', async () => {
    const { thread } = await toldConsultations(clarion)
    const page = await clarion.openAs('helene', `/declarations/${thread}/revision`, small)
    await page
      .getByLabel('The text')
      .fill(
        'Recalling the Global Plan of Action,\n\n1. We note the report of the Office.\n\n2. We urge all States to prosecute all traffickers.',
      )
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('1 paragraph of the last revision is not in it').waitFor()
    const moved = page.getByRole('group', { name: 'OP1' }).getByLabel(/^Which paragraph of the last revision/)
    expect(await moved.inputValue()).toBe('p4')
    await page.getByLabel(/^What it is called/).fill('Rev.1')
    await page.getByRole('button', { name: 'Put it forward' }).click()
    await page.getByText('Please look, and say so.').waitFor()
    await flawless(page, 'declaration-matched-320')
    await page.getByLabel('I have looked at which paragraph is which').check()
    await page.getByRole('button', { name: 'Put it forward' }).click()
    await paragraphOn(page, 'OP2').getByText('all traffickers').waitFor()
    await page.goto(`/declarations/${thread}?view=revisions`)
    await page.getByText('Moved', { exact: true }).waitFor()
    await page.context().close()
  })
})
