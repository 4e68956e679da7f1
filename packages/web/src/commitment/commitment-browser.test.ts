import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { toldCommitment } from './testing/told-commitment.ts'

/** The story of one promise, each part going on where the one before ended. */
describe.skipIf(!hasBrowser)('a commitment', { timeout: 180_000 }, () => {
  let clarion: ServedApplication
  const small = { viewport: { width: 320, height: 640 } }
  beforeAll(async () => {
    clarion = await servedApplication()
    await toldCommitment(clarion)
  })
  afterAll(() => clarion?.stop())

  it('is taken from a text that was adopted elsewhere, in its very words, and was promised before', async () => {
    const page = await clarion.openAs('helene', '/commitments', small)
    const keys = byKeyboard(page)
    await page.getByText('A/RES/68/192, OP7').first().waitFor()
    await flawless(page, 'commitments-320')
    await page.getByRole('link', { name: 'Take a promise from a text' }).press('Enter')
    await page.getByLabel(/^Text/).selectOption({ label: 'A text that was adopted elsewhere' })
    await keys.type(/^Symbol of the text/, 'A/RES/72/1')
    await page.getByLabel(/^Adopted on/).fill('2017-09-27')
    await keys.type(/^Number of the paragraph/, 'OP4')
    const promise = 'We commit to open shelters for survivors in every region of our countries.'
    await keys.type(/^The paragraph, word for word/, `${promise} We note the report.`)
    await page.getByText('It binds.').waitFor()
    const before = page.getByLabel(/A\/RES\/68\/192, .*: the same words/)
    expect(await before.isChecked()).toBe(true)
    await page.getByLabel(/^The words that promise/).fill('We commit to close shelters.')
    await page.getByText('These words do not stand in the paragraph.').waitFor()
    expect(await page.getByRole('button', { name: 'Take it' }).isDisabled()).toBe(true)
    await page.getByLabel(/^The words that promise/).fill(promise)
    await flawless(page, 'commitment-cut-320')
    await page.getByRole('button', { name: 'Take it' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: /A\/RES\/72\/1, OP4/ }).waitFor()
    await page.getByRole('link', { name: /A\/RES\/68\/192, OP7/ }).waitFor()
    await page.context().close()
  })

  it('says in two columns what was done, who did not join, and what was done before it was promised', async () => {
    const page = await clarion.openAs('helene', '/commitments', { viewport: { width: 1280, height: 800 } })
    await page.getByText('Promised 1 time before').waitFor()
    await page.getByLabel(/^What they say of themselves/).selectOption({ label: 'Done before it was promised' })
    await page.getByRole('link', { name: 'A/RES/68/192, OP7' }).click()
    await page.getByText('Evidence: Act 12 of 2012').waitFor()
    await page.getByText('Did not join: dissociated itself').waitFor()
    await page.getByRole('cell', { name: '120' }).waitFor()
    await page.getByText('Nobody has looked').first().waitFor()
    await flawless(page, 'commitment-1280')
    const saved = page.waitForEvent('download')
    await page.goto('/commitments')
    await page.getByRole('button', { name: 'Save as CSV' }).click()
    expect((await saved).suggestedFilename()).toBe('clarion-commitments.csv')
    await page.context().close()
  })

  it('reads from right to left on the smallest screen, its forms too', async () => {
    const page = await clarion.openAs('helene', '/commitments', { ...small, locale: 'ar' })
    await page.getByRole('link', { name: /A\/RES\/72\/1/ }).click()
    await page.locator('blockquote').waitFor()
    await flawless(page, 'commitment-arabic-320')
    await page.locator('main section').last().locator('button').first().press('Enter')
    await page.getByRole('dialog').waitFor()
    await flawless(page, 'commitment-form-arabic-320')
    await page.context().close()
  })
})
