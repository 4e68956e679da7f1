import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { picture } from '../testing/picture.ts'
import { pushedSideways } from '../testing/pushed-sideways.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

/** The parts of whoever sets the programme up, in their order. */
const configured = [
  'Programme',
  'Clocks',
  'Second looks',
  'Instruments',
  'Words of consent',
  'Places',
  'Texts to start from',
  'Code of conduct',
  'Use',
  'Public page',
  'Identity provider',
]

describe.skipIf(!hasBrowser)('the administration', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 300_000)
  afterAll(() => clarion?.stop())

  it('invites somebody, gives the link to hand over, and shows them as invited', async () => {
    const page = await clarion.openAs('noor', '/administration')
    // Of a large programme only one's own organisation is unfolded; the others are looked for.
    await page.getByRole('group').filter({ hasText: 'National Coordination' }).getByText('Grace').waitFor()
    await page.getByLabel('Find a member').fill('harbour')
    await page.getByRole('button', { name: 'Invite somebody to Harbour Shelter' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Tariq')
    await dialog.getByLabel('E-mail').fill('tariq@harbour.example')
    await dialog.getByLabel('Shelter or service worker').check()
    await picture(page, 'administration-invite')
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
    await dialog.getByRole('heading', { name: 'Tariq is invited' }).waitFor()
    await dialog.getByRole('button', { name: 'Get the link' }).click()
    const link = await dialog.locator('code').textContent()
    expect(link).toMatch(/^http:\/\/localhost:\d+\/invitation#.+/)
    await dialog.getByRole('button', { name: 'Close' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Tariq' })
    expect(await row.textContent()).toContain('Invited')
    // The link works: it knows whom it asks to join.
    const tariq = await clarion.openPage()
    await tariq.goto(link ?? '')
    await tariq.getByText('Tariq').first().waitFor()
    await tariq.context().close()
    // It is taken back after saying what that does, and then opens nothing.
    await page.getByRole('button', { name: 'Link for Tariq' }).click()
    await dialog.getByText('A link is open and ends on').waitFor()
    await dialog.getByRole('button', { name: 'Take the invitation back' }).click()
    await dialog.getByText('Tariq stays in the list as invited').waitFor()
    await dialog.getByRole('button', { name: 'Take it back' }).click()
    await dialog.getByText('No link is open.').waitFor()
    await page.context().close()
  })

  it('sets roles and suspends, after saying what will happen; a suspended member is out at once', async () => {
    const amal = await clarion.openAs('amal', '/')
    const page = await clarion.openAs('noor', '/administration')
    await page.getByLabel('Find a member').fill('amal')
    await page.getByRole('button', { name: 'Roles of Amal' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Shelter or service worker').isChecked()).toBe(true)
    await dialog.getByText('What can be read of a case does not change.').waitFor()
    await dialog.getByLabel('Supervisor').check()
    await dialog.getByText(/Can be read from now on.*Identity.*screening/i).waitFor()
    // Other roles begin with another session.
    await dialog.getByText('1 open session ends.').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Amal' })
    await row.getByText('Supervisor').waitFor()
    await page.getByRole('button', { name: 'Suspend Amal' }).click()
    expect(await dialog.textContent()).toContain('Amal can do nothing any more, at once')
    await dialog.getByText('No session is open now. 1 other person works there.').waitFor()
    await picture(page, 'administration-suspend')
    await dialog.getByRole('button', { name: 'Suspend', exact: true }).click()
    await row.getByText('Suspended').waitFor()
    expect((await amal.request.get('/api/me')).status()).toBe(401)
    await page.getByRole('button', { name: 'Let work again: Amal' }).click()
    await dialog.getByRole('button', { name: 'Let work again', exact: true }).click()
    await row.getByText('Works here').waitFor()
    // Nobody changes their own account.
    expect(await page.getByRole('button', { name: /Noor/ }).count()).toBe(0)
    await amal.context().close()
    await page.context().close()
  })

  it('offers somebody who lost every way in a new one, after a confirmation of who asks', async () => {
    const page = await clarion.openAs('noor', '/administration')
    await page.getByLabel('Find a member').fill('AMÁL')
    await page.getByRole('button', { name: 'New way in for Amal' }).click()
    const dialog = page.getByRole('dialog', { name: 'New way in for Amal' })
    await dialog.getByText('until then they hold').waitFor()
    await picture(page, 'administration-recover')
    await page.route('**/api/members/*/recovery', (route) =>
      route.fulfill({ json: { link: 'https://clarion.example/invitation#one', expires: '2026-12-01T10:00:00.000Z' } }),
    )
    await dialog.getByRole('button', { name: 'Offer a new way in' }).click()
    expect(await dialog.locator('code').textContent()).toContain('/invitation#one')
    await page.context().close()
  })

  it('sets a clock in hours and says in days what that will do', async () => {
    const page = await clarion.openAs('grace', '/administration?part=clocks')
    await page.getByRole('button', { name: 'Change: Risk is looked at again' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Hours').fill('500')
    await dialog.getByText('Due after 20 days and 20 hours').waitFor()
    await picture(page, 'administration-clock')
    await dialog.getByRole('button', { name: 'Save' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Risk is looked at again' })
    await row.getByText('20 days and 20 hours').waitFor()
    expect(await row.textContent()).toContain('Set by this programme')
    // The Convention gives at least thirty days; the server says so.
    await page.getByRole('button', { name: 'Change: Recovery and reflection period' }).click()
    await dialog.getByLabel('Hours').fill('24')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('at least 30 days').first().waitFor()
    await page.context().close()
  })

  it('can set a clock on a small telephone without pushing anything sideways', async () => {
    const page = await clarion.openAs('grace', '/administration?part=clocks', { viewport: { width: 320, height: 640 } })
    const change = page.getByRole('button', { name: 'Change: Urgent needs are met' })
    await change.waitFor()
    const box = await change.boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true)
    await page.context().close()
  })

  it('is in nobody’s way whose work it is not', async () => {
    const daniel = await clarion.openAs('daniel', '/')
    expect(await daniel.getByRole('navigation').getByRole('link', { name: 'Administration' }).count()).toBe(0)
    await daniel.context().close()
    // The coordinator sets the programme up and does not look after members.
    const grace = await clarion.openAs('grace', '/administration')
    expect(await grace.getByRole('navigation', { name: 'Parts' }).getByRole('link').allTextContents()).toEqual([
      ...configured,
    ])
    await grace.context().close()
  })

  const views = [
    { name: 'wide', options: { viewport: { width: 1280, height: 900 } } },
    { name: 'narrow', options: { viewport: { width: 320, height: 700 } } },
    { name: 'dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const } },
  ]
  it.each(views)('is whole and without a fault that axe knows in every part: $name', async ({ name, options }) => {
    const page = await clarion.openAs('noor', '/administration', options)
    for (const part of ['Members', ...configured]) {
      await page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: part }).click()
      await page.getByRole('heading', { level: 2, name: part }).waitFor({ state: 'attached' })
      await page.locator('.admin-part').locator('h3, tbody, .notice').first().waitFor()
      await picture(page, `administration-${part.toLowerCase().replaceAll(' ', '-')}-${name}`)
      expect(await axeViolations(page), part).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        part,
      ).toBe(true)
      expect(await pushedSideways(page), part).toEqual([])
    }
    await page.context().close()
  })
})
