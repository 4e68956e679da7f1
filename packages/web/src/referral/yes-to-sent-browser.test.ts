import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { button, link } from '../case/testing/named.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

/**
 * Counts what a person does, in the page itself: each press, each choice in a list, each field in which something is typed.
 * What a program presses is not trusted by the browser and not counted.
 */
const countActs = `
  window.acts = []
  const typed = new WeakSet()
  const note = (act, target) => window.acts.push(act + ': ' + (target?.closest('button, a, label, select')?.textContent ?? '').trim())
  addEventListener('pointerdown', (event) => event.isTrusted && note('press', event.target), true)
  addEventListener('change', (event) => event.target instanceof HTMLSelectElement && note('choose', event.target), true)
  addEventListener('input', ({ target }) => {
    if (!target.matches('textarea, input:not([type=radio], [type=checkbox])') || typed.has(target)) return
    typed.add(target)
    note('type', target)
  }, true)`

/** Seconds for one press of somebody who knows the page: thought, way and press (Card, Moran and Newell 1980: 1.35, 1.1, 0.2). */
const secondsForAnAct = 2.65
/** Words that are read out in a second, slowly. */
const wordsInASecond = 2

describe.skipIf(!hasBrowser)('from “she agrees” to a referral that is sent', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const pages = clarion.browser.contexts().flatMap((context) => context.pages())
    for (const [place, page] of pages.entries()) await picture(page, `failed-yes-to-sent-${place}`)
    for (const context of clarion.browser.contexts()) await context.close()
  })

  /** A case in which it is known what she needs and which language she speaks. */
  const readyCase = async (language: string) => {
    const { thread } = await clarion.openCase('daniel')
    const { tell } = clarion
    await tell('daniel', thread, 'safe-contact.set', 'contact', { channel: 'call', language, never: ['call the farm'] })
    await tell('daniel', thread, 'person.described', 'person', { gender: 'Feminine', ageGroup: 'adult' })
    const lines = [{ line: 'accommodation', status: 'urgent' }]
    await tell('daniel', thread, 'need.assessed', 'needs', { lines })
    return thread
  }
  const group = (page: Page, name: RegExp) => page.getByRole('group', { name })
  const sentence = (page: Page) => page.locator('.consent-sentence')

  it('takes no more than twelve acts, and less than ninety seconds of whoever knows the page', async () => {
    const thread = await readyCase('ara')
    const page = await clarion.openAs('daniel', `/cases/${thread}`)
    await page.evaluate(countActs)
    const begun = Date.now()
    await link(page, 'Record: Referral sent').click()
    await button(page, 'Choose Harbour Shelter, Harbour house').click()
    await link(page, 'Ask for consent to share with Harbour Shelter').click()
    await group(page, /How the person agreed/)
      .getByLabel('Spoken')
      .check()
    await group(page, /decide freely/)
      .getByLabel('Yes', { exact: true })
      .check()
    await page.getByLabel(/said in their own words/).check()
    const read = (await sentence(page).locator('[lang=ar]').first().textContent()) ?? ''
    await button(page, 'Record this consent').click()
    // What she agreed to is seen before it is sent, and how urgent it is comes from the need.
    await page.getByText('Exactly this will Harbour Shelter see').waitFor()
    expect(await page.getByLabel('Urgent', { exact: true }).isChecked()).toBe(true)
    await button(page, 'Send to Harbour Shelter').click()
    await page.getByText('sent a referral').waitFor()
    const waited = (Date.now() - begun) / 1000
    const acts = (await page.evaluate('window.acts')) as string[]
    expect(acts.length, acts.join('\n')).toBeGreaterThanOrEqual(8)
    expect(acts.length, acts.join('\n')).toBeLessThanOrEqual(12)
    const words = read.trim().split(/\s+/).length
    expect(words).toBeGreaterThan(20)
    expect(acts.length * secondsForAnAct + words / wordsInASecond + waited).toBeLessThan(90)
    await page.context().close()
  })

  it('asks in her language, reads it aloud where the device has a voice of its own, and says so where it has none', async () => {
    const thread = await readyCase('ara')
    const address = `/cases/${thread}/consent?to=${clarion.actor('amal').organisation}&purpose=service&line=accommodation`
    const page = await clarion.openAs('daniel', address)
    await sentence(page).getByText('In words to say, in Arabic').waitFor()
    const hers = sentence(page).locator('[lang=ar][dir=rtl]')
    await hers.first().getByText('Harbour Shelter').first().waitFor()
    await sentence(page).getByText('نود أن نخبر منظمة واحدة').waitFor()
    await hers
      .last()
      .getByRole('row', { name: /التواصل الآمن.*نعم/ })
      .waitFor()
    await hers
      .last()
      .getByRole('row', { name: /الهوية.*لا/ })
      .waitFor()
    await page.getByText('This device has no voice of its own for Arabic').waitFor()
    await sentence(page).getByText('The same in your language').click()
    await sentence(page).getByText('Harbour Shelter may read this about me: safe contact').waitFor()
    await flawless(page, 'consent-in-arabic')
    await page.setViewportSize({ width: 320, height: 640 })
    await flawless(page, 'consent-in-arabic-320')
    await page.addInitScript(`
      window.heard = []
      const voice = (lang, localService) => ({ lang, localService, name: lang, voiceURI: lang, default: false })
      const voices = [voice('ar-SA', false), voice('ar-EG', true), voice('en-GB', true)]
      Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
        getVoices: () => voices, cancel: () => window.heard.push('silence'), speak: (one) => window.heard.push(one.voice.lang + ' ' + one.text),
      }) })
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }`)
    await page.reload()
    await button(page, 'Read aloud in Arabic').click()
    await button(page, 'Stop reading').click()
    const heard = (await page.evaluate('window.heard')) as string[]
    const spoken = heard.filter((one) => one !== 'silence')
    // The words of the programme, the question, and what she can say back.
    expect(spoken.length).toBe(3)
    // Never by a voice from the internet, which would be told what is asked, and of whom.
    for (const one of spoken) expect(one).toMatch(/^ar-EG /)
    for (const one of spoken.slice(1)) expect(one).toContain('Harbour Shelter')
    expect(heard.at(-1)).toBe('silence')
    await page.context().close()
  })

  it('says that it has no words in a language that it does not speak, and goes on through the interpreter', async () => {
    const thread = await readyCase('sqi')
    const address = `/cases/${thread}/consent?to=${clarion.actor('amal').organisation}&purpose=service&line=accommodation`
    const page = await clarion.openAs('daniel', address)
    await page.getByText('Clarion has no words in Albanian yet').waitFor()
    await sentence(page).getByText('Harbour Shelter may read this about you').waitFor()
    expect(await button(page, /^Read aloud/).count()).toBe(0)
    await page.context().close()
  })
})
