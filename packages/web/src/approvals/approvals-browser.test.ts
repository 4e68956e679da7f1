import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { versionOf } from '../testing/version-of.ts'

describe.skipIf(!hasBrowser)('a second look', { timeout: 120_000 }, () => {
  let clarion: ServedApplication
  let thread = ''
  const small = { viewport: { width: 320, height: 640 } }
  const wide = { viewport: { width: 1280, height: 800 } }
  beforeAll(async () => {
    clarion = await servedApplication()
    thread = (await clarion.openCase('daniel', '2AAA-0001')).thread
    await clarion.tell('daniel', thread, 'goal.set', 'plan', { words: 'A room with a key.', domain: 'home' })
    await clarion.tell('daniel', thread, 'risk.assessed', 'risk', {
      occasion: 'intake',
      sources: [{ from: 'trafficker', level: 'serious', words: 'He knows the street.' }],
    })
  })
  afterAll(() => clarion?.stop())

  it('is turned on by the programme, by keyboard alone, with what it means in words', async () => {
    const page = await clarion.openAs('noor', '/administration?part=approvals', small)
    const keys = byKeyboard(page)
    for (const act of ['Closing the case', 'A risk judged serious or immediate', 'The support plan']) {
      await page.getByRole('button', { name: `Turn on: ${act}` }).press('Enter')
      await keys.press(/^Turn on$/)
      await page.getByRole('button', { name: `Turn off: ${act}` }).waitFor()
    }
    await flawless(page, 'approvals-administration-320')
    await page.context().close()
  })

  it('is asked for where it is wanted, by keyboard alone; the risk counts meanwhile', async () => {
    const page = await clarion.openAs('daniel', `/cases/${thread}`, small)
    const keys = byKeyboard(page)
    await page.getByText('No second person has looked at it yet.').first().waitFor()
    await page.getByText('What is recorded counts now, looked at or not.').first().waitFor()
    await flawless(page, 'approvals-wanted-320')
    await page
      .getByRole('link', { name: /^Ask for a second look: A risk judged/ })
      .first()
      .press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Ask for a second look: A risk/ }).waitFor()
    await keys.type(/^What the supervisor should know/, 'Is the school safe?')
    await keys.press(/^Ask$/)
    await page
      .getByText(/It waits for a supervisor\. .* asked on/)
      .first()
      .waitFor()
    // Closing is not kept from being typed, and says what it waits for.
    await page.goto(`/cases/${thread}/record/case.closed`)
    await page.getByText(/Here the programme wants a supervisor to look before a case is closed/).waitFor()
    await page.getByLabel(/^Why it ends/).selectOption({ label: 'The person moved away' })
    await page.getByRole('button', { name: 'Close the case' }).click()
    await page.getByText(/The programme wants a second person to look at this first/).waitFor()
    await flawless(page, 'approvals-closing-320')
    await page.context().close()
  })

  it('is in the supervisor’s list and Today, and is given back by keyboard with a remark', async () => {
    const page = await clarion.openAs('mira', '/', small)
    await page.getByRole('heading', { name: /Waiting for your second look/ }).waitFor()
    await page.goto('/approvals?act=plan')
    await page.getByText('Nothing waits for a second look.').waitFor()
    await page.getByLabel('Show').selectOption({ label: 'Everything that waits' })
    await page.getByText('1 waits', { exact: true }).waitFor()
    await flawless(page, 'approvals-queue-320')
    const keys = byKeyboard(page)
    await page.getByRole('link', { name: /A risk waits for a second look/ }).press('Enter')
    await page.getByText('He knows the street.').waitFor()
    await page.getByText('Remark: Is the school safe?').waitFor()
    await flawless(page, 'approvals-look-320')
    await keys.choose(/^Your answer/, /^I give it back/)
    await keys.type(/^What is missing/, 'Ask her who brings the children.')
    await keys.press(/^Give it back$/)
    await page.getByText('Nothing waits for a second look.').waitFor()
    await page.context().close()
  })

  it('came back to whoever asked; is approved up to what was seen, and overtaken by what comes after', async () => {
    const page = await clarion.openAs('daniel', '/', wide)
    await page.getByRole('link', { name: /What you asked to have looked at came back/ }).click()
    await page.getByText('Remark: Ask her who brings the children.').waitFor()
    await flawless(page, 'approvals-returned-1280')
    await page.getByRole('link', { name: /^Ask for a second look: Closing the case/ }).click()
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('All second looks of this case').waitFor()
    const mira = await clarion.openAs('mira', '/approvals', wide)
    await mira.getByRole('link', { name: /The closing of a case waits/ }).click()
    await mira.getByText('I approve it').waitFor()
    await mira.getByText('I approve it').click()
    await flawless(mira, 'approvals-approve-1280')
    // Something is recorded while she reads: what she has not seen she does not approve.
    await clarion.tell('daniel', thread, 'note.added', 'notes', { text: 'Somebody waited outside.' })
    await mira.getByRole('button', { name: 'Approve' }).click()
    await mira.getByText(/Something was recorded since this was looked at/).waitFor()
    await mira.reload()
    await mira.getByText(/Since it was asked for, something was recorded/).waitFor()
    await mira.getByText('I approve it').click()
    await mira.getByRole('button', { name: 'Approve' }).click()
    await mira.getByText('Nothing waits for a second look.').waitFor()
    await mira.context().close()
    await page.goto(`/cases/${thread}/record/case.closed`)
    await page.getByText(/approved it on .* Nothing was recorded in it since/).waitFor()
    await clarion.tell('daniel', thread, 'note.added', 'notes', { text: 'And again.' })
    await page.reload()
    await page.getByText(/Something was recorded since, which that approval does not cover/).waitFor()
    await page.context().close()
  })

  it('is not one’s own to answer, and not there for another organisation', async () => {
    const upTo = await versionOf(clarion, thread, 'plan')
    const asked = await clarion.tell('mira', thread, 'approval.asked', 'approvals', { act: 'plan', upTo })
    const page = await clarion.openAs('mira', `/cases/${thread}/approvals?about=${asked}`, small)
    await page.getByText('You asked for this yourself, so another supervisor looks at it.').waitFor()
    expect(await page.getByText('I approve it').count()).toBe(0)
    await page.goto('/approvals')
    await page.getByText('Nothing waits for a second look.').waitFor()
    await page.context().close()
    const amal = await clarion.openAs('amal', `/cases/${thread}/approvals`, small)
    await amal.getByText('This case is not here for you').first().waitFor()
    await amal.context().close()
  })

  it('reads right to left as well', async () => {
    const arabic = { ...small, locale: 'ar' }
    const looks = [
      { who: 'daniel', at: `/cases/${thread}`, name: 'approvals-case-arabic-320' },
      { who: 'daniel', at: `/cases/${thread}/approvals`, name: 'approvals-arabic-320' },
      { who: 'noor', at: '/administration?part=approvals', name: 'approvals-administration-arabic-320' },
    ] as const
    for (const { who, at, name } of looks) {
      const page = await clarion.openAs(who, at, arabic)
      await page.locator('.case-header, .admin-part table').first().waitFor()
      await flawless(page, name)
      await page.context().close()
    }
  })
})
