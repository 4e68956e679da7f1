import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { button } from '../case/testing/named.ts'
import { consentTo } from '../case/testing/told-cases.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { amalSees, sharedCase } from './testing/shared-case.ts'

describe.skipIf(!hasBrowser)('what a consent meets: a child’s “no”, a closing, a “never”', { timeout: 120_000 }, () => {
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

  it('of a guardian is not written over a child’s “no”: the form says so, asks why, and the page keeps both', async () => {
    const { thread } = await clarion.openCase('daniel')
    await clarion.tell('daniel', thread, 'person.described', 'person', { ageGroup: 'child' })
    const forChild = { subject: 'child', guardian: 'Arta, named by the court' }
    const { recipient, purpose } = consentTo(clarion, 'amal') as Record<string, string>
    await clarion.tell('daniel', thread, 'consent.declined', 'sharing', { recipient, purpose, sections: ['needs'] })
    const page = await clarion.openAs('daniel', `/cases/${thread}/consent?purpose=service`)
    await page.getByLabel('Who may see it').selectOption('Harbour Shelter')
    const parts = group(page, /Which parts/)
    await parts.getByLabel('Safe contact').check()
    expect(await page.getByText('The child said no to this on').count()).toBe(0)
    await parts.getByLabel('Needs').check()
    await page.getByText(/The child said no to this on .*: Harbour Shelter, Needs/).waitFor()
    await group(page, /Language/)
      .getByRole('searchbox')
      .fill('alban')
    await page.getByRole('checkbox', { name: 'Albanian' }).click()
    await page.getByLabel('Spoken', { exact: true }).check()
    await group(page, /decide freely/)
      .getByLabel('Yes, with support')
      .check()
    await page.getByLabel(/^Guardian who decided/).fill(forChild.guardian)
    await page.getByLabel(/said in their own words/).check()
    await button(page, 'Record this consent').click()
    await page.getByText(/things to mend/).waitFor()
    await page.getByLabel('The child still says no').check()
    await page.getByLabel(/^Why it was asked again/).fill('No other bed is safe tonight')
    await flawless(page, 'consent-child-said-no')
    await button(page, 'Record this consent').click()
    await page.getByText(/the child still said no; .*Why it was asked again: No other bed is safe tonight/).waitFor()
    await page.getByText(/^Harbour Shelter: .*\(Needs/).waitFor()
    await page.context().close()
  })

  it('ends with the case: the form names who loses it, and they do, also when the case is opened again', async () => {
    const thread = await sharedCase(clarion)
    const amal = await clarion.openAs('amal', `/cases/${thread}`)
    await amalSees(amal, thread, 'her part')
    const receiver = clarion.actor('amal').organisation
    const terms = { receiver, line: 'accommodation', urgency: 'soon' }
    await clarion.tell('daniel', thread, 'referral.sent', `referral/${clarion.newId()}`, terms)
    const page = await clarion.openAs('daniel', `/cases/${thread}/record/case.closed`)
    await page.getByText('Harbour Shelter has not answered a referral.').waitFor()
    await page
      .getByText('This reminder stops with the case:')
      .or(page.getByText(/These \d reminders stop/))
      .waitFor()
    await page.getByText('An urgent need waits').waitFor()
    await page.getByText('One consent ends with the case: Harbour Shelter.').waitFor()
    await page.getByLabel('Why it ends').selectOption('moved')
    await flawless(page, 'closing-ends-consents')
    await button(page, 'Close the case').click()
    await page.getByText('This case is closed').waitFor()
    await amalSees(amal, thread, 'nothing')
    await page.goto(`/cases/${thread}?view=sharing`)
    await page.getByText('What has ended').click()
    await page.getByText(/Harbour Shelter: ended with the case/).waitFor()
    await clarion.tell('daniel', thread, 'case.reopened', 'case', {})
    await amalSees(amal, thread, 'nothing')
    for (const one of [page, amal]) await one.context().close()
  })

  it('for whom the person named as never is not given by oversight: the form names it and asks why', async () => {
    const { thread } = await clarion.openCase('daniel')
    await clarion.tell('daniel', thread, 'person.described', 'person', { doNotShareWith: ['police'] })
    await clarion.tell('daniel', thread, 'safe-contact.set', 'contact', { language: 'eng', never: ['City Police'] })
    const page = await clarion.openAs('daniel', `/cases/${thread}/consent?purpose=investigation`)
    await page.getByLabel('Who may see it').selectOption('Harbour Shelter')
    expect(await page.getByText('never be told').count()).toBe(0)
    await page.getByLabel('Who may see it').selectOption('City Police')
    await page.getByText('The person asked that City Police never be told').waitFor()
    await page.getByText('Do not share with: Police').waitFor()
    // Where the eye is: between the choice of the recipient and the next question.
    const top = async (text: string | RegExp) => (await page.getByText(text).first().boundingBox())?.y ?? 0
    expect(await top('never be told')).toBeGreaterThan(await top('Who may see it'))
    expect(await top('never be told')).toBeLessThan(await top(/^What for/))
    await group(page, /Which parts/)
      .getByLabel('Safe contact')
      .check()
    await page.getByLabel('Spoken', { exact: true }).check()
    await group(page, /decide freely/)
      .getByLabel('Yes', { exact: true })
      .check()
    await page.getByLabel(/said in their own words/).check()
    await button(page, 'Record this consent').click()
    // What stops it leads to where it is mended.
    await button(page, /Say why it is shared all the same, and confirm it/).click()
    expect(await page.evaluate('document.activeElement.closest("[data-path]").dataset.path')).toBe('never')
    await flawless(page, 'consent-never')
    await page.getByLabel(/^Why it is shared all the same/).fill('She wishes to report it herself')
    expect(await page.getByText(/to mend/).count()).toBe(1)
    // The reason is kept with what else was typed; that one is sure is asked anew.
    await page.reload()
    await page.getByText('What you typed before is still here').waitFor()
    const reason = page.getByLabel(/^Why it is shared all the same/)
    expect(await reason.inputValue()).toBe('She wishes to report it herself')
    await page.getByLabel(/said in their own words/).check()
    await button(page, 'Record this consent').click()
    await page.getByText(/to mend/).waitFor()
    await page.getByLabel('The person knows that City Police will be told').check()
    await page.getByText(/to mend/).waitFor({ state: 'detached' })
    await button(page, 'Record this consent').click()
    await page.getByText(/City Police, .*: She wishes to report it herself/).waitFor()
    // Whom it was shared with does not read that they had been named.
    const viktor = await clarion.openAs('viktor', `/cases/${thread}`)
    await viktor.getByRole('heading', { level: 1 }).waitFor()
    await viktor.getByRole('heading', { level: 3, name: 'Safe contact' }).waitFor()
    expect(await viktor.getByText('She wishes to report it herself').count()).toBe(0)
    for (const one of [page, viktor]) await one.context().close()
  })
})
