import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { consentTo } from './testing/told-cases.ts'

describe.skipIf(!hasBrowser)('access without the person', { timeout: 240_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  const flawless = async (page: Page, name: string) => {
    await picture(page, name)
    expect([name, await axeViolations(page)]).toEqual([name, []])
  }
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await clarion.openCase('kim')).thread
    await clarion.tell('kim', thread, 'safe-contact.set', 'contact', { channel: 'call', hours: 'Only at noon' })
    await clarion.tell('kim', thread, 'need.assessed', 'needs', { lines: [{ line: 'food', status: 'needed' }] })
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('in an emergency takes two people, opens what was asked and no more, and is looked at afterwards', async () => {
    const daniel = await clarion.openAs('daniel', `/cases/${thread}`)
    await daniel.getByRole('heading', { level: 1, name: 'This case is not here for you' }).waitFor()
    await daniel.getByRole('button', { name: 'Ask for emergency access' }).click()
    await daniel.getByLabel('What is the danger').fill('She called, and the line broke off.')
    await daniel.getByLabel('Safe contact').check()
    await daniel.getByLabel('For how many hours').fill('4')
    await flawless(daniel, 'emergency-ask')
    await daniel.getByRole('button', { name: 'Ask for emergency access' }).click()
    await daniel.getByText('Asked. A supervisor of your organisation must confirm it now').waitFor()
    await daniel.reload()
    await daniel.getByRole('heading', { level: 1, name: 'This case is not here for you' }).waitFor()

    const kim = await clarion.openAs('kim', `/cases/${thread}?view=sharing`)
    await kim.getByText('She called, and the line broke off.').waitFor()
    await kim.context().close()

    const mira = await clarion.openAs('mira', '/')
    await mira.getByRole('link', { name: /An emergency waits for a second person/ }).click()
    await mira.getByText('Speak to the person who asked first').waitFor()
    await mira.getByText('She called, and the line broke off.').waitFor()
    await mira.getByText('Daniel, Lantern Outreach').waitFor()
    await mira.getByText('4 hours from now on').waitFor()
    await mira.getByRole('heading', { level: 1, name: 'Emergency access: your decision' }).waitFor()
    expect(await mira.getByText('This case is not here for you').count()).toBe(0)
    await flawless(mira, 'emergency-confirm')
    await mira.getByRole('button', { name: 'Confirm, and open access' }).click()
    await mira.getByText('When: Only at noon').waitFor()
    await daniel.reload()
    await daniel.getByText('When: Only at noon').waitFor()
    await daniel.getByText('You see it because of an emergency').waitFor()
    expect(await daniel.locator('main').textContent()).not.toContain('Food')
    await flawless(daniel, 'emergency-opened')

    const grace = await clarion.openAs('grace', '/')
    await grace.getByRole('link', { name: /An emergency access waits for review/ }).click()
    await grace.getByText('She called, and the line broke off.').waitFor()
    await grace.getByText('Mira', { exact: true }).waitFor()
    await grace
      .getByRole('group', { name: /Was it justified/ })
      .getByLabel('No', { exact: true })
      .check()
    await grace.getByLabel('Why').fill('The lead could have been called.')
    await flawless(grace, 'emergency-review')
    await grace.getByRole('button', { name: 'Save this review' }).click()
    await grace.getByText('waits for your review').waitFor({ state: 'detached' })
    // She sees no cases, so no way leads to them.
    await grace.locator('main').getByRole('link', { name: 'Today' }).waitFor()
    expect(await grace.getByRole('link', { name: 'Go to the cases' }).count()).toBe(0)
    expect(await grace.locator('*:focus').textContent()).toBe('This case is not here for you')
    await daniel.reload()
    await daniel.getByRole('heading', { level: 1, name: 'This case is not here for you' }).waitFor()
    for (const page of [daniel, mira, grace]) await page.context().close()
  })

  it('is asked for and confirmed as well where the person has agreed to another part', async () => {
    const other = (await clarion.openCase('kim')).thread
    await clarion.tell('kim', other, 'consent.given', 'sharing', consentTo(clarion, 'daniel', { sections: ['needs'] }))
    await clarion.tell('kim', other, 'safe-contact.set', 'contact', { channel: 'call', hours: 'Only at dawn' })
    const daniel = await clarion.openAs('daniel', `/cases/${other}`)
    await daniel.getByText('How to reach this person is not shared with you').waitFor()
    await daniel.getByRole('button', { name: 'Ask for emergency access' }).click()
    await daniel.getByLabel('What is the danger').fill('Nobody opens, and the light is on.')
    await daniel.getByLabel('Safe contact').check()
    await daniel.getByLabel('For how many hours').fill('2')
    await daniel.getByRole('button', { name: 'Ask for emergency access' }).click()
    await daniel.getByText('Asked. A supervisor of your organisation must confirm it now').waitFor()
    const mira = await clarion.openAs('mira', '/')
    await mira.getByRole('link', { name: /An emergency waits for a second person/ }).click()
    await mira.getByText('Nobody opens, and the light is on.').waitFor()
    await mira.getByRole('button', { name: 'Confirm, and open access' }).click()
    await mira.getByText('When: Only at dawn').waitFor()
    for (const page of [daniel, mira]) await page.context().close()
  })

  it('by an order ends when the order holds no more', async () => {
    const { thread: ordered } = await clarion.openCase('daniel')
    await clarion.tell('daniel', ordered, 'person.described', 'person', { ageGroup: 'adult' })
    await clarion.tell('daniel', ordered, 'order.recorded', 'sharing', {
      authority: 'court',
      reference: 'K 12/26',
      recipient: clarion.actor('viktor').organisation,
      sections: ['person'],
      until: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    })
    const viktor = await clarion.openAs('viktor', `/cases/${ordered}`)
    await viktor.getByText('How to reach this person is not shared with you').waitFor()
    const daniel = await clarion.openAs('daniel', `/cases/${ordered}?view=sharing`)
    await daniel.getByRole('link', { name: 'This order holds no more: City Police' }).click()
    await daniel.getByRole('group', { name: /Why/ }).getByLabel('It was set aside or changed').check()
    await flawless(daniel, 'order-ended')
    await daniel.getByRole('button', { name: 'Save' }).click()
    await daniel.getByText('recorded that an order holds no more').waitFor()
    await viktor.reload()
    await viktor.getByRole('heading', { level: 1, name: 'This case is not here for you' }).waitFor()
    for (const page of [daniel, viktor]) await page.context().close()
  })

  it('passes from one lead to another only when the person agreed and the other accepts', async () => {
    const terms = consentTo(clarion, 'daniel', { purpose: 'case-management', sections: ['contact', 'needs'] })
    const kim = await clarion.openAs('kim', `/cases/${thread}/record/case.transfer-asked`)
    await kim.getByLabel('Who should lead').selectOption('Lantern Outreach')
    await kim.getByText('The person has not agreed that Lantern Outreach leads the case. Ask first').waitFor()
    await kim.getByRole('button', { name: 'Ask them to lead' }).click()
    await kim.getByText('This was not saved').waitFor()
    await clarion.tell('kim', thread, 'consent.given', 'sharing', terms)
    await kim.getByRole('button', { name: 'Ask them to lead' }).click()
    await kim.getByRole('link', { name: 'Record: Transfer taken back' }).waitFor()
    const daniel = await clarion.openAs('daniel', `/cases/${thread}`)
    await daniel.getByRole('link', { name: 'Record: Transfer accepted' }).click()
    await daniel.getByText('Somebody of yours must then work on it').waitFor()
    await daniel.getByRole('button', { name: 'Lead this case from now on' }).click()
    await daniel.getByText('Led by Lantern Outreach').waitFor()
    await kim.goto(`/cases/${thread}`)
    await kim.getByRole('heading', { level: 1, name: 'This case is not here for you' }).waitFor()
    for (const page of [daniel, kim]) await page.context().close()
  })
})
