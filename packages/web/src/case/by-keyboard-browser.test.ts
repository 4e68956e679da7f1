import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { inLanguage } from '../testing/in-language.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

/**
 * The main job in Arabic, without a mouse, on the smallest screen: each step rests on those before it. The tests beside it do
 * it in English, with a mouse, on a large one.
 */
describe.skipIf(!hasBrowser)('a case in Arabic, by keyboard alone', { timeout: 180_000 }, () => {
  const w = inLanguage('ar')
  let clarion: ServedApplication
  let daniel: Page
  let amal: Page
  let thread = ''
  let code = ''
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    if (daniel) await picture(daniel, 'failed-keyboard-daniel')
    if (amal) await picture(amal, 'failed-keyboard-amal')
  })
  const search = new RegExp(w.words.say('form-entry.find', { count: 0 }).replace(/.?[0٠].?$/, ''))
  const albanian = 'ألبان'
  const small = { viewport: { width: 320, height: 700 }, locale: 'ar' }
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name: w(name) })

  it('is opened when the person agrees, after a reminder to ask first', async () => {
    daniel = await clarion.openAs('daniel', '/cases', small)
    const keys = byKeyboard(daniel)
    await daniel.locator('h1').focus()
    await keys.press(w('Open a case'))
    await heading(daniel, 'A new case').waitFor()
    expect(await keys.focused()).toMatch(w('A new case'))
    await keys.press(w('Open the case'))
    await daniel.getByText(w('A case is opened only when the person agrees. Ask first.')).first().waitFor()
    // The reminder has the focus; what it asks for comes after it.
    expect(await keys.focused()).toMatch(w.say('form-entry.mend', { count: 1 }))
    await keys.tick(w.part('The person agrees that a case is opened'))
    await keys.press(w('Open the case'))
    await daniel.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
    thread = new URL(daniel.url()).pathname.split('/')[2] ?? ''
    code = (await daniel.locator('.case-name').textContent())?.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? ''
    expect(await keys.focused()).toMatch(w('Case'))
  })

  it('is made safe: how to reach the person is written down, and a wrong step is taken back', async () => {
    const keys = byKeyboard(daniel)
    // The rule stands before the heading of the page.
    await daniel.getByRole('link', { name: w('Record safe contact') }).waitFor()
    await daniel.keyboard.press('Shift+Tab')
    expect(await keys.focused()).toMatch(w('Record safe contact'))
    await daniel.keyboard.press('Enter')
    await heading(daniel, 'Safe contact').waitFor()
    await daniel.getByRole('button', { name: w('Save') }).waitFor()
    await keys.pick(w.part('How to reach the person'), w('Telephone call'))
    await keys.type(w.part('Number, address or place'), '+355 69 000 0000')
    await keys.type(search, albanian)
    await keys.tick(w('Albanian'))
    await daniel.keyboard.press('Shift+Tab')
    expect(await keys.focused()).toMatch(w('Remove Albanian'))
    await daniel.keyboard.press('Enter')
    await daniel.getByRole('button', { name: w('Remove Albanian') }).waitFor({ state: 'detached' })
    expect(await keys.focused()).toMatch(search)
    await daniel.keyboard.type(albanian)
    await keys.tick(w('Albanian'))
    await keys.press(w('Add: Never'))
    await daniel.keyboard.type('call the farm')
    await keys.press(w('Add another: Never'))
    await daniel.keyboard.type('a mistake')
    await keys.press(w('Remove Never 2'))
    await daniel.getByRole('textbox', { name: w.part('Never 2') }).waitFor({ state: 'detached' })
    expect(await keys.focused()).toMatch(w.part('Never'))
    await keys.press(w('Save'))
    await daniel.getByText('call the farm').first().waitFor()
    expect(await keys.focused()).toMatch(w('Case'))
  })

  it('is referred: the service is chosen, the person agrees, it is sent', async () => {
    const keys = byKeyboard(daniel)
    await keys.press(w('Record: Referral sent'))
    await daniel.getByLabel(w('Hide those that are full')).waitFor()
    await keys.pick(w('Service'), w('Safe accommodation'))
    await daniel
      .getByText(w.say('referral.found', { count: 1 }))
      .first()
      .waitFor()
    await keys.press(w('Choose Harbour Shelter, Harbour house'))
    await daniel.getByText(w.say('referral.noConsent', { name: 'Harbour Shelter' })).waitFor()
    expect(await keys.focused()).toContain('Harbour house')
    await keys.press(w('Ask for consent to share with Harbour Shelter'))
    await daniel.getByRole('button', { name: w('Record this consent') }).waitFor()
    // What a shelter needs is suggested; whoever asks looks at it and leaves it.
    expect(
      await daniel
        .getByRole('group', { name: w.part('Which parts') })
        .getByLabel(w.part('Needs'))
        .isChecked(),
    ).toBe(true)
    await keys.choose(w.part('How the person agreed'), w('Spoken'))
    await keys.choose(w.part('Could the person decide freely at this moment?'), w('Yes'))
    await keys.tick(w.say('consent.readBack'))
    await keys.press(w('Record this consent'))
    await daniel.getByText(w('Exactly this will Harbour Shelter see')).waitFor()
    await keys.choose(w.part('How urgent'), w.part('Urgent'))
    await keys.type(w.part('What they need to know'), 'One woman, tonight.')
    await keys.press(w('Send to Harbour Shelter'))
    await daniel.getByText(w.part('sent a referral')).first().waitFor()
    expect(await keys.focused()).toMatch(w('Case'))
  })

  it('is taken on by the shelter', async () => {
    amal = await clarion.openAs('amal', '/referrals', small)
    const keys = byKeyboard(amal)
    await amal.locator('h1').focus()
    await amal.getByText('One woman, tonight.').waitFor()
    await keys.press(w('Accept'))
    await amal.getByRole('button', { name: w('Save') }).waitFor()
    await keys.type(w.part('What the sender should know'), 'Bring her at ten.')
    await keys.press(w('Save'))
    await amal.locator('.case-known').getByText('Bring her at ten.').waitFor()
    expect(await amal.locator('.case-name').textContent()).toContain(code)
    expect(await keys.focused()).toMatch(w('Case'))
  })

  it('is closed to the shelter when the person takes it back; the focus goes on where the access stood', async () => {
    const keys = byKeyboard(daniel)
    await daniel.goto(`/cases/${thread}?view=sharing`)
    await daniel.getByRole('heading', { name: 'Harbour Shelter' }).waitFor()
    await daniel.locator('h1').focus()
    await keys.press(w('End this access: Harbour Shelter'))
    await daniel.getByRole('dialog').waitFor()
    await daniel.keyboard.press('Escape')
    expect(await keys.focused()).toMatch(w('End this access: Harbour Shelter'))
    await daniel.keyboard.press('Enter')
    await keys.press(w('End it now'))
    await daniel
      .getByRole('status')
      .getByText(w.say('matrix.recalled', { name: 'Harbour Shelter' }))
      .waitFor()
    await daniel.getByText(w('Nobody but the lead and the person can see this case.')).waitFor()
    await expect.poll(() => keys.focused()).toMatch(w('On what basis'))
    await amal.reload()
    await heading(amal, 'This case is not here for you').waitFor()
  })
})
