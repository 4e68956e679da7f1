import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { button, link } from '../case/testing/named.ts'
import { consentTo } from '../case/testing/told-cases.ts'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('consent, beyond the first “yes”', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const pages = clarion.browser.contexts().flatMap((context) => context.pages())
    for (const [place, page] of pages.entries()) await picture(page, `failed-consent-${place}`)
    for (const context of clarion.browser.contexts()) await context.close()
  })

  const group = (page: Page, name: RegExp) => page.getByRole('group', { name })
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
  const flawless = async (page: Page, name: string) => {
    await picture(page, name)
    expect([name, await axeViolations(page)]).toEqual([name, []])
    expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0])
  }
  /** A case that the shelter may see; its woman has her secret words. */
  const shared = async (given: object = {}) => {
    const { thread } = await clarion.openCase('daniel')
    await clarion.tell('daniel', thread, 'need.assessed', 'needs', {
      lines: [{ line: 'accommodation', status: 'urgent' }],
    })
    await clarion.tell('daniel', thread, 'consent.given', 'sharing', consentTo(clarion, 'amal', given))
    return thread
  }
  const amalSees = async (amal: Page, thread: string, what: 'her part' | 'nothing') => {
    await amal.goto(`/cases/${thread}`)
    if (what === 'nothing') await heading(amal, 'This case is not here for you').waitFor()
    else await amal.getByRole('heading', { level: 3, name: 'Needs' }).waitFor()
  }

  it('a worker pauses all sharing when the person asks, and resumes it when the person asks', async () => {
    const thread = await shared()
    const amal = await clarion.openAs('amal', `/cases/${thread}`)
    await amalSees(amal, thread, 'her part')
    const page = await clarion.openAs('daniel', `/cases/${thread}?view=sharing`)
    await button(page, 'Pause all sharing').click()
    await page.getByRole('dialog').getByText('When the person asks for it').waitFor()
    await flawless(page, 'pause-asked')
    await page.keyboard.press('Escape')
    expect(await page.locator('*:focus').textContent()).toBe('Pause all sharing')
    await amalSees(amal, thread, 'her part')
    await button(page, 'Pause all sharing').click()
    await button(page, 'Pause it now').click()
    await page.getByText('All sharing is paused').waitFor()
    await page.getByText('can be resumed here when they ask for it').waitFor()
    await amalSees(amal, thread, 'nothing')
    await flawless(page, 'paused-by-worker')
    await button(page, 'Resume the sharing').click()
    await button(page, 'Resume it now').click()
    await button(page, 'Pause all sharing').waitFor()
    await amalSees(amal, thread, 'her part')
    for (const one of [amal, page]) await one.context().close()
  })

  it('the person pauses it on her own page; no worker can resume it, and she can', async () => {
    const thread = await shared()
    const page = await clarion.openAs('daniel', `/cases/${thread}/code-phrase`)
    await button(page, 'Make the words now').click()
    const phrase = (await page.locator('.phrase-words').textContent()) ?? ''
    const herself = await clarion.openPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    await herself.goto('/my/sign-in')
    await herself.getByLabel('Your secret words').fill(phrase)
    await button(herself, 'Open').click()
    await link(herself, 'Pause sharing').click()
    await herself.getByRole('main').getByRole('button').click()
    await link(herself, 'See who may read it').first().click()
    await herself
      .getByText(/paused/i)
      .first()
      .waitFor()
    await picture(herself, 'my-paused-320')
    const amal = await clarion.openAs('amal', `/cases/${thread}`)
    await amalSees(amal, thread, 'nothing')
    await page.goto(`/cases/${thread}?view=sharing`)
    await page.getByText('the person alone resumes it').waitFor()
    expect(await button(page, 'Resume the sharing').count()).toBe(0)
    await flawless(page, 'paused-by-person')
    await link(herself, 'Start sharing again').click()
    await herself.getByRole('main').getByRole('button').click()
    await herself.waitForURL('**/my/pause?resumed=yes')
    await amalSees(amal, thread, 'her part')
    for (const one of [amal, page, herself]) await one.context().close()
  })

  it('is renewed in the same conversation, for the same parts and a new date', async () => {
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString()
    const thread = await shared({ until: soon })
    const page = await clarion.openAs('daniel', `/cases/${thread}?view=sharing`, {
      viewport: { width: 320, height: 640 },
    })
    await link(page, 'The person agreed again: Harbour Shelter').click()
    await heading(page, 'Asking again').waitFor()
    await page.getByText('Harbour Shelter may read this about you: safe contact, needs and services.').waitFor()
    expect(await page.getByLabel(/Guardian/).count()).toBe(0)
    await page.getByLabel('Spoken', { exact: true }).check()
    await group(page, /decide freely/)
      .getByLabel('Not at this moment')
      .check()
    await page.getByText('has not consented. Ask again another time').waitFor()
    await group(page, /decide freely/)
      .getByLabel('Yes', { exact: true })
      .check()
    await flawless(page, 'consent-renew-320')
    await page.getByLabel(/said in their own words/).check()
    await page.getByLabel(/^Until when/).fill('1999-01-01T00:00')
    await button(page, 'Record that the person agreed again').click()
    await page.getByText('This was not saved. What you typed is still here.').waitFor()
    const later = new Date(Date.now() + 40 * 86_400_000)
    await page.getByLabel(/^Until when/).fill(later.toISOString().slice(0, 16))
    await button(page, 'Record that the person agreed again').click()
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(later)
    await page
      .getByText(new RegExp(`until ${day}`))
      .first()
      .waitFor()
    await page.getByText('What has ended').click()
    await page.getByText(/Harbour Shelter: renewed/).waitFor()
    await page.context().close()
  })

  it('is given by a guardian with a child, and not without', async () => {
    const { thread } = await clarion.openCase('daniel')
    await clarion.tell('daniel', thread, 'person.described', 'person', { ageGroup: 'child' })
    const page = await clarion.openAs('daniel', `/cases/${thread}/consent?purpose=service`)
    await page.getByLabel('Who may see it').selectOption('Harbour Shelter')
    await group(page, /Which parts/)
      .getByLabel('Needs')
      .check()
    expect(await page.getByLabel('A child', { exact: true }).isChecked()).toBe(true)
    await group(page, /Language/)
      .getByRole('searchbox')
      .fill('alban')
    await page.getByRole('checkbox', { name: 'Albanian' }).click()
    await page.getByLabel('Spoken', { exact: true }).check()
    await group(page, /decide freely/)
      .getByLabel('Yes, with support')
      .check()
    await page.getByLabel(/said in their own words/).check()
    await button(page, 'Record this consent').click()
    await page.getByText('One thing to mend').waitFor()
    await flawless(page, 'consent-child')
    await button(page, /^Guardian who decided with the child/).click()
    await page.keyboard.type('Arta, named by the court')
    await button(page, 'Record this consent').click()
    await page.getByRole('columnheader', { name: 'Harbour Shelter' }).waitFor()
    // Asked again, the guardian is asked again too.
    await link(page, 'The person agreed again: Harbour Shelter').click()
    await page.getByLabel(/Guardian who decided with the child/).waitFor()
    await page.context().close()
  })

  it('is declined as easily as it is given, opens nothing, and is known when somebody asks again', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/consent`)
    await link(page, 'The person says no').click()
    await heading(page, 'The person said no').waitFor()
    await page.getByLabel('Who would have seen it').selectOption('City Police')
    await page.getByLabel('What for').selectOption('investigation')
    await page.getByLabel('What the person said about it').fill('Not now. لا أريد 🙏')
    await flawless(page, 'consent-declined')
    await button(page, 'Record this “no”').click()
    await page.getByText(/^City Police: .*, \d+ \w+ \d{4}$/).waitFor()
    await flawless(page, 'consent-said-no')
    const viktor = await clarion.openAs('viktor', `/cases/${thread}`)
    await heading(viktor, 'This case is not here for you').waitFor()
    await page.goto(`/cases/${thread}/consent?purpose=investigation`)
    await page.getByLabel('Who may see it').selectOption('City Police')
    await page.getByText('The person said no to this on').waitFor()
    for (const one of [page, viktor]) await one.context().close()
  })
})
