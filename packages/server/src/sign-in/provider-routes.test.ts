import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendEntries } from '../door/append-entries.ts'
import { application } from '../http/application.ts'
import { clarionRoutes } from '../routes.ts'
import { query } from '../testing/query.ts'
import { newEntry } from '../testing/test-entries.ts'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callersOf } from './callers-of.ts'
import { founder, newOrganisation } from './testing/staff.ts'
import { testParts } from './testing/test-parts.ts'
import { openProvider, type TestProvider } from './testing/test-provider.ts'

const origin = 'https://clarion.example.org'
const callback = `${origin}/api/sign-in/oidc/callback`
let services: TestServices
let provider: TestProvider
let app: OpenAPIHono
let harbour: string
let address = 0

beforeAll(async () => {
  services = await testServices()
  provider = await openProvider(callback)
  harbour = await newOrganisation(services, 'Harbour Shelter')
  app = appWith(provider.settings)
})
beforeEach(() => {
  address += 1
  provider.saysAddress = 'in-token'
})
afterAll(async () => {
  await provider.stop()
  await services.stop()
})

function appWith(settings: TestProvider['settings'] | null): OpenAPIHono {
  const parts = testParts(services, { provider: settings, addressOf: () => `192.0.2.${address}` })
  return application({ services, routes: clarionRoutes(parts), ...callersOf(services, parts) })
}

let count = 0
async function invite(): Promise<{ member: string; email: string; subject: string }> {
  count += 1
  const [member, email] = [services.id(), `amal-${count}@harbour.example`]
  const body = { member, name: 'Amal', email, roles: ['service-worker'] }
  await appendEntries(services, founder(services), [newEntry(services, harbour, 'member.invited', 'members', body)])
  return { member, email, subject: `subject-${count}` }
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((given) => given.split(';')[0] ?? '')
    .filter((given) => !given.endsWith('='))
    .join('; ')
const get = (to: string, cookie = '') => app.request(to, { headers: { cookie } })

/** Goes to the provider and comes back to the door of ours. */
async function goThere(how = ''): Promise<{ back: string; cookie: string; to: string }> {
  const begun = await get(`${origin}/api/sign-in/oidc${how}`)
  const to = begun.headers.get('location') ?? ''
  return { back: await provider.visit(to), cookie: cookiesOf(begun), to }
}

async function comeBack({ back, cookie }: { back: string; cookie: string }) {
  const answer = await get(back, cookie)
  return { status: answer.status, location: answer.headers.get('location'), cookie: cookiesOf(answer) }
}

const signIn = async (how = '') => await comeBack(await goThere(how))
const refusedAs = (code: string) => ({ status: 302, location: `/sign-in?problem=${code}`, cookie: '' })
const me = async (cookie: string) => {
  const answer = await get('/api/me', cookie)
  return { status: answer.status, ...((await answer.json()) as { member: string; steppedUpUntil: string | null }) }
}

describe('signing in at the organisation’s own identity provider', () => {
  it('is offered where there is one, and is not there where there is none', async () => {
    expect(await (await get('/api/sign-in')).json()).toMatchObject({ oidc: { label: 'Ministry' } })
    expect((await appWith(null).request('/api/sign-in/oidc')).status).toBe(404)
  })

  it.each(['in-token', 'when-asked'] as const)(
    'makes whoever is invited under the verified address join, and knows them by the subject from then on (%s)',
    async (saysAddress) => {
      provider.saysAddress = saysAddress
      const { member, email, subject } = await invite()
      provider.person = { subject, email: email.toUpperCase() }
      const first = await signIn()
      expect([first.status, first.location]).toEqual([302, '/'])
      expect(await me(first.cookie)).toMatchObject({ status: 200, member, steppedUpUntil: null })
      provider.person = { subject, email: 'another@harbour.example' }
      expect(await me((await signIn()).cookie)).toMatchObject({ member })
      provider.person = { subject }
      expect(await me((await signIn()).cookie)).toMatchObject({ member })
    },
  )

  it('sends the code with PKCE, state and nonce, and keeps the secret of the visit out of every address', async () => {
    const { to, back, cookie } = await goThere()
    const asked = new URL(to).searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect([asked.get('state')?.length, asked.get('nonce')?.length]).toEqual([43, 43])
    const secret = cookie.split('=')[1] ?? ''
    expect(secret).toHaveLength(43)
    for (const seen of [to, back]) expect(seen).not.toContain(secret)
  })

  it('lets nobody in because the provider knows them: neither an unknown address nor an unverified one', async () => {
    provider.person = { subject: 'stranger', email: 'stranger@harbour.example' }
    expect(await signIn()).toEqual(refusedAs('sign-in-failed'))
    const { email, subject } = await invite()
    provider.person = { subject, email, verified: false }
    expect(await signIn()).toEqual(refusedAs('sign-in-failed'))
    provider.person = { subject }
    expect(await signIn()).toEqual(refusedAs('sign-in-failed'))
    const [{ n } = {}] = await query(services.ownerUrl, 'select count(*)::int n from clarion.member where name = $1', [
      'Stranger',
    ])
    expect(n).toBe(0)
  })

  it('refuses somebody else who was given the address of a member later', async () => {
    const { email, subject } = await invite()
    provider.person = { subject, email }
    await signIn()
    provider.person = { subject: `${subject}-successor`, email }
    expect(await signIn()).toEqual(refusedAs('sign-in-failed'))
  })

  it('refuses who is suspended, whether invited or joined', async () => {
    const suspend = (member: string) =>
      appendEntries(services, founder(services), [
        newEntry(services, harbour, 'member.suspended', 'members', { member }),
      ])
    const invited = await invite()
    await suspend(invited.member)
    provider.person = invited
    expect(await signIn()).toEqual(refusedAs('sign-in-failed'))
    const joined = await invite()
    provider.person = joined
    const { cookie } = await signIn()
    await suspend(joined.member)
    expect((await me(cookie)).status).toBe(401)
    expect(await signIn()).toEqual(refusedAs('sign-in-failed'))
  })

  it('takes an answer once, and only in the browser that asked', async () => {
    const person = await invite()
    provider.person = person
    const visit = await goThere()
    expect(await comeBack({ back: visit.back, cookie: '' })).toEqual(refusedAs('sign-in-failed'))
    const stranger = await goThere()
    expect(await comeBack({ back: visit.back, cookie: stranger.cookie })).toEqual(refusedAs('sign-in-failed'))
    expect((await comeBack(visit)).location).toBe('/')
    expect(await comeBack(visit)).toEqual(refusedAs('sign-in-failed'))
    const late = await goThere()
    services.pass(5 * 60_000)
    expect(await comeBack(late)).toEqual(refusedAs('sign-in-failed'))
  })

  it('refuses another state, another nonce, another issuer and a code that is not the provider’s', async () => {
    provider.person = await invite()
    for (const [name, value] of [
      ['state', 'A'.repeat(43)],
      ['iss', 'https://evil.example'],
      ['code', 'A'.repeat(43)],
    ] as const) {
      const { back, cookie } = await goThere()
      const bent = new URL(back)
      bent.searchParams.set(name, value)
      expect([name, await comeBack({ back: bent.href, cookie })]).toEqual([name, refusedAs('sign-in-failed')])
    }
    const begun = await get(`${origin}/api/sign-in/oidc`)
    const to = new URL(begun.headers.get('location') ?? '')
    to.searchParams.set('nonce', 'B'.repeat(43))
    const back = await provider.visit(to.href)
    expect(await comeBack({ back, cookie: cookiesOf(begun) })).toEqual(refusedAs('sign-in-failed'))
    const cancelled = await goThere()
    const state = new URL(cancelled.back).searchParams.get('state') ?? ''
    const gaveUp = `${callback}?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.settings.issuer)}`
    expect(await comeBack({ back: gaveUp, cookie: cancelled.cookie })).toEqual(refusedAs('sign-in-failed'))
  })

  it('confirms who one is by asking for the password there once more', async () => {
    const person = await invite()
    provider.person = person
    await signIn()
    const asked = await goThere('?confirm=yes')
    expect(new URL(asked.to).searchParams.get('prompt')).toBe('login')
    const { cookie } = await comeBack(asked)
    const confirmed = await me(cookie)
    expect(confirmed.member).toBe(person.member)
    expect(Date.parse(confirmed.steppedUpUntil ?? '')).toBeGreaterThan(services.now())
  })

  it('says plainly when the provider cannot be reached, before and after', async () => {
    const other = await openProvider(callback)
    app = appWith(other.settings)
    other.person = await invite()
    const begun = await get(`${origin}/api/sign-in/oidc`)
    const back = await other.visit(begun.headers.get('location') ?? '')
    await other.stop()
    expect(await comeBack({ back, cookie: cookiesOf(begun) })).toEqual(refusedAs('provider-unavailable'))
    app = appWith(other.settings)
    const down = await get(`${origin}/api/sign-in/oidc`)
    expect([down.status, down.headers.get('location')]).toEqual([302, '/sign-in?problem=provider-unavailable'])
    app = appWith(provider.settings)
  })
})
