import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { type ToldConsultations, toldConsultations } from './testing/told-consultations.ts'

describe.skipIf(!hasBrowser)('a compilation that goes by mail', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let told: ToldConsultations
  let page: Page
  let taken = ''
  beforeAll(async () => {
    clarion = await servedApplication()
    told = await toldConsultations(clarion)
    await told.tell('adaeze', 'proposal.made', {
      ...{ by: [{ party: 'XSM', except: [] }], revision: 0, asks: 'drop', paragraph: 'p4' },
    })
  })
  afterAll(() => clarion?.stop())

  const address = () => `/declarations/${told.thread}?view=returned`
  const asked = (name: RegExp) => page.getByRole('region', { name })

  it('is taken along as a text, by whoever reads the draft', async () => {
    page = await clarion.openAs('tomas', address())
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save it as a file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('compilation-0.txt')
    taken = await readFile(await download.path(), 'utf8')
    expect(taken).toContain('OP2 ⟨p3⟩ {M7} We urge all States to prosecute traffickers.')
    expect(taken).toContain('[#1 XSM: delete paragraph]')
    await flawless(page, 'declaration-returned')
  })

  it('comes back with what a delegation typed into it, and is proposed when a person says so', async () => {
    const sent = taken
      .replace('We urge all', 'We [urge] [XWL: replace by: call upon] all')
      .replace('report of', '[USA: add: annual ]report of')
    await page.getByLabel('The text that came back').fill(`With our compliments\n${sent}`)
    await page.getByText('2 changes are asked; 1 was proposed before.').waitFor()
    await page.getByText('1 line was not read').waitFor()
    await page.getByText('With our compliments').last().waitFor()
    await asked(/USA/).getByText('Your organisation does not speak for USA here.').waitFor()
    expect(await asked(/USA/).getByRole('button').count()).toBe(0)
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'declaration-returned-320')
    await asked(/XWL/)
      .getByRole('button', { name: /^Propose it/ })
      .click()
    await page.getByText('1 change is asked; 2 were proposed before.').waitFor()
    expect(await asked(/XWL/).count()).toBe(0)
    const answer = await page.request.get(`/api/threads/${told.thread}/sections/text`)
    const { state } = (await answer.json()) as { state: { proposals: readonly object[] } }
    expect(state.proposals.at(-1)).toMatchObject({
      by: [{ party: 'XWL' }],
      action: { type: 'replace', paragraph: 'p3', start: 3, end: 7, text: 'call upon' },
    })
  })

  it('is proposed in one press where nothing is in doubt, once however often it is pressed; what is left is named', async () => {
    const many = [
      'PP1 Recalling the [G77: add: whole ]Global Plan of Action,',
      'OP1 We [commit] [XWL: replace by: decide] to awareness-raising campaigns for all communities.',
      'OP3 We note the report of the Office.',
      '  [XWL: delete paragraph]',
      '  [XWL: agree ad ref]',
      '  [USA: delete paragraph]',
      'and so on',
      '  [G77: whole paragraph in brackets]',
    ]
    await page.getByLabel('The text that came back').fill(many.join('\n'))
    const all = page.getByRole('button', { name: 'Propose all 2 changes that were read without doubt' })
    // The server takes them, and its answer is lost: pressed again, the same is said once more.
    await page.route('**/api/entries', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await all.click()
    await page.getByRole('alert').first().waitFor({ timeout: 20_000 })
    await page.unroute('**/api/entries')
    await flawless(page, 'declaration-returned-all')
    await all.click()
    const said = page.getByRole('alert').filter({ hasText: '2 proposals were made' })
    await said.getByText('4 changes were left, because they need a person:').waitFor()
    await said.getByText('Line 4: XWL · The same party asks two things here of which only one can be.').waitFor()
    await said.getByText('Line 6: USA · Your organisation does not speak for USA here.').waitFor()
    await said.getByText('Line 8: G77 · A line before it was not read', { exact: false }).waitFor()
    await page.getByText('4 changes are asked; 2 were proposed before.').waitFor()
    const answer = await page.request.get(`/api/threads/${told.thread}/sections/text`)
    const { state } = (await answer.json()) as { state: { proposals: readonly { by: readonly object[] }[] } }
    expect(state.proposals.map(({ by }) => by)).toEqual(
      ['XSM', 'XWL', 'G77', 'XWL'].map((party) => [{ party, except: [] }]),
    )
  })

  it('comes back as a file too; what was typed is kept, and what is no text is said at the place', async () => {
    await page.getByLabel('The text that came back').fill(`With our compliments\n${taken}`)
    await page.reload()
    expect(await page.getByLabel('The text that came back').inputValue()).toContain('With our compliments')
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const chooser = page.getByLabel('Choose a file')
    await chooser.setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from([0x50, 0x4b, 0, 0xff]) })
    await page.getByText('This is not plain text.', { exact: false }).waitFor()
    expect(await page.getByLabel('The text that came back').inputValue()).toContain('With our compliments')
    await chooser.setInputFiles(file('back.txt', taken.replace('Recalling', '[XWL: delete: Recalling]')))
    await page.getByText('1 change is asked; 1 was proposed before.').waitFor()
    await asked(/XWL/).getByText('Recalling').waitFor()
  })

  it('is written down by the office for whoever sent it', async () => {
    const office = await clarion.openAs('helene', address())
    await office.getByLabel('The text that came back').fill('OP3 We note the [USA: add: annual ]report of the Office.')
    await office
      .getByRole('region', { name: /USA/ })
      .getByRole('button', { name: /^Propose it/ })
      .click()
    await office.getByText('Nothing new is asked; 1 was proposed before.').waitFor()
    const file = { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') }
    await office.getByLabel('Choose a file').setInputFiles(file)
    await office.locator('.field-error').waitFor()
    const text = {
      name: 'x.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('OP3 [XWL: delete: We] note the report of the Office.'),
    }
    await office.getByLabel('Choose a file').setInputFiles(text)
    await office.getByRole('region', { name: /XWL/ }).getByText('Delete words').waitFor()
    await office.context().close()
  })
})
