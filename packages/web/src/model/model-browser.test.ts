import { type LyingServer, lyingServer } from '@clarion/server/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { saidWords, type ToldHearing, toldHearing } from './testing/told-hearing.ts'

const quote = 'Victims must never be punished for crimes'

/** What leaves for a model, what comes back of it, and what a person makes of it. */
describe.skipIf(!hasBrowser)('a language model that may be asked for codes', { timeout: 120_000 }, () => {
  let lying: LyingServer
  let clarion: ServedApplication
  let told: ToldHearing
  let page: Page
  beforeAll(async () => {
    lying = await lyingServer()
    clarion = await servedApplication(true, false, lying.settings)
    told = await toldHearing(clarion)
  })
  afterAll(async () => {
    await clarion?.stop()
    await lying?.stop()
  })

  it('shows first what would leave, to whom, and what stays; nothing is sent before somebody says so', async () => {
    page = await clarion.openAs('helene', `/hearings/${told.thread}?view=coding`)
    await page.getByRole('heading', { level: 2, name: 'Language model' }).waitFor()
    await page.getByRole('link', { name: 'Messages found' }).focus()
    const keyboard = byKeyboard(page)
    await keyboard.press(/^See what would leave/)
    const leaves = page.getByRole('region', { name: 'What will leave this machine' })
    await leaves.getByText(`${lying.settings.address.host} (model small-model)`).waitFor()
    await leaves.getByText('2 statements.').waitFor()
    await leaves.getByText('A survivor said this and has not released it to be quoted.').waitFor()
    await leaves.getByText(/^Every sign of it/).click()
    expect(await leaves.locator('pre').last().textContent()).toContain('███ showed great courage')
    expect(await leaves.textContent()).not.toContain(saidWords.nia)
    await flawless(page, 'model-leaves')
    expect(lying.arrived).toEqual([])
    await page.getByRole('group', { name: 'Which statements it may see' }).getByLabel('Fair Loom').uncheck()
    await leaves.getByText('1 statement.').waitFor()
    await page.getByRole('group', { name: 'Which statements it may see' }).getByLabel('Fair Loom').check()
  })

  it('is asked by keyboard, and shows what passed with its passages, and what was dropped with the reason', async () => {
    lying.says(
      JSON.stringify({
        proposals: [
          { statement: 'S1', quote, message: 'M8' },
          { statement: 'S2', quote: 'Our schools teach children about false offers of work', message: 'M3' },
          { statement: 'S2', quote: 'Victims must never be punished', message: 'M1' },
          { statement: 'S1', quote: 'Victims must newer be punished', message: 'M8' },
          { statement: 'S1', quote: '<b>laundry</b>', message: 'M8' },
        ],
      }),
    )
    const keyboard = byKeyboard(page)
    await keyboard.press(/^Send this to/)
    await page.getByText('5 proposals came: 3 kept, 2 dropped.').waitFor()
    expect(await keyboard.focused()).toBe('Which passages speak of which message')
    expect(lying.arrived.length).toBe(1)
    expect(lying.arrived[0]?.body).not.toMatch(/laundry every night|Nia/)
    await page.getByText(/^Asked by you, /).waitFor()
    await page.getByText('5 proposals came: 3 kept, 0 taken.').waitFor()
    await page.locator('q', { hasText: quote }).waitFor()
    await page.getByText('2 were dropped: why').click()
    await page.getByText('The words it quotes were not said there. (2 times)').waitFor()
    await flawless(page, 'model-proposals')
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'model-proposals-320')
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('has each taken, changed or refused by a person: what is taken is a mark of theirs, with the judgement', async () => {
    const keyboard = byKeyboard(page)
    await page.getByRole('heading', { name: /^Proposal 1: M8/ }).focus()
    await keyboard.press(/^Take Proposal 1$/)
    await page.getByText('Taken as it is: you').waitFor()
    expect(await keyboard.focused()).toMatch(/^Proposal 1: M8/)
    await page.getByRole('button', { name: 'Change Proposal 2' }).click()
    await page
      .getByLabel('Message', { exact: true })
      .selectOption({ label: 'M6: new forms of trafficking, innovation and technology' })
    await page.getByLabel('For or against').selectOption({ label: 'Speaks against' })
    await page.getByRole('button', { name: 'Take as changed Proposal 2' }).click()
    await page.getByText('Changed and taken: you').waitFor()
    await page.getByRole('button', { name: 'Refuse Proposal 3' }).click()
    await page.getByText('Refused: you').waitFor()
    await page.getByText('5 proposals came: 3 kept, 2 taken.').waitFor()
    await page.getByRole('link', { name: 'Westland' }).click()
    await page.getByText(/^M8, you:/).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Language model' }).waitFor()
    await page.goto(`/hearings/${told.thread}?view=coding&statement=${told.statements.loom}`)
    await page.getByText(/^Against M6, you:/).waitFor()
    expect(await page.getByText(/^M1, you:/).count()).toBe(0)
    await flawless(page, 'model-one-statement')
  })

  it('says in words what came of a call that failed, and keeps that call in the list', async () => {
    lying.lie = (response) => void response.writeHead(429, { 'retry-after': '30' }).end()
    await page.getByRole('button', { name: /^See what would leave/ }).click()
    await page.getByText('1 statement.').waitFor()
    await page.getByRole('button', { name: /^Send this to/ }).click()
    await page.getByText('It is busy. Ask again later. Ask again in 30 seconds.').waitFor()
    await expect.poll(() => page.getByText(/^Asked by you, /).count()).toBe(2)
  })

  it('speaks Arabic from the right, on a small screen', async () => {
    const arabic = await clarion.openAs('helene', `/hearings/${told.thread}?view=coding`, {
      ...{ locale: 'ar', viewport: { width: 320, height: 640 } },
    })
    await arabic.getByRole('heading', { level: 2, name: 'نموذج لغوي' }).waitFor()
    await arabic.getByText('قُبل كما هو: ').first().waitFor({ state: 'attached' })
    await arabic.getByRole('button', { name: /^عرض ما سيخرج/ }).click()
    await arabic.getByText('قاله ناجٍ أو ناجية ولم يؤذن بنقله.').waitFor()
    await flawless(arabic, 'model-arabic-320')
    await arabic.context().close()
  })

  it('is not there for who may not ask it', async () => {
    const selma = await clarion.signedIn('selma')
    const asked: string[] = []
    selma.on('request', (request) => asked.push(request.url()))
    await selma.goto(`/hearings/${told.thread}?view=coding&statement=${told.statements.westland}`)
    await selma.getByRole('button', { name: 'I have read this through' }).waitFor()
    expect(await selma.getByText('Language model').count()).toBe(0)
    expect(asked.filter((url) => /\/model(\/|$|%2F)/.test(url))).toEqual([])
    await selma.context().close()
  })
})

describe.skipIf(!hasBrowser)('without a language model', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('nothing is shown of it and nothing is asked', async () => {
    const { thread } = await toldHearing(clarion)
    const page = await clarion.signedIn('helene')
    const posted: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()))
    for (const view of ['coding', 'summary']) {
      const known = page.waitForResponse((response) => response.url().endsWith('/api/model'))
      await page.goto(`/hearings/${thread}?view=${view}`)
      expect(await (await known).json()).toEqual({ model: null })
      await page.getByRole('link', { name: 'Messages found' }).waitFor()
      expect(await page.getByText('Language model').count()).toBe(0)
    }
    expect(posted.filter((url) => url.includes('/model'))).toEqual([])
    await page.context().close()
  })
})
