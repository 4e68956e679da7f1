import { type LyingServer, lyingServer } from '@clarion/server/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { code, type ToldHearing, toldHearing } from './testing/told-hearing.ts'

const sentence = 'One speaker asked that victims never be punished for crimes that they were compelled to commit.'
const other = 'Some speakers asked that victims never be punished for crimes that they were compelled to commit.'
const french =
  'Une personne a demandé que les victimes ne soient jamais punies pour des crimes qu’elles ont été contraintes de commettre.'
const quote = 'Victims must never be punished for crimes'
const schools = 'Our schools teach children about false offers of work'

describe.skipIf(!hasBrowser)('a language model that may be asked for the summary', { timeout: 120_000 }, () => {
  let lying: LyingServer
  let clarion: ServedApplication
  let told: ToldHearing
  let page: Page
  beforeAll(async () => {
    lying = await lyingServer()
    clarion = await servedApplication(true, false, lying.settings)
    told = await toldHearing(clarion)
    const span = await code(clarion, told, 'westland', 'M8', quote)
    await code(clarion, told, 'loom', 'M8', 'Victims must never be punished')
    const parts = [
      { id: 's1', message: 'M8', formal: false, sentences: [{ text: sentence, links: [span] }], dissent: [] },
    ]
    const words = { language: 'en', title: 'Summary of the hearing', parts }
    const signed = { name: 'A. President', office: 'President', place: 'New York', day: '2026-11-25' }
    await clarion.tell('helene', told.thread, 'summary.written', 'drafting', { follows: 0, ...words })
    await clarion.tell('helene', told.thread, 'summary.signed', 'summary', { version: 1, ...words, ...signed })
    await code(clarion, told, 'loom', 'M3', schools)
  })
  afterAll(async () => {
    await clarion?.stop()
    await lying?.stop()
  })

  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const asking = async (name: string, ...proposals: readonly unknown[]) => {
    lying.says(JSON.stringify({ proposals }))
    await part(name)
      .getByRole('button', { name: /^See what would leave/ })
      .click()
    await part(name)
      .getByRole('button', { name: /^Send this to/ })
      .click()
    await part(name)
      .getByText(/proposals? came:/)
      .waitFor()
  }

  it('proposes sentences, which come into the typed draft and before the gate like any other', async () => {
    page = await clarion.openAs('helene', `/hearings/${told.thread}?view=summary`)
    await page.getByRole('heading', { level: 2, name: 'Language model' }).waitFor()
    await asking(
      'Sentences for a message',
      { message: 'M8', sentences: [{ text: other, spans: [{ statement: 'S1', quote }] }] },
      { message: 'M8', sentences: [{ text: other.replace('Some', 'All'), spans: [{ statement: 'S1', quote }] }] },
    )
    await page.getByText('1 was dropped: why').click()
    await page.getByText('It claims more speakers than the counts carry.').waitFor()
    await page.getByRole('button', { name: 'Change Proposal 1' }).click()
    const text = page.locator('.model-proposal').getByLabel('Sentence 1')
    await text.fill(other.replace('Some', 'All'))
    await flawless(page, 'model-wording')
    await page.getByRole('button', { name: 'Take as changed Proposal 1' }).click()
    await page.getByText('Changed and taken: you').waitFor()
    const paragraph = page.getByRole('region', { name: 'Paragraph 1' })
    expect(await paragraph.getByLabel('Sentence 2').inputValue()).toBe(other.replace('Some', 'All'))
    expect(await paragraph.getByLabel('Sentence 1').inputValue()).toBe(sentence)
    await paragraph.getByText(/The counts do not carry “all”/).waitFor()
  })

  it('proposes that messages are one: taken, the other is left out for the reason that all can read', async () => {
    await asking('Which messages say the same', {
      messages: ['M8', 'M3'],
      spans: [
        { statement: 'S1', quote },
        { statement: 'S2', quote: schools },
      ],
    })
    await page.getByText(/^Taken, the other messages are left out as told together with this one: M8/).waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'model-merge-320')
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('button', { name: 'Take Proposal 1' }).click()
    await page.getByText('Taken as it is: you').waitFor()
    const answer = await page.request.get(`/api/threads/${told.thread}/sections/summary`)
    expect(await answer.json()).toMatchObject({
      state: {
        leftOut: [{ message: 'M3', reason: 'merged', why: 'M8: victims who must not be treated as criminals' }],
      },
    })
  })

  it('proposes a translation of what was signed, which is saved as machine-drafted', async () => {
    await asking('A message in another language', { message: 'M8', sentence: 1, source: sentence, text: 'x' })
    await page.getByText('0 kept', { exact: false }).first().waitFor()
    const block = part('A message in another language')
    await block.getByRole('button', { name: /^See what would leave/ }).click()
    await block.getByLabel('Into which language').selectOption({ label: 'French' })
    lying.says(JSON.stringify({ proposals: [{ message: 'M8', sentence: 1, source: sentence, text: french }] }))
    await block.getByRole('button', { name: /^Send this to/ }).click()
    await block.getByText('1 proposal came: 1 kept, 0 dropped.').waitFor()
    await page.getByRole('button', { name: 'Take Proposal 1' }).click()
    const editor = page.getByRole('region', { name: 'Translation: French' })
    expect(await editor.getByLabel('Sentence 1').inputValue()).toBe(french)
    await editor.getByRole('button', { name: 'Save the translation' }).click()
    await editor.getByText('Every sentence needs its words before it can be saved.').waitFor()
    await flawless(page, 'model-translation')
    await editor.getByLabel('Title').fill('Résumé de l’audition')
    await editor.getByRole('button', { name: 'Save the translation' }).click()
    await page.getByText('Machine-drafted, not compared yet').waitFor()
    expect(await editor.count()).toBe(0)
    expect(lying.arrived.every(({ body }) => !/laundry every night|Nia/.test(body))).toBe(true)
  })
})
