import { emptied, newSetUp } from '@clarion/server/testing'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const password = 'nine quiet boats at dawn'
let clarion: ServedApplication

/** Puts a device with a fingerprint reader into the page. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
}

/** Everything that the page asks a server for, address by address. */
function addressesAsked(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`))
  return asked
}

const atToday = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
const secretOf = (link: string) => link.split('#')[1] ?? expect.fail('no secret')

describe.skipIf(!hasBrowser)('the page of an invitation', () => {
  // A server for each: links are limited to so many attempts a minute from one address, and these use up nearly all.
  beforeEach(async () => {
    clarion = await servedApplication()
  })
  afterEach(() => clarion?.stop())

  async function invitation(name: string): Promise<string> {
    const page = await clarion.openAs('noor')
    const [member, thread] = [clarion.newId(), clarion.actor('noor').organisation]
    const body = { member, name, email: `${name.toLowerCase()}@coordination.example`, roles: ['coordinator'] }
    await clarion.tell('noor', thread, 'member.invited', 'members', body)
    const answer = await page.request.post(`/api/members/${member}/invitation`, {
      headers: { origin: clarion.origin },
      data: { by: 'hand' },
    })
    const { link } = (await answer.json()) as { link: string }
    await page.context().close()
    return link
  }

  it('says who asks, lets one in with a password, and shows the secret to nobody', async () => {
    const link = await invitation('Ada')
    const page = await clarion.openPage()
    const asked = addressesAsked(page)
    await page.goto(link)
    await page.getByText('Welcome, Ada.').waitFor()
    expect(page.url()).toBe(`${clarion.origin}/invitation`)
    await page.getByText('National Coordination asks you').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await picture(page, 'invitation')
    await page.getByLabel('Password', { exact: true }).fill('password1234')
    await page.getByRole('button', { name: 'Keep this password and go on' }).click()
    await page.getByText('at least 12 characters and not be one').waitFor()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Keep this password and go on' }).click()
    await atToday(page)
    expect(await page.getByRole('banner').textContent()).toContain('Ada, National Coordination')
    expect(asked.filter((line) => line.includes(secretOf(link)))).toEqual([])
    const again = await clarion.openPage()
    await again.goto(link)
    await again.getByText('This link opens nothing').waitFor()
    await picture(again, 'invitation-ended')
    await again.reload()
    await again.getByText('This link opens nothing').waitFor()
    // Used, it is kept nowhere.
    await page.goto('/invitation')
    await page.getByText('This page opens from the link in your invitation').waitFor()
    await page.context().close()
    await again.context().close()
  })

  it('lets one in with a passkey, which signs in afterwards', async () => {
    const link = await invitation('Bea')
    const page = await clarion.openPage()
    await withAuthenticator(page)
    await page.goto(link)
    await page.getByRole('button', { name: 'Make a passkey and go on' }).click()
    await atToday(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await atToday(page)
    expect(await page.getByRole('banner').textContent()).toContain('Bea')
    await page.context().close()
  })
})

describe.skipIf(!hasBrowser)('the page that sets an empty server up', () => {
  beforeAll(async () => {
    clarion = await servedApplication(false)
    await emptied(clarion.ownerUrl)
  })
  afterAll(() => clarion?.stop())

  it('founds the programme and signs its first administrator in; until then signing in says what to do', async () => {
    const page = await clarion.openPage()
    await page.goto('/')
    await page.getByText('Clarion is not set up yet').waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    const token = await newSetUp(clarion.services)
    const asked = addressesAsked(page)
    await page.goto(`/set-up#${token}`)
    await page.getByLabel('Name of the programme').fill('National referral mechanism')
    expect(page.url()).toBe(`${clarion.origin}/set-up`)
    // Whoever loads the page anew has not lost the one link there is; another page of this window does not get it.
    await page.reload()
    await page.getByLabel('Name of the programme').fill('National referral mechanism')
    await page.goto('/invitation')
    await page.getByText('This page opens from the link in your invitation').waitFor()
    await page.goBack()
    await page.getByLabel('Name of the programme').fill('National referral mechanism')
    expect(page.url()).toBe(`${clarion.origin}/set-up`)
    await page.getByLabel('Your organisation').fill('National Coordination')
    await page.getByLabel('What kind of organisation it is').selectOption({ label: 'Central Government Organisation' })
    await page.getByLabel('Your name').fill('Noor')
    await page.getByLabel('Your e-mail address').fill('noor@coordination.example')
    expect(await axeViolations(page)).toEqual([])
    await page.getByText('if this page is loaded anew, it must be typed again').waitFor()
    await picture(page, 'set-up')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('How will you sign in, Noor?').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Keep this password and go on' }).click()
    await atToday(page)
    expect(await page.getByRole('banner').textContent()).toContain('Noor, National Coordination')
    expect(asked.filter((line) => token !== null && line.includes(token))).toEqual([])
    await page.context().close()
  })
})
