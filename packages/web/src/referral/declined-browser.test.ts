import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { button, link } from '../case/testing/named.ts'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { type SomeCases, someCases } from '../testing/some-cases.ts'

describe.skipIf(!hasBrowser)('a referral that is declined', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let cases: SomeCases
  beforeAll(async () => {
    clarion = await servedApplication()
    cases = await someCases(clarion)
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('goes back to its sender with the reason, and waits for nobody any more', async () => {
    const amal = await clarion.openAs('amal', '/referrals', { viewport: { width: 320, height: 640 } })
    await link(amal, 'Decline').click()
    await button(amal, 'Save').click()
    await amal.getByText('to mend before this can be saved').waitFor()
    await amal.getByLabel('Why').selectOption('No place free')
    await amal.getByLabel('What the sender should know').fill('Full until Friday. Northern Aid has a bed.')
    await picture(amal, 'referral-decline-320')
    expect(await axeViolations(amal)).toEqual([])
    await button(amal, 'Save').click()
    await amal.getByText('could not take the referral').waitFor()
    await link(amal, 'Referrals').click()
    await amal.getByText('No referral waits').waitFor()
    const daniel = await clarion.openAs('daniel', `/cases/${cases.lina.thread}`)
    await daniel.locator('.case-known').getByText('Full until Friday. Northern Aid has a bed.').waitFor()
    await daniel.locator('.case-known').getByText('No place free').waitFor()
    await picture(daniel, 'referral-declined')
    for (const page of [amal, daniel]) await page.context().close()
  })
})
