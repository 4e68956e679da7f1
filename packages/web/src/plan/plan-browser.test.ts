import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { button, link } from '../case/testing/named.ts'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const wish = 'A room with a key of my own.'

describe.skipIf(!hasBrowser)('the support plan', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('is not for whoever does not see the case, nor for whom it was not shared', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('amal', `/cases/${thread}/plan`)
    await page.getByRole('heading', { level: 1, name: 'This case is not here for you' }).waitFor()
    const terms = { recipient: clarion.actor('amal').organisation, purpose: 'service', sections: ['contact'] }
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString()
    const how = { until, wording: 'clarion-1', language: 'eng', how: 'spoken', capacity: 'able' }
    await clarion.tell('daniel', thread, 'consent.given', 'sharing', { ...terms, ...how })
    await page.reload()
    await page.getByText('The plan of this person is not shared with you.').waitFor()
    await page.context().close()
  })

  it('holds the goals in her words, who does which step by when, and one press says that it is done', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/plan`)
    await page.getByText('No goal yet').waitFor()
    await link(page, 'Add a goal').click()
    await page.getByLabel(/^In the person’s words/).fill(wish)
    await page.getByLabel('What it is about').selectOption('Security and safety')
    await button(page, 'Save').click()
    await page.getByRole('heading', { name: wish }).waitFor()
    for (const [words, who] of [
      ['Ask the housing office for the list', 'We'],
      ['Choose the colour of the door', 'The person'],
    ] as const) {
      await link(page, `Add a step: ${wish}`).click()
      await page.getByLabel(/^What will be done/).fill(words)
      await page
        .getByRole('group', { name: /Who does it/ })
        .getByLabel(who, { exact: true })
        .check()
      await page.getByLabel('By when').fill('2031-02-03')
      await button(page, 'Save').click()
      await page.getByText(words).waitFor()
    }
    await page.getByText('0 of 2 steps done').waitFor()
    await page.getByText('We, by 3 February 2031').waitFor()
    await flawless(page, 'plan')
    await button(page, 'Done: Ask the housing office for the list').click()
    await page.getByText('1 of 2 steps done').waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'plan-320')
    const keys = byKeyboard(page)
    await page.locator('h1').focus()
    await keys.press(/^Write down how it goes/)
    await page
      .getByRole('group', { name: /How it goes/ })
      .or(page.getByLabel('How it goes'))
      .first()
      .waitFor()
    await button(page, 'Back without saving').click()
    await page.getByRole('heading', { name: wish }).waitFor()
    await page.context().close()
  })

  it('asks for the next look at the risks, and offers the day by the clock of the programme', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/risk.assessed`)
    const next = page.getByLabel(/^Look again on/)
    await next.waitFor()
    expect((await next.inputValue()) > new Date().toISOString().slice(0, 10)).toBe(true)
    await next.fill('')
    await page.getByLabel('Why now').selectOption('First conversation')
    await page.getByLabel('From', { exact: false }).selectOption('Family')
    await page.getByLabel('Possible').check()
    await button(page, 'Save').click()
    await page.getByText('One thing to mend').waitFor()
    await next.fill(new Date().toISOString().slice(0, 10))
    await button(page, 'Save').click()
    await page.getByText('looked at the risks with the person').waitFor()
    await page.goto('/')
    await page.getByText('Look at the risks again').first().waitFor()
    await page.context().close()
  })
})
