import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const transcript = `The President: We begin.

Westland: My government puts the rights of victims first. We fund long-term reintegration for survivors.

Nia: Nobody had told me that I had rights.

Fair Loom: Partnership between the private sector and government works. Victims are not criminals.
`

/** The story of one hearing, each part going on where the one before ended. */
describe.skipIf(!hasBrowser)('a hearing', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let page: Page
  let thread = ''
  const small = { viewport: { width: 320, height: 640 } }
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  it('is opened under its modalities, and says what of them is not kept', async () => {
    page = await clarion.openAs('helene', '/hearings')
    await page.getByText('There is no hearing here yet').waitFor()
    await page.getByRole('link', { name: 'Open a hearing' }).click()
    await page
      .getByLabel(/^Title/)
      .first()
      .fill('Hearing on the Plan')
    await page.getByLabel(/^Day/).fill('2026-11-24')
    await page.getByLabel(/^Language of the summary/).selectOption({ label: 'English' })
    await page.getByLabel(/^Everyone who works/).check()
    await flawless(page, 'hearing-new')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hearing on the Plan' }).waitFor()
    thread = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByRole('link', { name: 'Modalities' }).click()
    await page.getByText('No survivor speaks in the opening.').waitFor()
    await flawless(page, 'hearing-modalities')
  })

  it('is not there for who works on cases, and is there for a stakeholder, who asks for the floor', async () => {
    const daniel = await clarion.openAs('daniel', `/hearings/${thread}`)
    await daniel.getByRole('heading', { level: 1, name: 'Nothing here' }).waitFor()
    await daniel.context().close()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const body = {
      ...{ title: 'Hearing on the Plan', day: '2026-11-24', language: 'en', announced: 'programme', minutes: 3 },
      panels: [{ title: 'Protection', moderators: ['Ms. Chair'] }],
      ...{ invited: ['member-state', 'survivor', 'private-sector'], registration: tomorrow },
    }
    await clarion.tell('helene', thread, 'hearing.arranged', 'hearing', body)
    const rosa = await clarion.openAs('rosa', `/hearings/${thread}`, small)
    await rosa.getByRole('button', { name: 'Put a speaker on the list' }).click()
    await rosa.getByLabel(/^Name, as it is to stand/).fill('Nia')
    await rosa.getByLabel(/^Constituency/).selectOption({ label: 'Survivor' })
    await rosa.getByRole('radio', { name: 'Opening' }).check()
    await flawless(rosa, 'hearing-register-320')
    await rosa.getByRole('button', { name: 'Save' }).click()
    await rosa.getByText('Nia').first().waitFor()
    expect(await rosa.getByRole('link', { name: 'What was said' }).count()).toBe(0)
    await rosa.context().close()
  })

  it('gives the floor, shows the clock, cuts, and says who was not reached', async () => {
    for (const [name, constituency, part] of [
      ['The President', 'presiding', 'opening'],
      ['Chair', 'academia', 'panel-1'],
      ['Westland', 'member-state', 'panel-1'],
      ['Fair Loom', 'private-sector', 'panel-1'],
      ['Growers', 'private-sector', 'floor'],
    ]) {
      const speaker = clarion.newId()
      await clarion.tell('helene', thread, 'speaker.registered', 'speakers', { speaker, name, constituency, part })
    }
    await page.goto(`/hearings/${thread}`)
    const panel = page.getByRole('region', { name: /^Panel 1/ }).locator('.hearing-who')
    await page.getByRole('button', { name: 'Earlier Fair Loom' }).click()
    await expect.poll(() => panel.allTextContents()).toEqual(['Chair', 'Fair Loom', 'Westland'])
    await page.getByRole('button', { name: 'Change Westland' }).click()
    await page.getByLabel(/^Organisation or State/).fill('Republic of Westland')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => panel.allTextContents()).toEqual(['Chair', 'Fair Loom', 'Westland Republic of Westland'])
    for (const [name, how] of [
      ['Nia', 'The speaker has finished'],
      ['Westland', 'Cut off'],
      ['Fair Loom', 'The speaker has finished'],
    ] as const) {
      await page.getByRole('button', { name: `Give the floor ${name}` }).click()
      await page.getByRole('timer').getByText(/left$/).waitFor()
      if (how === 'Cut off') await flawless(page, 'hearing-floor')
      await page.getByRole('button', { name: how, exact: true }).click()
      await page.getByRole('timer').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'End the hearing' }).click()
    await page.getByText('The hearing has ended.').waitFor()
    expect(await page.getByText('Not reached', { exact: true }).count()).toBeGreaterThan(1)
    await page.getByText('Moderates this panel', { exact: false }).waitFor()
    expect(await page.getByRole('row', { name: /^Academia/ }).count()).toBe(0)
    await page.setViewportSize(small.viewport)
    await flawless(page, 'hearing-balance-320')
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('takes a transcript in, split by speaker, and keeps what was pasted over a reload', async () => {
    await page.goto(`/hearings/${thread}?view=record`)
    await page.getByRole('button', { name: 'Take words in' }).click()
    const file = { name: 'record.txt', mimeType: 'text/plain', buffer: Buffer.from(transcript) }
    const empty = { ...file, name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
    await page.getByLabel(/^Or a file/).setInputFiles(empty)
    await page
      .getByText(/This file/)
      .first()
      .waitFor()
    await page.getByLabel(/^Or a file/).setInputFiles(file)
    await expect.poll(() => page.getByLabel('A statement, or a whole transcript').inputValue()).toContain('We begin')
    await page.getByLabel('A statement, or a whole transcript').fill(transcript)
    await page.reload()
    await page.getByRole('button', { name: 'Take words in' }).click()
    expect(await page.getByLabel('A statement, or a whole transcript').inputValue()).toBe(transcript)
    await page.getByRole('button', { name: 'Look through' }).click()
    await page.getByRole('heading', { name: '4 statements were found' }).waitFor()
    await flawless(page, 'hearing-split')
    await page.getByRole('button', { name: 'Take 4 statements in' }).click()
    await page.getByRole('button', { name: 'Take words in' }).waitFor()
    await page.getByText('Nobody had told me that I had rights.').waitFor()
    await page.getByText('Not released: counted', { exact: false }).waitFor()
    await flawless(page, 'hearing-record')
  })

  it('is coded by two people, who differ and settle it', async () => {
    await page.goto(`/hearings/${thread}?view=coding`)
    await page.getByRole('link', { name: 'Westland' }).click()
    await page.getByRole('button', { name: /^Take the \d+ strong suggestion/ }).click()
    await page
      .getByText(/^M1, you:/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'I have read this through' }).click()
    const selma = await clarion.openAs('selma', page.url().replace(clarion.origin, ''))
    await selma.getByRole('button', { name: /^Mark otherwise We fund/ }).click()
    await selma.getByLabel('Speaks for', { exact: true }).selectOption({ label: 'M9: political will' })
    await selma.getByText(/^M9, you:/).waitFor()
    await selma.getByRole('button', { name: 'I have read this through' }).click()
    await selma.getByText('These words were read differently').first().waitFor()
    await selma
      .getByLabel(/^M1, Helene/)
      .first()
      .waitFor()
    await selma.getByText('You marked nothing here').first().waitFor()
    expect(await selma.getByRole('button', { name: 'Settle it' }).count()).toBe(0)
    await selma.context().close()
    await page.reload()
    await page.getByText('These words were read differently').first().waitFor()
    await page.getByLabel(/^M9, Selma/).waitFor()
    await page
      .getByText(/^Selma .*marked nothing here$/)
      .first()
      .waitFor()
    await flawless(page, 'hearing-differ')
    for (;;) {
      const open = page.getByRole('group', { name: 'What stays' })
      if ((await open.count()) === 0) break
      const m9 = open.first().getByLabel(/^M9, Selma/)
      if ((await m9.count()) > 0) await m9.uncheck()
      const before = await open.count()
      await page.getByRole('button', { name: 'Settle it' }).first().click()
      await expect.poll(() => open.count()).toBeLessThan(before)
    }
    for (const name of ['Nia', 'Fair Loom']) {
      await page.goto(`/hearings/${thread}?view=coding`)
      await page.getByRole('link', { name }).click()
      await page.getByRole('button', { name: 'I have read this through' }).waitFor()
      const take = page.getByRole('button', { name: /^Take the \d+ strong suggestion/ })
      if ((await take.count()) > 0) await take.click()
      await page.getByRole('button', { name: 'I have read this through' }).click()
      await page.getByRole('button', { name: 'I have read this through' }).waitFor({ state: 'detached' })
    }
    await page.goto(`/hearings/${thread}?view=coding`)
    await page.getByText(/^Readers agree on/).waitFor()
    await flawless(page, 'hearing-coding')
    const french = await clarion.openAs('selma', `/hearings/${thread}?view=coding`, { locale: 'fr-FR' })
    await french.getByRole('link', { name: 'Westland' }).click()
    await french
      .getByText(/: une approche centrée sur les victimes/)
      .first()
      .waitFor()
    await french.context().close()
  })

  it('becomes a summary that says what is wrong while it is typed, is signed with a second proof, and published', async () => {
    await page.goto(`/hearings/${thread}?view=summary`)
    await page.getByRole('button', { name: 'Begin from what was found' }).click()
    await page.getByText('Nothing keeps this summary from being signed.').waitFor()
    const first = page.getByRole('region', { name: 'Paragraph 2' })
    const sentence = first.getByLabel('Sentence 1')
    const before = await sentence.inputValue()
    await sentence.fill('All delegations agreed that ships need harbours.')
    await page.getByText(/things? keeps? this summary/).waitFor()
    await first.getByText(/The counts do not carry “all”/).waitFor()
    await flawless(page, 'hearing-summary-findings')
    await sentence.fill(before)
    await first.getByText('Rests on', { exact: false }).first().click()
    await first.getByRole('button', { name: 'Find where this was said' }).click()
    await page.getByRole('button', { name: 'Save this version' }).click()
    await page.getByRole('heading', { name: 'Sign', exact: true }).waitFor()
    await flawless(page, 'hearing-summary')
    await page.getByLabel(/^Name/).fill('A. President')
    await page.getByLabel(/^Office/).fill('President of the Assembly')
    await page.getByLabel(/^Place/).fill('New York')
    await page.getByLabel(/^Date/).fill('2026-11-25')
    await page.getByRole('button', { name: 'Sign the summary' }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByText('Signed, not published').waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Published', { exact: true }).waitFor()
    const rosa = await clarion.openAs('rosa', `/hearings/${thread}?view=summary`, small)
    await rosa.getByText(/^Signed by A. President/).waitFor()
    await flawless(rosa, 'hearing-signed-320')
    await rosa.context().close()
  })
})
