import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consentTo } from '../case/testing/told-cases.ts'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

/** More than the server gives at once. */
const many = 205

describe.skipIf(!hasBrowser)('the inbox of referrals', { timeout: 240_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
    const { tell } = clarion
    const { thread } = await clarion.openCase('daniel')
    await tell('daniel', thread, 'consent.given', 'sharing', consentTo(clarion, 'amal'))
    const receiver = clarion.actor('amal').organisation
    const terms = { receiver, line: 'food', urgency: 'soon' }
    // What was accepted first is due last: it stands behind everything else that is due.
    const accepted = `referral/${clarion.newId()}`
    await tell('daniel', thread, 'referral.sent', accepted, { ...terms, line: 'accommodation' })
    await tell('amal', thread, 'referral.accepted', accepted, {})
    for (let count = 0; count < many; count++) {
      await tell('daniel', thread, 'referral.sent', `referral/${clarion.newId()}`, terms)
    }
  }, 240_000)
  afterAll(() => clarion?.stop())

  it('shows all that waits, a page at a time, and nothing pushes out what was accepted', async () => {
    const page = await clarion.openAs('amal', '/referrals')
    const waiting = page.getByRole('region', { name: 'Waiting for our answer' })
    const accepted = page.getByRole('region', { name: 'Accepted by us: deliver, and report back' })
    await accepted.getByRole('article').getByText('Safe accommodation').waitFor()
    await waiting.getByRole('link', { name: 'Accept', exact: true }).first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    const more = waiting.getByRole('button', { name: 'Show more: Waiting for our answer' })
    let shown = await waiting.getByRole('listitem').count()
    expect(shown).toBe(20)
    while (shown < many) {
      await more.click()
      await waiting.getByRole('listitem').nth(shown).waitFor()
      shown = await waiting.getByRole('listitem').count()
    }
    await more.waitFor({ state: 'detached' })
    expect(shown).toBe(many)
    await page.context().close()
  })

  it('shows whoever sent them all that was not answered yet', async () => {
    const page = await clarion.openAs('daniel', '/referrals')
    const sent = page.getByRole('region', { name: 'Sent by us, not answered yet' })
    await sent.getByText('20 and more').waitFor()
    await page.getByRole('region', { name: 'Waiting for our answer' }).waitFor({ state: 'detached' })
    await page.context().close()
  })
})
