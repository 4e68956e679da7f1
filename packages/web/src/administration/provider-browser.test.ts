import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

describe.skipIf(!hasBrowser)('the identity provider', () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  const part = '/administration?part=provider'

  it('is explained where there is none: by what settings, and with which address to register', async () => {
    const page = await clarion.openAs('noor', part)
    await page.getByText('Members sign in with a passkey').waitFor()
    await page.getByText('CLARION_OIDC_CLIENT_SECRET').waitFor()
    await page.getByText(`${clarion.origin}/api/sign-in/oidc/callback`).waitFor()
    expect(await page.getByRole('button', { name: 'Test the connection' }).count()).toBe(0)
    expect((await page.request.post('/api/sign-in/oidc/check', { data: {} })).status()).toBe(409)
    await page.context().close()
  })

  it('is shown to be compared, and tested in words; nothing is typed and no secret is there', async () => {
    const page = await clarion.openAs('noor', '/', { viewport: { width: 320, height: 800 }, locale: 'ar' })
    const asked: (string | null)[] = []
    const provider = { label: 'Ministry', issuer: 'https://id.example.org/realms/staff', client: 'clarion' }
    const redirect = 'https://clarion.example.org/api/sign-in/oidc/callback'
    await page.route('**/oidc/settings', (route) =>
      route.fulfill({ json: { provider, redirect, scopes: ['openid', 'email'] } }),
    )
    let faults = ['no-pkce', 'no-address']
    await page.route('**/oidc/check', (route) => {
      asked.push(route.request().postData())
      return route.fulfill({ json: { faults } })
    })
    await page.goto(part)
    await page.getByText('https://id.example.org/realms/staff').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.getByRole('button', { name: 'اختبار الاتصال' }).click()
    await page.getByText('لا يقدّم PKCE مع S256').waitFor()
    await flawless(page, 'administration-provider-arabic')
    faults = []
    await page.getByRole('button', { name: 'اختبار الاتصال' }).click()
    await page.getByText('المزوّد يجيب ولا ينقص شيء').waitFor()
    expect(asked).toEqual(['{}', '{}'])
    await page.context().close()
  })
})
