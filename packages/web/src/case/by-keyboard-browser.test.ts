import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard } from '../testing/by-keyboard.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

/** The main job without a mouse, on a screen as small as a telephone's: each step rests on those before it. */
describe.skipIf(!hasBrowser)('a case, by keyboard alone', { timeout: 180_000 }, () => {
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
  const small = { viewport: { width: 390, height: 700 } }
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

  it('is opened when the person agrees, after a reminder to ask first', async () => {
    daniel = await clarion.openAs('daniel', '/cases', small)
    const keys = byKeyboard(daniel)
    await daniel.locator('h1').focus()
    await keys.press(/^Open a case$/)
    await heading(daniel, 'A new case').waitFor()
    expect(await keys.focused()).toBe('A new case')
    await keys.press(/^Open the case$/)
    await daniel.getByText('A case is opened only when the person agrees').waitFor()
    // The reminder has the focus; what it asks for comes after it.
    expect(await keys.focused()).toContain('to mend')
    await keys.tick(/The person agrees that a case is opened/)
    await keys.press(/^Open the case$/)
    await daniel.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
    thread = new URL(daniel.url()).pathname.split('/')[2] ?? ''
    code = (await daniel.locator('.case-name').textContent())?.replace('Case ', '') ?? ''
    expect(await keys.focused()).toBe('Case')
  })

  it('is made safe: how to reach the person is written down, and a wrong step is taken back', async () => {
    const keys = byKeyboard(daniel)
    // The rule stands before the heading of the page.
    await daniel.getByRole('link', { name: 'Record safe contact' }).waitFor()
    await daniel.keyboard.press('Shift+Tab')
    expect(await keys.focused()).toBe('Record safe contact')
    await daniel.keyboard.press('Enter')
    await heading(daniel, 'Safe contact').waitFor()
    await daniel.getByRole('button', { name: 'Save' }).waitFor()
    await keys.type(/^How to reach the person/, 'Telephone')
    await keys.type(/^Number, address or place/, '+355 69 000 0000')
    await keys.type(/^Search among/, 'alban')
    await keys.tick(/^Albanian$/)
    await daniel.keyboard.press('Shift+Tab')
    expect(await keys.focused()).toBe('Remove Albanian')
    await daniel.keyboard.press('Enter')
    await daniel.getByRole('button', { name: 'Remove Albanian' }).waitFor({ state: 'detached' })
    expect(await keys.focused()).toMatch(/^Search among/)
    await daniel.keyboard.type('alban')
    await keys.tick(/^Albanian$/)
    await keys.press(/^Add: Never/)
    await daniel.keyboard.type('call the farm')
    await keys.press(/^Add another: Never/)
    await daniel.keyboard.type('a mistake')
    await keys.press(/^Remove Never 2/)
    await daniel.getByRole('textbox', { name: 'Never 2' }).waitFor({ state: 'detached' })
    expect(await keys.focused()).toMatch(/Never/)
    await keys.press(/^Save$/)
    await daniel.getByText('Never: call the farm').waitFor()
    expect(await keys.focused()).toBe('Case')
  })

  it('is referred: the service is chosen, the person agrees, it is sent', async () => {
    const keys = byKeyboard(daniel)
    await keys.press(/^Record: Referral sent$/)
    await daniel.getByLabel('Hide those that are full').waitFor()
    await keys.type(/^Service$/, 'Safe acc')
    await daniel.getByText(/services? fits?/).waitFor()
    await keys.press(/^Choose Harbour Shelter, Harbour house$/)
    await daniel.getByText('The person has not agreed').waitFor()
    expect(await keys.focused()).toContain('Harbour house')
    await keys.press(/^Ask for consent to share with Harbour Shelter$/)
    await daniel.getByRole('button', { name: 'Record this consent' }).waitFor()
    // What a shelter needs is suggested; whoever asks looks at it and leaves it.
    expect(
      await daniel
        .getByRole('group', { name: /Which parts/ })
        .getByLabel(/^Needs/)
        .isChecked(),
    ).toBe(true)
    await keys.choose(/How the person agreed/, /^Spoken$/)
    await keys.choose(/decide freely/, /^Yes$/)
    await keys.tick(/said in their own words/)
    await keys.press(/^Record this consent$/)
    await daniel.getByText('Exactly this will Harbour Shelter see').waitFor()
    await keys.choose(/How urgent/, /^Urgent/)
    await keys.type(/What they need to know/, 'One woman, tonight.')
    await keys.press(/^Send to Harbour Shelter$/)
    await daniel.getByText('sent a referral').waitFor()
    expect(await keys.focused()).toBe('Case')
  })

  it('is taken on by the shelter', async () => {
    amal = await clarion.openAs('amal', '/referrals', small)
    const keys = byKeyboard(amal)
    await amal.locator('h1').focus()
    await amal.getByText('One woman, tonight.').waitFor()
    await keys.press(/^Accept$/)
    await amal.getByRole('button', { name: 'Save' }).waitFor()
    await keys.type(/What the sender should know/, 'Bring her at ten.')
    await keys.press(/^Save$/)
    await amal.locator('.case-known').getByText('Bring her at ten.').waitFor()
    expect(await amal.locator('.case-name').textContent()).toContain(code)
    expect(await keys.focused()).toBe('Case')
  })

  it('is closed to the shelter when the person takes it back; the focus goes on where the access stood', async () => {
    const keys = byKeyboard(daniel)
    await daniel.goto(`/cases/${thread}?view=sharing`)
    await daniel.getByRole('heading', { name: 'Harbour Shelter' }).waitFor()
    await daniel.locator('h1').focus()
    await keys.press(/^End this access: Harbour Shelter$/)
    await daniel.getByRole('dialog').waitFor()
    await daniel.keyboard.press('Escape')
    expect(await keys.focused()).toBe('End this access: Harbour Shelter')
    await daniel.keyboard.press('Enter')
    await keys.press(/^End it now$/)
    await daniel.getByRole('status').getByText('Ended. Harbour Shelter cannot see this case').waitFor()
    await daniel.getByText('Nobody but the lead and the person can see this case.').waitFor()
    await expect.poll(() => keys.focused()).toBe('On what basis')
    await amal.reload()
    await heading(amal, 'This case is not here for you').waitFor()
  })
})
